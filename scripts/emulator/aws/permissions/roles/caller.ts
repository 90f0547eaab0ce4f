import type { World } from '../../world.ts'
import type { Principal, RequestContext } from '../authorization.ts'
import { type IdentityPolicies, type ResourceGrant, refusalReasonOf } from '../policy/evaluateIdentity.ts'
import { policyContextOf } from '../policy/policyContext.ts'
import { type AccountRole, findRole } from './findRole.ts'
import type { PolicyParser } from './policyParser.ts'

/** One action on one resource. */
type CallerRequest = {
  readonly action: string
  readonly resource: string
  readonly context: RequestContext
  /** By the resource's own policy. */
  readonly grant?: ResourceGrant
}

/** A principal with its policies and its condition keys. */
export type Caller = {
  readonly context: RequestContext
  /** The end of AWS's message; undefined if the request is allowed. */
  readonly refusalReasonOf: (request: CallerRequest) => string | undefined
}

/** A role that was deleted after it was assumed: its sessions may do nothing. */
const DELETED_ROLE: Pick<AccountRole, 'policies' | 'boundary' | 'tags'> = {
  policies: [],
  boundary: undefined,
  tags: {},
}

export function callerOf(world: World, principal: Principal, parse: PolicyParser): Caller {
  if (principal.kind === 'user')
    return { context: principalContextOf(world, principal, {}), refusalReasonOf: () => undefined }
  const { policies, boundary, tags } = findRole(world, principal.roleArn) ?? DELETED_ROLE
  const { sessionPolicies } = principal
  const ofSession: IdentityPolicies = {
    identity: parse(policies, 'identity'),
    boundary: boundary === undefined ? undefined : parse([boundary], 'identity'),
    session: sessionPolicies.length === 0 ? undefined : parse(sessionPolicies, 'identity'),
  }
  const callerContext = principalContextOf(world, principal, tags)
  return {
    context: callerContext,
    refusalReasonOf: ({ action, resource, context, grant }) =>
      refusalReasonOf(
        ofSession,
        { action, resource, context: policyContextOf(resourceContextOf(world, resource), context, callerContext) },
        grant,
      ),
  }
}

/**
 * The condition keys that every request of a principal has. A session has the tags of its role, and none of its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
 */
function principalContextOf(
  { account }: World,
  principal: Principal,
  tags: Readonly<Record<string, string>>,
): RequestContext {
  const isRole = principal.kind === 'role'
  return {
    'aws:PrincipalArn': isRole ? principal.roleArn : principal.arn,
    'aws:PrincipalAccount': principal.arn.split(':')[4] ?? account,
    'aws:PrincipalIsAWSService': 'false',
    'aws:PrincipalType': isRole ? 'AssumedRole' : 'User',
    'aws:SecureTransport': 'true',
    ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
  }
}

/** The account that owns a resource. Buckets and hosted zones have none in their ARN: they are this account's. */
function resourceContextOf({ account }: World, resource: string): RequestContext {
  const owner = resource.split(':')[4] ?? ''
  return { 'aws:ResourceAccount': owner === '' ? account : owner }
}
