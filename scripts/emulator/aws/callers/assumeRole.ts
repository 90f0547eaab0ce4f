import type { Permissions, Principal } from '../permissions/authorization.ts'
import { liveRoleOf } from '../permissions/roles/findRole.ts'
import { validationError, WireError } from '../wire/wireError.ts'
import type { World } from '../world.ts'
import type { CallerSession, CallerSessions } from './callerSessions.ts'
import { checkWebIdentity, type IdentityProvider, tokenClaims } from './webIdentityToken.ts'

/** The members that the requests to assume a role share. */
type RoleRequest = {
  readonly RoleArn: string
  readonly RoleSessionName: string
  readonly DurationSeconds?: number | undefined
  readonly Policy?: string | undefined
  readonly PolicyArns?: readonly { readonly arn?: string | undefined }[] | undefined
}

export type AssumeRoleTools = {
  readonly world: World
  readonly sessions: CallerSessions
  /** Without permissions every role is assumed, whether or not it exists. */
  readonly permissions?: Permissions | undefined
  /** Providers that the account has, beside those of its stacks. */
  readonly identityProviders?: readonly IdentityProvider[] | undefined
  /** Called when a role is assumed with a token that has these claims. */
  readonly onRoleAssumed?: ((roleArn: string, claims: Readonly<Record<string, string>>) => void) | undefined
}

/** @throws WireError as STS refuses the caller or the request */
export function assumeRole(
  request: RoleRequest & { readonly ExternalId?: string | undefined },
  principal: Principal,
  tools: AssumeRoleTools,
): CallerSession {
  const { RoleArn: roleArn, RoleSessionName: session, ExternalId: id } = request
  const context = { 'sts:RoleSessionName': session, ...(id !== undefined && { 'sts:ExternalId': id }) }
  const refusal = tools.permissions?.trustRefusalOf(roleArn, { kind: 'principal', principal, context })
  if (refusal !== undefined) throw new WireError('AccessDenied', refusal, 403)
  return openSession(request, tools)
}

/** @throws WireError as STS refuses the token, the trust policy or the request */
export function assumeRoleWithWebIdentity(
  request: RoleRequest & { readonly WebIdentityToken: string },
  tools: AssumeRoleTools,
): { readonly session: CallerSession; readonly claims: Readonly<Record<string, string>> } {
  const { permissions, world, identityProviders = [] } = tools
  const claims = tokenClaims(request.WebIdentityToken)
  if (permissions) checkWebIdentity({ ...request, claims }, { world, permissions, identityProviders })
  const session = openSession(request, tools)
  tools.onRoleAssumed?.(request.RoleArn, claims)
  return { session, claims }
}

function openSession(request: RoleRequest, { world, sessions }: AssumeRoleTools): CallerSession {
  const { RoleArn: roleArn, RoleSessionName: sessionName, DurationSeconds: seconds = 3600 } = request
  const role = liveRoleOf(world, roleArn)
  if (role && seconds > Number(role.properties.MaxSessionDuration ?? 3600))
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
  const sessionPolicies = [
    ...(request.Policy === undefined ? [] : [request.Policy]),
    ...(request.PolicyArns ?? []).map(({ arn = '' }) => managedPolicy(world, arn)),
  ]
  const session = sessions.open({ roleArn, sessionName, seconds, sessionPolicies })
  if (!session) throw validationError(`${roleArn} is invalid`)
  return session
}

function managedPolicy(world: World, arn: string): string {
  const policy = world.resource('AWS::IAM::ManagedPolicy', arn)
  if (!policy) throw validationError(`PolicyArn ${arn} is not available in this account`)
  return JSON.stringify(policy.properties.PolicyDocument)
}
