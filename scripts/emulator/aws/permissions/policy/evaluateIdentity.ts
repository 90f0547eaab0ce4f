import { effectOf, type PolicyRequest } from './evaluatePolicies.ts'
import type { PolicyStatement } from './policyDocument.ts'

/** The policies that decide what one session may do. */
export type IdentityPolicies = {
  readonly identity: readonly PolicyStatement[]
  /** Undefined if the role has no permissions boundary. */
  readonly boundary: readonly PolicyStatement[] | undefined
  /** Undefined if the role was assumed without session policies. */
  readonly session: readonly PolicyStatement[] | undefined
}

/**
 * Whom the resource's own policy allows the request: the role of the session, which boundary and session policies still
 * limit; the session itself, which an explicit deny alone limits; or neither.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-eval-logic
 */
export type ResourceGrant = 'role' | 'session' | 'none'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const NAMES = {
  identity: { one: 'identity-based policy', a: 'an identity-based policy' },
  boundary: { one: 'permissions boundary', a: 'a permissions boundary' },
  session: { one: 'session policy', a: 'a session policy' },
} as const

/**
 * The end of AWS's message, `because no identity-based policy allows the … action`; undefined if the request is allowed. An
 * explicit deny decides first; then identity policies, boundary and session policies must each allow the request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function refusalReasonOf(
  policies: IdentityPolicies,
  request: PolicyRequest,
  grant: ResourceGrant = 'none',
): string | undefined {
  const effects = (['identity', 'boundary', 'session'] as const).flatMap(kind => {
    const statements = policies[kind]
    return statements === undefined ? [] : [{ kind, effect: effectOf(statements, request) }]
  })
  const denied = effects.find(({ effect }) => effect === 'deny')
  if (denied) return `with an explicit deny in ${NAMES[denied.kind].a}`
  if (grant === 'session') return undefined
  const silent = effects.find(({ kind, effect }) => effect === 'none' && !(kind === 'identity' && grant === 'role'))
  return silent && `because no ${NAMES[silent.kind].one} allows the ${request.action} action`
}
