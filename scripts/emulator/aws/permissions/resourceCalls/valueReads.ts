import { isMap, type Json } from '#lib/model/json.ts'
import type { AuthorizationRequest } from '../authorization.ts'
import type { HandlerAccount } from './calledResource.ts'
import { resourceTagContextOf } from './resourceTags.ts'

/** `{{resolve:secretsmanager:ARN or name:SecretString:key:…}}` and `{{resolve:ssm:name:version}}`, `ssm-secure` too. */
const REFERENCE = /\{\{resolve:(secretsmanager|ssm|ssm-secure):(arn:[^:}]+(?::[^:}]*){5}|[^:}]+)[^}]*\}\}/g

/** The reads of CloudFormation for the dynamic references in a resource's properties, each value once. */
export function valueReadsOf(properties: Json, account: HandlerAccount): readonly AuthorizationRequest[] {
  const references = textsIn(properties).flatMap(text => [...text.matchAll(REFERENCE)])
  const reads = references.map(([, service = '', name = '']) =>
    service === 'secretsmanager' ? secretRead(name, account) : parameterRead(name, account),
  )
  return [...new Map(reads.map(read => [`${read.action} ${read.resources[0]}`, read])).values()]
}

/** A parameter of Systems Manager, by its name or its ARN. */
export function parameterRead(
  nameOrArn: string,
  { partition, region, account }: Pick<HandlerAccount, 'partition' | 'region' | 'account'>,
): AuthorizationRequest {
  // AWS's public parameters belong to no account.
  const owner = nameOrArn.startsWith('/aws/service/') ? '' : account
  const arn = nameOrArn.startsWith('arn:')
    ? nameOrArn
    : `arn:${partition}:ssm:${region}:${owner}:parameter/${nameOrArn.replace(/^\//, '')}`
  return { action: 'ssm:GetParameters', resources: [arn], context: { 'aws:RequestedRegion': region } }
}

/** The value of a secret, by its name or its ARN. */
export function secretRead(
  nameOrArn: string,
  { partition, region, account, find }: HandlerAccount,
): AuthorizationRequest {
  const arn = nameOrArn.startsWith('arn:')
    ? nameOrArn
    : `arn:${partition}:secretsmanager:${region}:${account}:secret:${nameOrArn}-??????`
  const secret = find(arn)
  const context = { 'aws:RequestedRegion': region, ...(secret && resourceTagContextOf(secret)) }
  return { action: 'secretsmanager:GetSecretValue', resources: [arn], context }
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return value.includes('{{resolve:') ? [value] : []
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isMap(value) ? Object.values(value).flatMap(textsIn) : []
}
