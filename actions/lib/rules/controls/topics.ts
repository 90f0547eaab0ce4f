import type { Finding } from '../../model/problem.ts'
import { type Control, resourcesOfType } from './control.ts'
import { deniesPlainText, hasAction, statementsAt } from './statements.ts'
import { resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const TOPIC = 'AWS::SNS::Topic'

/** A topic with a key takes HTTPS alone; the policy of another one has to say so. */
export const topicPolicies: Control = scope => {
  const policies = resourcesOfType(scope, 'AWS::SNS::TopicPolicy')
  return resourcesOfType(scope, TOPIC).flatMap((found): readonly Finding[] => {
    if (found.resource.properties.KmsMasterKeyId !== undefined) return []
    const own = policies.filter(({ resource }) => resourcesIn(resource.properties.Topics).includes(found.path))
    const isDenied = own
      .flatMap(policy => statementsAt(policy, ['PolicyDocument']))
      .some(({ statement }) => deniesPlainText(statement) && hasAction(statement, 'sns:Publish'))
    if (isDenied) return []
    const [policy] = own
    return [
      violationOf(policy ?? found, {
        ...{ rule: 'control/topic-tls', severity: 'medium', path: policy ? ['PolicyDocument'] : [] },
        clause: `${policy ? `is the policy of topic '${found.path}' and ` : ''}does not deny messages without TLS`,
        todo: "Deny sns:Publish to '*' under the condition Bool aws:SecureTransport 'false', in an AWS::SNS::TopicPolicy.",
      }),
    ]
  })
}

/**
 * CloudWatch may not use AWS's own key of SNS, and drops alarms for a topic with it.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export const alarmTopics: Control = scope => {
  const alarms = resourcesOfType(scope, 'AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm')
  return resourcesOfType(scope, TOPIC).flatMap((found): readonly Finding[] => {
    if (!/alias\/aws\/sns$/.test(scalarTextOf(found.resource.properties.KmsMasterKeyId) ?? '')) return []
    const alarm = alarms.find(({ resource: { properties } }) =>
      [properties.AlarmActions, properties.OKActions, properties.InsufficientDataActions].some(actions =>
        valuesIn(actions).some(action => resourcesIn(action).includes(found.path)),
      ),
    )
    if (!alarm) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/topic-alarm-key', severity: 'high', path: ['KmsMasterKeyId'] },
        clause: `has KmsMasterKeyId 'alias/aws/sns', which CloudWatch may not use: the notifications of '${alarm.path}' are lost`,
        todo: 'Set KmsMasterKeyId to an AWS::KMS::Key that lets cloudwatch.amazonaws.com use it, or remove it.',
      }),
    ]
  })
}
