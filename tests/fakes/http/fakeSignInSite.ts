import type { TestUser } from '#lib/model/testUser.ts'
import type { WebRequest, WebResponse } from '#lib/model/webExchange.ts'
import type { WebClient } from '#lib/ports/webClient.ts'
import { HOST, SIGN_IN_DOMAIN } from './fakeHttpClient.ts'

export const TEST_USER: TestUser = { email: 'member@example.com', password: 'canary-password-of-the-user' }

const PAGES = `https://${SIGN_IN_DOMAIN}`
const FORM = `<!doctype html><form method="get"><input name="search"></form>
<form action="/login?client_id=client1&amp;state=s" method="POST">
  <input type="hidden" name="_csrf" value="a&quot;b"><input type='text' name='username'>
  <input name=password type="password"><input type="submit" name="signInSubmitButton" value="Sign in">
</form>`

export type FakeSignInSite = WebClient & {
  /** `POST https://…/login`, without queries. */
  readonly requests: string[]
  /** Sessions that have not ended. */
  readonly sessions: Set<string>
}

/**
 * The application and its sign-in pages with one user, as a browser without scripts sees them. `over` replaces the response
 * of `GET /login`, or of any other request without its query; an error is thrown.
 */
export function fakeSignInSite(over: Readonly<Record<string, Partial<WebResponse> | Error>> = {}): FakeSignInSite {
  const requests: string[] = []
  const sessions = new Set<string>()
  const usual = (key: string, request: WebRequest): Partial<WebResponse> => {
    const { Cookie: cookie = '' } = request.headers
    switch (key) {
      case `GET ${HOST}/oauth/oidc/login`:
        return redirect(302, `${PAGES}/oauth2/authorize?state=s`, ['owui-session=state-1; Path=/; HttpOnly; Secure'])
      case `GET ${PAGES}/oauth2/authorize`:
        return redirect(302, '/login?client_id=client1&state=s')
      case `GET ${PAGES}/login`:
        return { body: FORM, cookies: ['XSRF-TOKEN=x; Path=/; Secure', 'old=""; Max-Age=0'] }
      case `POST ${PAGES}/login`:
        return isRightForm(request.form, cookie)
          ? redirect(302, `${HOST}/oauth/oidc/callback?code=canary-code&state=s`, ['cognito="c"; Path=/'])
          : { body: FORM }
      case `GET ${HOST}/oauth/oidc/callback`:
        if (!cookie.includes('owui-session=state-1')) return redirect(307, '/auth?error=state')
        sessions.add('canary-token')
        return redirect(307, `${HOST}/auth`, ['token=canary-token; Path=/; Secure', 'owui-session=; Max-Age=0'])
      case `GET ${HOST}/api/v1/auths/`:
        if (!cookie.includes('token=canary-token') || cookie.includes('owui-session')) return { status: 401 }
        return { body: JSON.stringify({ email: TEST_USER.email, role: 'user', token: 'canary-token' }) }
      case `POST ${HOST}/api/v1/auths/signout`:
        if (!cookie.includes('token=canary-token')) return { status: 401 }
        sessions.delete('canary-token')
        return { body: JSON.stringify({ status: true, redirect_url: `${PAGES}/logout?client_id=client1` }) }
      case `GET ${PAGES}/logout`:
        return redirect(302, `${HOST}/auth`)
      default:
        return { body: '<!doctype html>' }
    }
  }
  return {
    requests,
    sessions,
    send: async request => {
      const key = `${request.method} ${request.url.split('?')[0]}`
      requests.push(key)
      const response = over[key] ?? usual(key, request)
      if (response instanceof Error) throw response
      return { status: 200, location: undefined, cookies: [], body: '', ...response }
    },
  }
}

function redirect(status: number, location: string, cookies: readonly string[] = []): Partial<WebResponse> {
  return { status, location, cookies }
}

function isRightForm(form: string | undefined, cookie: string): boolean {
  const fields = Object.fromEntries(new URLSearchParams(form))
  return (
    fields.username === TEST_USER.email &&
    fields.password === TEST_USER.password &&
    fields._csrf === 'a"b' &&
    fields.signInSubmitButton === 'Sign in' &&
    cookie === 'XSRF-TOKEN=x'
  )
}
