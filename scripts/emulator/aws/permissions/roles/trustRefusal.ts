import type { Principal, RequestContext, TrustRequest } from '../authorization.ts'
import type { ResourceGrant } from '../policy/evaluateIdentity.ts'
import type { PolicyEffect } from '../policy/evaluatePolicies.ts'
import { type TrustedParty, trustEffectOf } from '../policy/evaluateTrust.ts'
import { policyContextOf } from '../policy/policyContext.ts'
import type { PolicyStatement } from '../policy/policyDocument.ts'
import { refusalText } from '../refusalText.ts'
import type { Caller } from './caller.ts'

type RoleTrust = {
  readonly roleArn: string
  /** The statements of the trust policy; none if the role does not exist: AWS does not say which of the two it is. */
  readonly statements: readonly PolicyStatement[]
  readonly callerOf: (principal: Principal) => Caller
}

/** AWS's message if the role's trust policy does not accept the request. Each kind of request has its own. */
export function trustRefusalTextOf(trust: RoleTrust, request: TrustRequest): string | undefined {
  switch (request.kind) {
    case 'web-identity': {
      const { providerArn, claims } = request
      const effect = effectFor(trust, 'sts:AssumeRoleWithWebIdentity', claimKeysOf(providerArn, claims))
      return effect('Federated', [providerArn]) === 'allow'
        ? undefined
        : 'Not authorized to perform sts:AssumeRoleWithWebIdentity'
    }
    case 'service':
      // CloudFormation's message. Other services have others.
      return effectFor(trust, 'sts:AssumeRole', request.context)('Service', [request.service]) === 'allow'
        ? undefined
        : `Role ${trust.roleArn} is invalid or cannot be assumed`
    case 'principal':
      return principalRefusalTextOf(trust, request)
    default:
      return request satisfies never
  }
}

/**
 * A trust policy that names the account leaves the decision to the policies of the principal; one that names the principal
 * itself is enough within an account, and one that names the session is enough without its boundary, too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-single-account.html
 */
function principalRefusalTextOf(
  trust: RoleTrust,
  { principal, context }: Extract<TrustRequest, { readonly kind: 'principal' }>,
): string | undefined {
  const action = 'sts:AssumeRole'
  const caller = trust.callerOf(principal)
  const effect = effectFor(trust, action, { ...context, ...caller.context })
  // '*' stands for the role of a session, not for the session.
  const ofSession = trust.statements.filter(({ principals }) => principals?.AWS.includes(principal.arn))
  const effectOfSession = effectFor({ ...trust, statements: ofSession }, action, { ...context, ...caller.context })
  const names = principal.kind === 'role' ? [principal.arn, principal.roleArn] : [principal.arn]
  const reasonOf = (): string | undefined => {
    switch (effect('AWS', [...names, ...accountNamesOf(principal.arn)])) {
      case 'deny':
        return 'with an explicit deny in the role trust policy'
      case 'none':
        return `because no role trust policy allows the ${action} action`
      case 'allow': {
        const grant = effectOfSession('AWS', [principal.arn]) === 'allow' ? 'session' : grantOf(effect('AWS', names))
        return caller.refusalReasonOf({ action, resource: trust.roleArn, context, grant })
      }
    }
  }
  const reason = reasonOf()
  return reason && refusalText({ caller: principal.arn, action, resource: trust.roleArn, reason })
}

function grantOf(effect: PolicyEffect): ResourceGrant {
  return effect === 'allow' ? 'role' : 'none'
}

function effectFor(
  { roleArn, statements }: RoleTrust,
  action: string,
  context: RequestContext,
): (kind: TrustedParty['kind'], names: readonly string[]) => PolicyEffect {
  const request = { action, resource: roleArn, context: policyContextOf(context) }
  return (kind, names) => trustEffectOf(statements, { kind, names }, request)
}

/** The account of an ARN, in the two forms that a policy may name it in. */
function accountNamesOf(arn: string): readonly string[] {
  const [, partition = '', , , account = ''] = arn.split(':')
  return [account, `arn:${partition}:iam::${account}:root`]
}

/** The claims as condition keys, which begin with the provider's host and path: `token.actions.githubusercontent.com:sub`. */
function claimKeysOf(providerArn: string, claims: RequestContext): RequestContext {
  const provider = providerArn.replace(/^.*?:oidc-provider\//, '')
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name.startsWith(`${provider}:`) ? name : `${provider}:${name}`,
      value,
    ]),
  )
}
