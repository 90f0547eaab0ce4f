import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { isValueList } from '../../template/resolve/unknownValue.ts'
import type { RiskVerdict } from '../riskVerdict.ts'
import { scalarText } from '../scalar.ts'

const ATTACHED: ReadonlySet<string> = new Set(['AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy'])

/** Principals that a policy is attached to. */
export function attachmentVerdicts(type: string, properties: ValueMap): readonly RiskVerdict[] {
  if (!ATTACHED.has(type)) return []
  return ['Roles', 'Users', 'Groups'].flatMap(property => {
    const { [property]: value } = properties
    return (isValueList(value) ? value : []).map((item): RiskVerdict => {
      const text = scalarText(scalarOf(item) ?? '')
      const message = ['is attached to ', { untrusted: text }]
      return { kind: 'access', severity: 'notice', property, message, key: `${property} ${text}` }
    })
  })
}
