import { createHash, randomUUID } from 'node:crypto'
import type { SignInUser } from '../settings.ts'
import { type Claims, signJwt, verifyJwt } from './jwt.ts'
import { issuerOf, type Pool, type RefreshGrant } from './pool.ts'

/** The body of a response of the token endpoint, without `refresh_token`. */
export type Tokens = {
  readonly id_token?: string
  readonly access_token: string
  readonly expires_in: number
  readonly token_type: 'Bearer'
}

/** Only the tokens of a sign-in have its nonce. https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html */
export function createTokens(user: SignInUser, grant: RefreshGrant, pool: Pool, nonce?: string): Tokens {
  const common = commonClaims(user, grant, pool)
  const access = {
    ...common,
    version: 2,
    client_id: pool.client.id,
    token_use: 'access',
    scope: grant.scopes.join(' '),
    exp: common.iat + pool.tokenSeconds.access,
    jti: randomUUID(),
    username: usernameOf(user),
  }
  const accessToken = signJwt(access, pool.keys)
  const id = {
    at_hash: createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url'),
    ...common,
    ...attributesOf(user, grant.scopes),
    ...(nonce !== undefined && { nonce }),
    'cognito:username': usernameOf(user),
    ...(user.identityProvider !== undefined && { identities: [identityOf(user, user.identityProvider, grant)] }),
    aud: pool.client.id,
    token_use: 'id',
    exp: common.iat + pool.tokenSeconds.id,
    jti: randomUUID(),
  }
  return {
    ...(grant.scopes.includes('openid') && { id_token: signJwt(id, pool.keys) }),
    access_token: accessToken,
    expires_in: pool.tokenSeconds.access,
    token_type: 'Bearer',
  }
}

/** The claims of a token that is valid now; undefined for one that is not, or that was revoked. */
export function readAccessToken(token: string, pool: Pool): Claims | undefined {
  const claims = verifyJwt(token, pool.keys)
  if (claims?.token_use !== 'access') return undefined
  const { exp, origin_jti: originId } = claims
  const isValid = typeof exp === 'number' && exp * 1000 > pool.now()
  return isValid && typeof originId === 'string' && !pool.revoked.has(originId) ? claims : undefined
}

/** The attributes that the scopes allow to read; `openid` alone allows all of them. */
export function attributesOf({ email, emailVerified, name }: SignInUser, scopes: readonly string[]): Claims {
  const isAllowed = (scope: string) => scopes.includes(scope) || scopes.every(other => other === 'openid')
  return {
    ...(isAllowed('email') && { email, email_verified: emailVerified ?? true }),
    ...(isAllowed('profile') && name !== undefined && { name }),
  }
}

/** A federated user is named by the identity provider. */
export function usernameOf({ username, identityProvider }: SignInUser): string {
  return identityProvider === undefined ? username : `${identityProvider}_${username}`
}

function commonClaims(user: SignInUser, grant: RefreshGrant, pool: Pool) {
  const groups = groupsOf(user, pool)
  return {
    sub: user.username,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: issuerOf(pool),
    origin_jti: grant.originId,
    event_id: grant.eventId,
    auth_time: Math.floor(grant.time / 1000),
    iat: Math.floor(pool.now() / 1000),
  }
}

function groupsOf({ groups, identityProvider }: SignInUser, { id }: Pool): readonly string[] {
  return identityProvider === undefined ? groups : [...groups, `${id}_${identityProvider}`]
}

function identityOf({ username }: SignInUser, providerName: string, { time }: RefreshGrant): Claims {
  const dateCreated = String(time)
  return { userId: username, providerName, providerType: 'OIDC', issuer: null, primary: 'true', dateCreated }
}
