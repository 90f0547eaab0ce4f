import { effectOf, type PolicyEffect, type PolicyRequest } from './evaluatePolicies.ts'
import type { PolicyStatement } from './policyDocument.ts'
import type { PolicyPrincipals } from './policyPrincipals.ts'
import { UnsupportedPolicyError } from './unsupportedPolicyError.ts'

/** The caller that assumes a role, as a trust policy can name it. */
export type TrustedParty =
  | { readonly kind: 'Federated'; readonly names: readonly string[] }
  | { readonly kind: 'Service'; readonly names: readonly string[] }
  /** `names` are the ARNs of the identity and the forms of its account. */
  | { readonly kind: 'AWS'; readonly names: readonly string[] }

/** The decision of those statements of a trust policy that name the party. */
export function trustEffectOf(
  statements: readonly PolicyStatement[],
  party: TrustedParty,
  request: PolicyRequest,
): PolicyEffect {
  return effectOf(
    statements.filter(({ principals }) => principals !== undefined && isNamed(principals, party)),
    request,
  )
}

function isNamed(principals: PolicyPrincipals, { kind, names }: TrustedParty): boolean {
  const isAnyone = principals[kind].includes('*')
  // AWS does not say whether '*' stands for services and identity providers in a trust policy.
  if (isAnyone && kind !== 'AWS')
    throw new UnsupportedPolicyError(
      `The emulated IAM does not know the principal '*' for '${kind}' in a trust policy.`,
    )
  return isAnyone || names.some(name => principals[kind].includes(name))
}
