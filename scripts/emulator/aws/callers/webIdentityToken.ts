import type { Permissions } from '../permissions/authorization.ts'
import { GITHUB_CLAIMS } from '../permissions/policy/contextKeys.ts'
import { WireError } from '../wire/wireError.ts'
import type { World } from '../world.ts'

/** An OIDC provider that the account trusts. */
export type IdentityProvider = {
  readonly arn: string
  /** `https://token.actions.githubusercontent.com` */
  readonly url: string
  readonly clientIds: readonly string[]
}

type WebIdentityRequest = {
  readonly RoleArn: string
  readonly claims: Readonly<Record<string, string>>
}

type WebIdentityTools = {
  readonly world: World
  readonly permissions: Permissions
  readonly identityProviders: readonly IdentityProvider[]
}

/** @throws WireError as STS refuses a token: its provider, its audience, its age, and the trust policy of the role. */
export function checkWebIdentity(
  { RoleArn: roleArn, claims }: WebIdentityRequest,
  { world, permissions, identityProviders }: WebIdentityTools,
): void {
  const { iss: issuer = '', aud: audience = '', exp: expiration } = claims
  const provider = [...identityProviders, ...providersIn(world)].find(({ url }) => hostOf(url) === hostOf(issuer))
  if (!provider)
    throw new WireError('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${issuer}`, 400)
  if (!provider.clientIds.includes(audience))
    throw new WireError('InvalidIdentityToken', 'Incorrect token audience', 400)
  if (Number(expiration) * 1000 <= Date.now())
    throw new WireError('ExpiredTokenException', 'Token must be redeemed within its time of validity', 400)
  const refusal = permissions.trustRefusalOf(roleArn, {
    kind: 'web-identity',
    providerArn: provider.arn,
    claims: Object.fromEntries(Object.entries(claims).filter(([name]) => GITHUB_CLAIMS.includes(name))),
  })
  if (refusal !== undefined) throw new WireError('AccessDenied', refusal, 403)
}

/** The claims of a token; the emulator does not check its signature. */
export function tokenClaims(token: string): Readonly<Record<string, string>> {
  const [, payload = ''] = token.split('.')
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const entries = typeof claims === 'object' && claims !== null ? Object.entries(claims) : []
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}

function providersIn(world: World): readonly IdentityProvider[] {
  return world.resources('AWS::IAM::OIDCProvider').map(({ physicalId, properties }) => ({
    arn: physicalId,
    url: String(properties.Url),
    clientIds: Array.isArray(properties.ClientIdList) ? properties.ClientIdList.map(String) : [],
  }))
}

function hostOf(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/\/$/, '')
}
