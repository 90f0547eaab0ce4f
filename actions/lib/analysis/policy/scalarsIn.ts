import type { Value } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import type { Scalar } from '../scalar.ts'

/** Every text and unknown value in a value, however deep: IAM accepts one and a list. */
export function scalarsIn(value: Value | undefined): readonly Scalar[] {
  if (isValueList(value)) return value.flatMap(scalarsIn)
  if (isValueMap(value)) return Object.values(value).flatMap(scalarsIn)
  const scalar = scalarOf(value)
  return scalar === undefined ? [] : [scalar]
}
