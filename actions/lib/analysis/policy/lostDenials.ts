import type { Value } from '../../template/resolve/resolvedStack.ts'
import type { RiskContext, RiskVerdict } from '../riskVerdict.ts'
import { actionList } from './action.ts'
import { policyDocumentIn } from './policyDocument.ts'

/** Denials of the old policy that the new one lacks. */
export function lostDenials(
  property: string,
  before: Value,
  after: Value,
  { isOwn }: RiskContext,
): readonly RiskVerdict[] {
  const denialsIn = (value: Value) =>
    policyDocumentIn(value, isOwn).statements.filter(({ effect }) => effect === 'Deny')
  const kept = new Set(denialsIn(after).map(({ key }) => key))
  return denialsIn(before)
    .filter(({ key }) => !kept.has(key))
    .map(({ actions, exceptActions, key }) => ({
      kind: 'access',
      severity: 'caution',
      property,
      message: [
        'removes or changes a denial of ',
        ...(exceptActions ? ['everything but '] : []),
        ...actionList(actions),
      ],
      key,
    }))
}
