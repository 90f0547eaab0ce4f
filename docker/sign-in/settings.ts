/** A user of the pool. */
export type SignInUser = {
  /** A UUID, as in a pool whose users sign in by their e-mail address; also the `sub` of every token. */
  readonly username: string
  readonly email: string
  /** Absent: no token and no userInfo has a `name`. */
  readonly name?: string
  readonly password: string
  readonly groups: readonly string[]
  /** Default true. */
  readonly emailVerified?: boolean
  /** Name of an identity provider: Cognito adds the group `<poolId>_<identityProvider>` and the claim `identities`. */
  readonly identityProvider?: string
}

/** The app client, always confidential. Addresses are compared letter by letter. */
export type SignInClient = {
  readonly id: string
  readonly secret: string
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
  /** Default `openid email profile`, as in `cloudformation/cognito.yaml`. */
  readonly scopes?: readonly string[]
}

/** Seconds that a token is valid; default an hour, an hour and seven days, as in `cloudformation/cognito.yaml`. */
export type TokenSeconds = { readonly access?: number; readonly id?: number; readonly refresh?: number }

export type SignInSettings = {
  /** 0 for a free one. */
  readonly port: number
  /** The address to listen on, default 127.0.0.1. */
  readonly host?: string
  /** As Cognito writes it: `eu-central-1_AbCdEf123`. */
  readonly poolId: string
  /** Scheme, host and port of the issuer, default `localhost` with the port. */
  readonly issuerOrigin?: string
  /** The sign-in domain as the browser calls it, default `127.0.0.1` with the port. */
  readonly signInOrigin?: string
  /** The sign-in domain as the application calls it, default `signInOrigin`. */
  readonly tokenOrigin?: string
  readonly client: SignInClient
  readonly users: readonly SignInUser[]
  readonly tokenSeconds?: TokenSeconds
  /** True: discovery has `end_session_endpoint`, as real pools have had since 2024. Default false. */
  readonly announcesEndSession?: boolean
  /** PEM texts; with them the server speaks https. */
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Gets one line per request, without query, body and headers. */
  readonly log?: (line: string) => void
  /** Milliseconds, default `Date.now`. */
  readonly now?: () => number
}
