import type { RequestContext } from '../authorization.ts'
import { handlerPermissionsOf } from '../handlers/handlerPermissions.ts'
import { requestedRegionOf } from '../requestedRegion.ts'
import { requestTagContextOf } from '../tagContext.ts'
import { isTagging, isUntagging, removedTagKeysOf } from './calledActions.ts'
import type { CalledResource, HandlerAccount, HandlerCall } from './calledResource.ts'
import { resourceTagContextOf, tagsOf } from './resourceTags.ts'
import { textsAt } from './valuesAt.ts'

/** A service names the call that creates a resource when it tags it at once. */
const SERVICES_WITH_CREATE_ACTION = new Set(['cloudformation', 'ec2', 'elasticfilesystem', 'elasticloadbalancing'])
const CREATING = /:(?:Allocate|Create(?!Tags)|Put(?:Dashboard|MetricAlarm)|Register|Request|Restore)/
/** Actions on a role, for which IAM knows the boundary of the role. */
const ON_ROLE = /^iam:(?:CreateRole|(?:Attach|Delete|Detach|Put)Role(?:Policy|PermissionsBoundary))$/

/** True if the resource does not exist when the action is evaluated. */
export function isCreating(action: string, { phase }: HandlerCall): boolean {
  return phase === 'create' && (CREATING.test(action) || isTagging(action))
}

/** The condition keys of one action on one resource; `own` is true for the resource that the handler handles. */
export function callContextOf(
  action: string,
  call: HandlerCall,
  account: HandlerAccount,
  { arn, isOwn, createAction }: { readonly arn: string; readonly isOwn: boolean; readonly createAction: string },
): RequestContext {
  const { resource, previous = resource } = call
  const exists = !isCreating(action, call)
  const live = isOwn && hasTags(resource) ? (exists ? previous : undefined) : account.find(arn)
  const service = serviceOf(action)
  return {
    'aws:RequestedRegion': requestedRegionOf(service, account),
    'aws:ResourceAccount': account.account,
    ...requestTags(action, call),
    ...(live && resourceTagContextOf(live)),
    ...(isTagging(action) && call.phase === 'create' && SERVICES_WITH_CREATE_ACTION.has(service)
      ? { [`${service}:CreateAction`]: createAction }
      : {}),
    ...(ON_ROLE.test(action) && boundaryContext(action, resource, live)),
    ...(service === 'kms' && keyContext(action, resource, account)),
    ...(service === 'cloudformation' && nestedStackContext(action, resource, account)),
    ...(service === 'ecs' && clusterContext(resource, account)),
    ...(action === 'secretsmanager:CreateSecret' && { 'secretsmanager:Name': textsAt(resource.properties, 'Name') }),
    ...(action === 'route53:ChangeResourceRecordSets' && recordContext(call)),
  }
}

/** A resource without tags is a part of another one, whose ARN its calls concern: a route is a part of a route table. */
function hasTags({ type }: CalledResource): boolean {
  return handlerPermissionsOf(type).tagProperty !== ''
}

function serviceOf(action: string): string {
  return action.slice(0, action.indexOf(':'))
}

function requestTags(action: string, call: HandlerCall): RequestContext {
  if (isUntagging(action)) return { 'aws:TagKeys': removedTagKeysOf(call) }
  if (!isTagging(action) && !isCreating(action, call)) return {}
  return requestTagContextOf(tagsOf(call.resource))
}

/** A request that sets a boundary has the new one, every other the one that the role has. */
function boundaryContext(action: string, wanted: CalledResource, live: CalledResource | undefined): RequestContext {
  const role = /:(?:CreateRole|PutRolePermissionsBoundary)$/.test(action) ? wanted : live
  const [boundary] = role ? textsAt(role.properties, 'PermissionsBoundary') : []
  return boundary === undefined ? {} : { 'iam:PermissionsBoundary': boundary }
}

const KMS_SERVICES: Readonly<Record<string, string>> = { EFS: 'elasticfilesystem' }

/** A key itself is handled by calls to KMS, and used through the service of the resource that it encrypts. */
function keyContext(action: string, { type }: CalledResource, { region }: HandlerAccount): RequestContext {
  const [, service = ''] = type.split('::')
  if (service === 'KMS') return {}
  return {
    'kms:ViaService': `${KMS_SERVICES[service] ?? service.toLowerCase()}.${region}.amazonaws.com`,
    ...(action === 'kms:CreateGrant' && { 'kms:GrantIsForAWSResource': 'true' }),
  }
}

function clusterContext({ type, properties }: CalledResource, { partition, region, account }: HandlerAccount) {
  if (type !== 'AWS::ECS::Service') return {}
  const [cluster = 'default'] = textsAt(properties, 'Cluster')
  const arn = `arn:${partition}:ecs:${region}:${account}:cluster/${cluster}`
  return { 'ecs:cluster': cluster.startsWith('arn:') ? cluster : arn }
}

/** A nested stack has its parent's role, and a template in S3. */
function nestedStackContext(action: string, { properties }: CalledResource, { serviceRoleArn }: HandlerAccount) {
  const [url] = /:(?:Create|Update)Stack$/.test(action) ? textsAt(properties, 'TemplateURL') : []
  return {
    ...(url !== undefined && { 'cloudformation:TemplateUrl': url }),
    ...(serviceRoleArn !== undefined && { 'cloudformation:RoleArn': serviceRoleArn }),
  }
}

const RECORD_ACTIONS = { create: 'CREATE', read: 'UPSERT', update: 'UPSERT', delete: 'DELETE' } as const

/** A certificate's record has a name with a digest that ACM computes: 32 hexadecimal digits. */
function recordContext({ phase, resource }: HandlerCall): RequestContext {
  const { type, properties } = resource
  const isRecord = type === 'AWS::Route53::RecordSet'
  const [name = ''] = textsAt(properties, isRecord ? 'Name' : 'DomainValidationOptions.DomainName')
  const normalized = name.toLowerCase().replace(/\.$/, '')
  return {
    'route53:ChangeResourceRecordSetsNormalizedRecordNames': [
      isRecord ? normalized : `_${'0123456789abcdef'.repeat(2)}.${normalized}`,
    ],
    'route53:ChangeResourceRecordSetsRecordTypes': [isRecord ? String(properties.Type) : 'CNAME'],
    'route53:ChangeResourceRecordSetsActions': [isRecord ? RECORD_ACTIONS[phase] : 'UPSERT'],
  }
}
