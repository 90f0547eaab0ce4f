import type { SignInClient, SignInSettings, SignInUser } from '../settings.ts'
import { createSigningKeys, type SigningKeys } from './signingKeys.ts'
import { createStore, type Store } from './store.ts'

/** A user who has typed the password; every session and every token goes back to one. */
export type Authentication = {
  readonly username: string
  /** Milliseconds. */
  readonly time: number
}

/** Stored under an authorization code. */
export type CodeGrant = Authentication & {
  readonly redirectUri: string
  readonly scopes: readonly string[]
  readonly codeChallenge?: string
  readonly nonce?: string
}

/** Stored under a refresh token. */
export type RefreshGrant = Authentication & {
  readonly scopes: readonly string[]
  /** Claim `origin_jti` of every token of this grant. */
  readonly originId: string
  readonly eventId: string
}

/** The state of the provider. Nothing outlives the process. */
export type Pool = {
  readonly id: string
  readonly origins: Origins
  readonly announcesEndSession: boolean
  readonly tokenSeconds: { readonly access: number; readonly id: number; readonly refresh: number }
  readonly now: () => number
  readonly keys: SigningKeys
  readonly users: Map<string, SignInUser>
  readonly codes: Store<CodeGrant>
  readonly sessions: Store<Authentication>
  readonly refreshGrants: Store<RefreshGrant>
  /** The `origin_jti` of tokens that were revoked. */
  readonly revoked: Set<string>
  client: SignInClient
}

/** Scheme, host and port, as `URL.origin` writes them. */
export type Origins = { readonly issuer: string; readonly signIn: string; readonly token: string }

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html: once, for five minutes. */
const CODE_SECONDS = 300
/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html */
export const SESSION_SECONDS = 3600

const SCOPES = ['openid', 'email', 'profile']

export function createPool(settings: SignInSettings, origins: Origins): Pool {
  const now = settings.now ?? Date.now
  const tokenSeconds = { access: 3600, id: 3600, refresh: 7 * 24 * 3600, ...settings.tokenSeconds }
  return {
    id: settings.poolId,
    origins,
    announcesEndSession: settings.announcesEndSession ?? false,
    tokenSeconds,
    now,
    keys: createSigningKeys(),
    users: new Map(settings.users.map(user => [user.username, user])),
    codes: createStore(CODE_SECONDS, now),
    sessions: createStore(SESSION_SECONDS, now),
    refreshGrants: createStore(tokenSeconds.refresh, now),
    revoked: new Set(),
    client: settings.client,
  }
}

export function issuerOf({ origins, id }: Pool): string {
  return `${origins.issuer}/${id}`
}

export function scopesOf({ scopes = SCOPES }: SignInClient): readonly string[] {
  return scopes
}

/** By e-mail address or user name, without regard to case: `cloudformation/cognito.yaml` makes the pool so. */
export function findUser({ users }: Pool, name: string): SignInUser | undefined {
  const wanted = name.trim().toLowerCase()
  return users.values().find(({ email, username }) => [email.toLowerCase(), username].includes(wanted))
}
