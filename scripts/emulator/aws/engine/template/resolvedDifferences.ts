import type { Path } from '#lib/model/json.ts'
import { Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '#lib/template/resolve/unknownValue.ts'

/** One path at which two values differ. */
export type ResolvedDifference = {
  readonly path: Path
  readonly before: Value | undefined
  readonly after: Value | undefined
}

/** Every deepest path at which two values differ; an unknown value counts as different. */
export function resolvedDifferencesOf(
  before: Value | undefined,
  after: Value | undefined,
  path: Path = [],
): readonly ResolvedDifference[] {
  if (after instanceof Unknown || before === undefined || after === undefined)
    return before === after ? [] : [{ path, before, after }]
  if (isValueMap(before) && isValueMap(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap(key => resolvedDifferencesOf(before[key], after[key], [...path, key]))
  }
  if (isValueList(before) && isValueList(after)) {
    const length = Math.max(before.length, after.length)
    return Array.from({ length }, (_, index) =>
      resolvedDifferencesOf(before[index], after[index], [...path, index]),
    ).flat()
  }
  return isSameScalar(before, after) ? [] : [{ path, before, after }]
}

/** CloudFormation compares scalars by their text: `'5432'` is `5432`, `'true'` is `true`. */
function isSameScalar(before: Value, after: Value): boolean {
  const isCollection = (value: Value) => isValueMap(value) || isValueList(value)
  return !isCollection(before) && !isCollection(after) && String(before) === String(after)
}
