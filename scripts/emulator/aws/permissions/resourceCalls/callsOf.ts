import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { serviceLinkedRoleOf } from '#lib/model/serviceLinkedRole.ts'
import type { AuthorizationRequest, RequestContext } from '../authorization.ts'
import { passRoleRequest } from '../passRoleRequest.ts'
import { resourceTypesOf } from '../reference/serviceReference.ts'
import { callContextOf, isCreating } from './callContext.ts'
import { calledActionsOf, isTagging, isUntagging, namedActionsOf } from './calledActions.ts'
import type { CalledResource, HandlerAccount, HandlerCall } from './calledResource.ts'
import { fillArn } from './fillArn.ts'
import { resourceArnsOf } from './resourceArns.ts'
import { rolePropertiesOf } from './roleProperties.ts'
import { textsAt } from './valuesAt.ts'

const LOG_GROUP_TAGS = /^logs:(?:ListTagsForResource|TagResource|UntagResource)$/
const LISTING_TAGS = /:ListTags/
const READING = /:(?:Describe|Get|List)/

/**
 * The calls for which AWS's handler of a resource needs permission, in its order: each action on each resource.
 * @throws Error for a type or an action whose resources are unknown.
 */
export function callsOf(call: HandlerCall, account: HandlerAccount): readonly AuthorizationRequest[] {
  const actions = calledActionsOf(call)
  const createAction = nameOf(actions.find(action => isCreating(action, call) && !isTagging(action)) ?? '')
  const requests = actions.flatMap(action =>
    resourcesOf(action, call, account).flatMap(({ arn, isOwn }) => {
      const context = callContextOf(action, call, account, { arn, isOwn, createAction })
      return contextsOf(action, call, context).map(each => ({ action, resources: [arn], context: each }))
    }),
  )
  return [...serviceLinkedRoleCalls(call, account), ...requests, ...passRoleCalls(call, account)]
}

/** The ARN of a resource itself. */
export function ownArnsOf(
  resource: CalledResource,
  account: Pick<HandlerAccount, 'partition' | 'region' | 'account'>,
): readonly string[] {
  return fillArn(resourceArnsOf(resource.type).own[1], resource, account)
}

type ConcernedResource = { readonly arn: string; readonly isOwn: boolean }

function resourcesOf(action: string, call: HandlerCall, account: HandlerAccount): readonly ConcernedResource[] {
  const { type } = call.resource
  const names = resourceTypesOf(action).map(({ name }) => name)
  if (names.length === 0) return [{ arn: '*', isOwn: false }]
  // The handler of a role looks at the role itself, every other one at the roles that its resource is given.
  if (action === 'iam:GetRole' && type !== 'AWS::IAM::Role')
    return givenRolesOf(call.resource, account).map(({ arn }) => ({ arn, isOwn: false }))
  const { own, created = own[1], related = {}, finalSnapshot } = resourceArnsOf(type)
  const ownArns = fillArn(isCreating(action, call) ? created : own[1], call.resource, account).map(arn => ({
    // CloudWatch Logs names the group alone in its calls on tags.
    arn: LOG_GROUP_TAGS.test(action) ? arn.replace(/:log-stream:$/, '') : arn,
    isOwn: true,
  }))
  const snapshots = fillArn(finalSnapshot ?? [], call.resource, account).map(arn => ({ arn, isOwn: false }))
  // Tags are set on the resource alone, although the service could tag what it refers to; a snapshot is an exception.
  if (isTagging(action) || isUntagging(action) || LISTING_TAGS.test(action))
    return finalSnapshot && call.hasFinalSnapshot ? snapshots : ownArns
  if (READING.test(action) && names.includes(own[0])) return ownArns
  const others = relatedResources(names, related, call, account)
  const found = [
    ...(names.includes(own[0]) ? ownArns : []),
    ...others,
    ...(call.hasFinalSnapshot && names.includes('snapshot') ? snapshots : []),
  ]
  if (found.length === 0)
    throw new Error(`The resources of '${action}' for '${type}' are unknown: ${names.join(', ')}.`)
  return found
}

function relatedResources(
  names: readonly string[],
  related: NonNullable<ReturnType<typeof resourceArnsOf>['related']>,
  { resource }: HandlerCall,
  account: HandlerAccount,
): readonly ConcernedResource[] {
  return Object.entries(related)
    .filter(([name]) => names.includes(name))
    .flatMap(([, pattern]) => fillArn(pattern, resource, account))
    .map(arn => ({ arn, isOwn: false }))
}

/** Attaching a managed policy is a call for each; `iam:PolicyARN` names it. */
function contextsOf(action: string, call: HandlerCall, context: RequestContext): readonly RequestContext[] {
  const [, verb] = /^iam:(Attach|Detach)\w+Policy$/.exec(action) ?? []
  if (verb === undefined) return [context]
  const { resource, previous, phase } = call
  if (resource.type !== 'AWS::IAM::Role') return [{ ...context, 'iam:PolicyARN': resource.physicalId }]
  const wanted = phase === 'delete' ? [] : textsAt(resource.properties, 'ManagedPolicyArns')
  const before = phase === 'create' ? [] : textsAt((previous ?? resource).properties, 'ManagedPolicyArns')
  const changed =
    verb === 'Attach' ? wanted.filter(arn => !before.includes(arn)) : before.filter(arn => !wanted.includes(arn))
  return changed.map(arn => ({ ...context, 'iam:PolicyARN': arn }))
}

/** A handler may only hand on a role that its caller may pass (IAM user guide, id_roles_use_passrole). */
function passRoleCalls(call: HandlerCall, account: HandlerAccount): readonly AuthorizationRequest[] {
  if (!namedActionsOf(call.resource.type, call.phase).includes('iam:PassRole')) return []
  return givenRolesOf(call.resource, account).map(({ arn, service }) => passRoleRequest(arn, service, account.region))
}

function givenRolesOf(
  { type, properties }: CalledResource,
  { serviceRoleArn }: HandlerAccount,
): readonly { readonly arn: string; readonly service: string }[] {
  // CloudFormation passes the role of a stack to itself for each nested stack.
  if (type === NESTED_STACK)
    return serviceRoleArn === undefined ? [] : [{ arn: serviceRoleArn, service: 'cloudformation.amazonaws.com' }]
  return rolePropertiesOf(type).flatMap(({ path, service }) => textsAt(properties, path).map(arn => ({ arn, service })))
}

/** The first use of a service in an account makes its role, with the permission of the caller. */
function serviceLinkedRoleCalls(
  { resource, phase }: HandlerCall,
  { partition, region, account, serviceLinkedRoles }: HandlerAccount,
): readonly AuthorizationRequest[] {
  const role = phase === 'create' ? serviceLinkedRoleOf(resource.type) : undefined
  if (!role || serviceLinkedRoles.has(role.name)) return []
  return [
    {
      action: 'iam:CreateServiceLinkedRole',
      resources: [`arn:${partition}:iam::${account}:role/aws-service-role/${role.service}/${role.name}`],
      context: { 'iam:AWSServiceName': role.service, 'aws:RequestedRegion': region },
    },
  ]
}

function nameOf(action: string): string {
  return action.slice(action.indexOf(':') + 1)
}
