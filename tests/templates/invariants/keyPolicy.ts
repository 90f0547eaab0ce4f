import type { Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import { at, list, textOf } from './readResources.ts'

export type Statement = { readonly [key: string]: Json }

/** The policy of a key, and what is encrypted with the key. */
export type KeyPolicy = { readonly statements: readonly Statement[]; readonly user: FlatResource }

/** A service that acts on behalf of who calls it: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
export function servesBy(service: string, actions: readonly string[]): (policy: KeyPolicy) => boolean {
  return ({ statements }) =>
    actions.every(action =>
      statements.some(
        statement =>
          allows(statement, action) &&
          String(at(statement, 'Principal', 'AWS')).endsWith(':root') &&
          list(at(statement, 'Condition', 'StringEquals', 'kms:ViaService')).some(value =>
            String(value).startsWith(`${service}.`),
          ),
      ),
    )
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
export function servesLogGroup({ statements, user }: KeyPolicy): boolean {
  const [stack = '', logicalId = ''] = user.name.split('/')
  // AWS WAF has a prefix of its own for the groups that it writes to.
  const name = textOf(user.properties.LogGroupName).startsWith('aws-waf-logs-')
    ? `aws-waf-logs-open-webui-dev-${stack}-1ABCDEFGHIJKL`
    : `open-webui-dev-${stack}-1ABCDEFGHIJKL-${logicalId}-AbCdEfGhIjKl`
  const arn = `arn:aws:logs:eu-central-1:123456789012:log-group:${name}`
  return ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'GenerateDataKey'].every(action =>
    statements.some(
      statement =>
        allows(statement, action) &&
        at(statement, 'Principal', 'Service') === 'logs.eu-central-1.amazonaws.com' &&
        list(at(statement, 'Condition', 'ArnLike', 'kms:EncryptionContext:aws:logs:arn')).some(pattern =>
          matches(String(pattern), arn),
        ),
    ),
  )
}

/** https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
export function servesAlarms({ statements }: KeyPolicy): boolean {
  return ['Decrypt', 'GenerateDataKey'].every(action =>
    statements.some(
      statement =>
        allows(statement, action) &&
        at(statement, 'Principal', 'Service') === 'cloudwatch.amazonaws.com' &&
        at(statement, 'Condition', 'StringEquals', 'aws:SourceAccount') === '123456789012',
    ),
  )
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html */
export function servesFlowLogs({ statements }: KeyPolicy): boolean {
  return ['Decrypt', 'GenerateDataKey'].every(action =>
    statements.some(
      statement =>
        allows(statement, action) &&
        at(statement, 'Principal', 'Service') === 'delivery.logs.amazonaws.com' &&
        at(statement, 'Condition', 'StringEquals', 'aws:SourceAccount') === '123456789012',
    ),
  )
}

export function allows(statement: Statement, action: string): boolean {
  return (
    statement.Effect === 'Allow' && list(statement.Action).some(pattern => matches(String(pattern), `kms:${action}`))
  )
}

function matches(pattern: string, text: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern
}
