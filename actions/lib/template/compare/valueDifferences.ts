import type { PropertyChange } from '../../model/cloudFormation/change.ts'
import { Unknown, type Value } from '../resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../resolve/unknownValue.ts'

export type ValueDifference = {
  readonly path: readonly (string | number)[]
  readonly kind: PropertyChange['kind']
  readonly before: Value | undefined
  readonly after: Value | undefined
}

/** The differences between two values, each as deep as both have something to compare. */
export function valueDifferences(
  before: Value | undefined,
  after: Value | undefined,
  path: readonly (string | number)[] = [],
): readonly ValueDifference[] {
  if (before === undefined && after === undefined) return []
  if (before === undefined) return [{ path, kind: 'add', before, after }]
  if (after === undefined) return [{ path, kind: 'remove', before, after }]
  if (isValueMap(before) && isValueMap(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap(key => valueDifferences(own(before, key), own(after, key), [...path, key]))
  }
  if (isValueList(before) && isValueList(after)) {
    const length = Math.max(before.length, after.length)
    return Array.from({ length }, (_, index) => valueDifferences(before[index], after[index], [...path, index])).flat()
  }
  return same(before, after) ? [] : [{ path, kind: 'modify', before, after }]
}

export type UnknownLeaf = { readonly path: readonly (string | number)[]; readonly value: Unknown }

/** The unknown values in a value, each with its path. */
export function unknownLeaves(value: Value, path: readonly (string | number)[] = []): readonly UnknownLeaf[] {
  if (value instanceof Unknown) return [{ path, value }]
  if (isValueList(value)) return value.flatMap((item, index) => unknownLeaves(item, [...path, index]))
  if (!isValueMap(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => unknownLeaves(inner, [...path, key]))
}

/** `/Properties/Tags/0/Value`, as change sets write it. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function own(map: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

/** CloudFormation compares scalars as texts: `80` is `'80'`. */
function same(before: Value, after: Value): boolean {
  if (before instanceof Unknown || after instanceof Unknown)
    return before instanceof Unknown && after instanceof Unknown && before.text === after.text
  const isScalar = (value: Value): boolean => typeof value !== 'object' && value !== null
  return before === after || (isScalar(before) && isScalar(after) && String(before) === String(after))
}
