import { differences, pointerOf, unknownLeaves } from './differences.ts'
import { partsOf } from './partsOf.ts'
import type { Placed } from './placedResource.ts'
import { Unknown, type Value } from './resolved.ts'
import { isDynamicReference, type Source, sourcesOf } from './sourcesOf.ts'
import { isValueList, isValueMap } from './unknown.ts'

/** Where one resource differs between what is deployed and what is wanted, by path: `/Properties/Engine`. */
export type Compared = {
  /** Written differently, or coming from something that changes. */
  readonly moving: readonly string[]
  /** Nobody can tell from the templates. */
  readonly hidden: readonly string[]
  /** Whether there is anything at a path. */
  readonly has: (path: string) => boolean
}

/** The address of a nested template is another one in each place. */
const TEMPLATE_URL = '/Properties/TemplateURL'

export function comparedParts(base: Placed, head: Placed, isSteady: (source: Source) => boolean): Compared {
  const [before, after] = [partsOf(base), partsOf(head)]
  const written = differences(before, after).map(({ path, ...values }) => ({
    path: pointerOf(path),
    isHidden: isHidden(values.before) || isHidden(values.after),
  }))
  const moved = unknownLeaves(after).filter(({ value }) => sourcesOf(value.expression)?.some(one => !isSteady(one)))
  const isOwn = (path: string): boolean => path !== TEMPLATE_URL
  return {
    moving: [
      ...written.filter(one => !one.isHidden).map(({ path }) => path),
      ...moved.map(({ path }) => pointerOf(path)),
    ].filter(isOwn),
    hidden: [...written.filter(one => one.isHidden).map(({ path }) => path), ...hiddenPaths(after, [])].filter(isOwn),
    has: path => isThere(after, stepsOf(path)),
  }
}

/** Whether one of two paths leads to or through the other. */
export function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)
}

function hiddenPaths(value: Value, path: readonly (string | number)[]): readonly string[] {
  if (isValueList(value)) return value.flatMap((item, index) => hiddenPaths(item, [...path, index]))
  if (isValueMap(value)) return Object.entries(value).flatMap(([key, inner]) => hiddenPaths(inner, [...path, key]))
  return isHidden(value) ? [pointerOf(path)] : []
}

function isHidden(value: Value | undefined): boolean {
  if (value instanceof Unknown) return sourcesOf(value.expression) === undefined
  return typeof value === 'string' && isDynamicReference(value)
}

/** What is inside an unknown value is there as far as anybody can tell. */
function isThere(value: Value | undefined, steps: readonly string[]): boolean {
  const [step, ...rest] = steps
  if (value === undefined) return false
  if (step === undefined || value instanceof Unknown) return true
  if (isValueList(value)) return isThere(value[Number(step)], rest)
  return isValueMap(value) && Object.hasOwn(value, step) && isThere(value[step], rest)
}

function stepsOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
