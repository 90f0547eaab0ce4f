import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { PropertyDifference } from '../state/stackDrift.ts'

/**
 * The differences between the properties of the template and the live ones. Properties outside of the template do not
 * count.
 */
export function propertyDifferencesOf(expected: JsonMap, actual: JsonMap): readonly PropertyDifference[] {
  return differencesWithin(expected, actual, '')
}

function differencesWithin(expected: Json, actual: Json | undefined, path: string): readonly PropertyDifference[] {
  if (actual === undefined) return [{ path, kind: 'REMOVE', expected: jsonText(expected), actual: jsonText(null) }]
  if (isMap(expected) && isMap(actual))
    return Object.entries(expected).flatMap(([key, value]) => differencesWithin(value, actual[key], `${path}/${key}`))
  if (isList(expected) && isList(actual)) return differencesInLists(expected, actual, path)
  const [before, after] = [jsonText(expected), jsonText(actual)]
  return before === after ? [] : [{ path, kind: 'NOT_EQUAL', expected: before, actual: after }]
}

/** Compares lists of the same length item by item; in others it finds added and removed items. */
function differencesInLists(
  expected: readonly Json[],
  actual: readonly Json[],
  path: string,
): readonly PropertyDifference[] {
  if (expected.length === actual.length)
    return expected.flatMap((item, index) => differencesWithin(item, actual[index], `${path}/${index}`))
  const lacks = (list: readonly Json[], item: Json) => !list.some(candidate => jsonText(candidate) === jsonText(item))
  const removed = expected.flatMap((item, index) =>
    lacks(actual, item)
      ? [{ path: `${path}/${index}`, kind: 'REMOVE' as const, expected: jsonText(item), actual: jsonText(null) }]
      : [],
  )
  const added = actual.flatMap((item, index) =>
    lacks(expected, item)
      ? [{ path: `${path}/${index}`, kind: 'ADD' as const, expected: jsonText(null), actual: jsonText(item) }]
      : [],
  )
  return [...removed, ...added]
}

/** Scalars are compared and shown as text: `'30'` is `30`. */
function jsonText(value: Json): string {
  return value === null || typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
