import { createHash } from 'node:crypto'
import { after, before, type TestContext } from 'node:test'
import { type SignIn, type SignInSettings, startSignIn } from '../../../docker/sign-in/startSignIn.ts'

export const CALLBACK = 'https://chat.example.com/oauth/oidc/callback'
export const LOGOUT = 'https://chat.example.com/auth'
export const CLIENT = { id: 'client', secret: 'a-secret', callbackUrls: [CALLBACK], logoutUrls: [LOGOUT] }
export const VERIFIER = 'v'.repeat(43)
export const POOL_ID = 'eu-central-1_Test00000'
export const PASSWORD = 'Password-1234'

const user = (digit: number, name: string, groups: readonly string[]) => ({
  username: `00000000-0000-4000-8000-00000000000${digit}`,
  email: `${name}@example.com`,
  name: `The ${name}`,
  password: PASSWORD,
  groups,
})
export const MEMBER = user(1, 'member', ['users'])
export const NEWCOMER = user(2, 'newcomer', [])

/** A provider on a free port that stops with the test. */
export async function testSignIn(t: TestContext, change: Partial<SignInSettings> = {}): Promise<SignIn> {
  const signIn = await startSignIn({ port: 0, poolId: POOL_ID, client: CLIENT, users: [MEMBER, NEWCOMER], ...change })
  t.after(() => signIn.stop())
  return signIn
}

/** A provider that the tests of a suite share: none of them changes it. Call it in the suite. */
export function sharedSignIn(change: Partial<SignInSettings> = {}): () => SignIn {
  let signIn: SignIn | undefined
  before(async () => {
    signIn = await startSignIn({ port: 0, poolId: POOL_ID, client: CLIENT, users: [MEMBER, NEWCOMER], ...change })
  })
  after(() => signIn?.stop())
  return () => {
    if (!signIn) throw new Error('The provider of this suite has not started.')
    return signIn
  }
}

type Values = Readonly<Record<string, string | undefined>>

/** The parameters with which Open WebUI starts a sign-in; undefined removes one. */
export function authorizationQuery(change: Values = {}): string {
  return formOf({
    response_type: 'code',
    client_id: CLIENT.id,
    redirect_uri: CALLBACK,
    scope: 'openid email profile',
    state: 'a state',
    nonce: 'a nonce',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  })
}

export function formOf(values: Values): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) form.append(name, value)
  return form.toString()
}

/** A browser that keeps the cookies of the sign-in domain and follows no redirect by itself. */
export type SignInBrowser = {
  readonly get: (path: string) => Promise<Response>
  /** Fills in the form of `/login` and sends it. */
  readonly signIn: (username: string, password?: string, query?: string) => Promise<Response>
  readonly cookies: ReadonlyMap<string, string>
}

export function openSignInBrowser({ signInOrigin }: SignIn): SignInBrowser {
  const cookies = new Map<string, string>()
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, ...(cookie && { cookie }) }
    const response = await fetch(new URL(path, signInOrigin), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0\b/.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  return {
    cookies,
    get: path => request(path),
    async signIn(username, password = PASSWORD, query = authorizationQuery()) {
      const form = await (await request(`/login?${query}`)).text()
      const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(form) ?? []
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return request(`/login?${query}`, { method: 'POST', headers, body: formOf({ _csrf: csrf, username, password }) })
    },
  }
}

export function locationOf(response: Response): URL {
  return new URL(response.headers.get('location') ?? '', response.url)
}

/** The code that the sign-in of a user ends with. */
export async function codeOf(signIn: SignIn, email = MEMBER.email, query = authorizationQuery()): Promise<string> {
  const response = await openSignInBrowser(signIn).signIn(email, PASSWORD, query)
  return locationOf(response).searchParams.get('code') ?? ''
}

export const BASIC = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`

/** A form that the application sends, by default with the client's basic authentication. */
export function post(
  { tokenOrigin }: SignIn,
  path: string,
  values: Values,
  headers: Readonly<Record<string, string>> = { authorization: BASIC },
) {
  return fetch(new URL(path, tokenOrigin), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: formOf(values),
  })
}

export type TokenBody = {
  readonly id_token: string
  readonly access_token: string
  readonly refresh_token: string
  readonly error?: string
}

export async function exchange(signIn: SignIn, code: string, change: Values = {}): Promise<TokenBody> {
  const values = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: VERIFIER, ...change }
  const response = await post(signIn, '/oauth2/token', values)
  return JSON.parse(await response.text())
}

export async function tokensOf(signIn: SignIn, email = MEMBER.email): Promise<TokenBody> {
  return exchange(signIn, await codeOf(signIn, email))
}

export function claimsOf(token: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
}

export async function getJson(url: string, authorization?: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(url, authorization === undefined ? {} : { headers: { authorization } })
  return JSON.parse(await response.text())
}
