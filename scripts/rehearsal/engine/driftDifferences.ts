import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { PropertyDifference } from './stackDrift.ts'

/** Where live properties differ from those that the template gives; what the template leaves out is not looked at. */
export function driftDifferencesOf(expected: JsonMap, actual: JsonMap): readonly PropertyDifference[] {
  return within(expected, actual, '')
}

function within(expected: Json, actual: Json | undefined, path: string): readonly PropertyDifference[] {
  if (actual === undefined) return [{ path, kind: 'REMOVE', expected: textOf(expected), actual: textOf(null) }]
  if (isMap(expected) && isMap(actual))
    return Object.entries(expected).flatMap(([key, value]) => within(value, actual[key], `${path}/${key}`))
  if (isList(expected) && isList(actual)) return inLists(expected, actual, path)
  const [before, after] = [textOf(expected), textOf(actual)]
  return before === after ? [] : [{ path, kind: 'NOT_EQUAL', expected: before, actual: after }]
}

/** Lists of one length are compared item by item; in others some items were added and some removed. */
function inLists(expected: readonly Json[], actual: readonly Json[], path: string): readonly PropertyDifference[] {
  if (expected.length === actual.length)
    return expected.flatMap((item, index) => within(item, actual[index], `${path}/${index}`))
  const lacks = (list: readonly Json[], item: Json) => !list.some(one => textOf(one) === textOf(item))
  const removed = expected.flatMap((item, index) =>
    lacks(actual, item)
      ? [{ path: `${path}/${index}`, kind: 'REMOVE' as const, expected: textOf(item), actual: textOf(null) }]
      : [],
  )
  const added = actual.flatMap((item, index) =>
    lacks(expected, item)
      ? [{ path: `${path}/${index}`, kind: 'ADD' as const, expected: textOf(null), actual: textOf(item) }]
      : [],
  )
  return [...removed, ...added]
}

/** Scalars are compared, and shown, as their text: `'30'` is `30`. */
function textOf(value: Json): string {
  return value === null || typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
