import { matchesLiteral } from '../../analysis/scalar.ts'
import type { Finding } from '../../model/problem.ts'
import { type Control, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { statementsAt, testsOf } from './statements.ts'
import { violationOf } from './violation.ts'

export const logRetention: readonly Control[] = propertyControls([
  {
    rule: 'control/log-retention',
    severity: 'medium',
    types: ['AWS::Logs::LogGroup'],
    path: ['RetentionInDays'],
    accepts: value => value !== undefined,
    effect: 'its events are kept and paid for without end',
    todo: 'Set RetentionInDays; 365 or more where audits need a year.',
  },
])

/**
 * CloudWatch Logs uses a key for the log groups that the policy of the key names.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export const logKeys: Control = scope =>
  resourcesOfType(scope, 'AWS::KMS::Key')
    .flatMap(found => statementsAt(found, ['KeyPolicy']))
    .flatMap(({ found, path, statement }): readonly Finding[] => {
      const isOfLogs = statement.principals.some(
        ({ kind, name }) => kind === 'service' && matchesLiteral(name, /^logs\.[a-z0-9-]+\.amazonaws\.com/),
      )
      const isLimited = testsOf(statement).some(({ key }) =>
        /^(?:kms:encryptioncontext:aws:logs:arn|aws:source(?:account|arn))$/.test(key),
      )
      if (statement.effect !== 'Allow' || !isOfLogs || isLimited) return []
      return [
        violationOf(found, {
          ...{ rule: 'control/log-key-context', severity: 'medium', path: [...path, 'Condition'] },
          clause: `lets CloudWatch Logs use it for every log group (${path.join('/')})`,
          todo: 'Add a condition ArnLike on kms:EncryptionContext:aws:logs:arn.',
        }),
      ]
    })
