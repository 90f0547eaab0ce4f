import { route } from './endpoints/route.ts'
import { listen } from './http/listen.ts'
import { createPool, findUser, issuerOf, type Origins } from './pool/pool.ts'
import type { KeyRotation } from './pool/signingKeys.ts'
import type { SignInClient, SignInSettings, SignInUser } from './settings.ts'

export type { SignInClient, SignInSettings, SignInUser } from './settings.ts'

/** A running provider, and what a test changes in it. */
export type SignIn = {
  readonly port: number
  /** `<issuerOrigin>/<poolId>` */
  readonly issuer: string
  readonly signInOrigin: string
  readonly tokenOrigin: string
  /** The users with the groups that they have now. */
  readonly users: readonly SignInUser[]
  /** Tokens have the groups from the next sign-in or refresh on. */
  setGroups(email: string, groups: readonly string[]): void
  /** Default `new id`. */
  rotateKeys(how?: KeyRotation): void
  /** Ends every authorization code that is not used yet. */
  expireCodes(): void
  setClient(change: Partial<SignInClient>): void
  stop(): Promise<void>
}

/** Starts the stand-in for an Amazon Cognito user pool. README.md of this folder says what it does like Cognito. */
export async function startSignIn(settings: SignInSettings): Promise<SignIn> {
  const server = await listen(settings)
  const pool = createPool(settings, originsOf(settings, server.port))
  server.serve(request => route(request, pool))
  return {
    port: server.port,
    issuer: issuerOf(pool),
    signInOrigin: pool.origins.signIn,
    tokenOrigin: pool.origins.token,
    get users() {
      return [...pool.users.values()]
    },
    setGroups(email, groups) {
      const user = findUser(pool, email)
      if (!user) throw new Error(`No user '${email}' in pool '${pool.id}'.`)
      pool.users.set(user.username, { ...user, groups })
    },
    rotateKeys: (how = 'new id') => pool.keys.rotate(how),
    expireCodes: () => pool.codes.clear(),
    setClient(change) {
      pool.client = { ...pool.client, ...change }
    },
    stop: server.stop,
  }
}

function originsOf(settings: SignInSettings, port: number): Origins {
  const scheme = settings.tls ? 'https' : 'http'
  const { issuerOrigin, signInOrigin, tokenOrigin } = settings
  const signIn = signInOrigin ?? `${scheme}://127.0.0.1:${port}`
  return { issuer: issuerOrigin ?? `${scheme}://localhost:${port}`, signIn, token: tokenOrigin ?? signIn }
}
