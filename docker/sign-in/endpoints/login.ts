import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { CSRF_COOKIE, SESSION_COOKIE, setCookie } from '../http/cookies.ts'
import type { SignInRequest } from '../http/request.ts'
import { type SignInResponse, withCookies } from '../http/response.ts'
import { findUser, type Pool, SESSION_SECONDS } from '../pool/pool.ts'
import type { SignInUser } from '../settings.ts'
import { checkAuthorization, grantCode } from './authorizationRequest.ts'
import { escapeHtml, page } from './page.ts'

const UUID = /^[0-9a-f-]{36}$/

/** `GET /login`: the sign-in page. */
export function showLogin(request: SignInRequest, pool: Pool): SignInResponse {
  const checked = checkAuthorization(request.query, pool)
  return checked.kind === 'refused' ? checked.response : loginPage(200, request, pool)
}

/** `POST /login`: the form of the sign-in page. A right password starts a session of one hour. */
export async function login(request: SignInRequest, pool: Pool): Promise<SignInResponse> {
  const checked = checkAuthorization(request.query, pool)
  if (checked.kind === 'refused') return checked.response
  const fields = await request.form()
  const username = fields?.get('username') ?? ''
  const csrf = request.cookie(CSRF_COOKIE)
  // Another site could otherwise sign its visitor in as a user of its own.
  if (!csrf || fields?.get('_csrf') !== csrf)
    return loginPage(403, request, pool, { username, error: 'The page has expired. Try again.' })
  const user = userWith(username, fields.get('password') ?? '', pool)
  if (!user) return loginPage(400, request, pool, { username, error: 'Incorrect username or password.' })

  const authentication = { username: user.username, time: pool.now() }
  const session = pool.sessions.add(authentication)
  const cookieScope = { origin: pool.origins.signIn, seconds: SESSION_SECONDS }
  return withCookies(grantCode(checked.request, authentication, pool), [
    setCookie(SESSION_COOKIE, session, cookieScope),
  ])
}

function userWith(username: string, password: string, pool: Pool): SignInUser | undefined {
  const user = findUser(pool, username)
  return user && timingSafeEqual(digest(user.password), digest(password)) ? user : undefined
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function loginPage(
  status: number,
  { query, cookie }: SignInRequest,
  { origins }: Pool,
  { username, error }: { readonly username: string; readonly error?: string } = { username: '' },
): SignInResponse {
  // Two tabs have one cookie: both forms stay valid.
  const csrf = UUID.exec(cookie(CSRF_COOKIE) ?? '')?.[0] ?? randomUUID()
  const alert = error === undefined ? '' : `<p role="alert" id="error">${escapeHtml(error)}</p>\n`
  const [first, second] = error === undefined ? [' autofocus', ''] : ['', ' aria-describedby="error" autofocus']
  const content = `${alert}<form method="post" action="/login?${escapeHtml(query.text)}">
<input type="hidden" name="_csrf" value="${csrf}">
<label for="username">Email address</label>
<input id="username" name="username" type="text" inputmode="email" autocomplete="username" autocapitalize="none" required${first} value="${escapeHtml(username)}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${second}>
<button type="submit">Sign in</button>
</form>`
  const cookieScope = { origin: origins.signIn, seconds: SESSION_SECONDS }
  return withCookies(page(status, 'Sign in', content), [setCookie(CSRF_COOKIE, csrf, cookieScope)])
}
