import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { isValueList } from '../../template/resolve/unknownValue.ts'
import { scalarsIn } from '../policy/scalarsIn.ts'
import type { RiskVerdict } from '../riskVerdict.ts'
import { scalarText } from '../scalar.ts'

const ATTACHED: ReadonlySet<string> = new Set(['AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy'])

const PRINCIPALS = ['Roles', 'Users', 'Groups']

export function isAttachment(type: string, property: string): boolean {
  return ATTACHED.has(type) && PRINCIPALS.includes(property)
}

/** Principals that a policy is attached to. */
export function attachmentVerdicts(type: string, properties: ValueMap): readonly RiskVerdict[] {
  if (!ATTACHED.has(type)) return []
  return PRINCIPALS.flatMap(property => {
    const { [property]: value } = properties
    return (isValueList(value) ? value : []).map((item): RiskVerdict => {
      const text = scalarText(scalarOf(item) ?? '')
      const message = ['is attached to ', { untrusted: text }]
      return { kind: 'access', severity: 'notice', property, message, key: `${property} ${text}` }
    })
  })
}

const TARGETS = [
  ...PRINCIPALS,
  'Queues',
  'Topics',
  'TopicArn',
  'Queue',
  'Bucket',
  'SecretId',
  'FunctionName',
  'TargetFunctionArn',
  'LayerVersionArn',
  'EventBusName',
  'ResourceArn',
  'TargetId',
]

/** The names of everything that a policy is attached to: a wide policy on one more queue is a new grant. */
export function attachmentTargets(properties: ValueMap): readonly string[] {
  const targets = TARGETS.flatMap(name => scalarsIn(properties[name]).map(target => `${name} ${scalarText(target)}`))
  return targets.length > 0 ? targets : ['']
}
