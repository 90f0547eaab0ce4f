import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import type { Setting } from '../setting/setting.ts'

type Answer = { readonly status: number; readonly location: string; readonly cookies: Cookies; readonly body: string }
type Cookies = Readonly<Record<string, string>>
type Sent = { readonly cookies: Cookies; readonly form?: URLSearchParams }

/**
 * The requests of a sign-in without a page, so that several can be sent at one moment. It begins at the first process and
 * returns to the last one, as it may behind a load balancer without stickiness.
 * @returns the token of the session, or undefined with the address that a refused person is sent to
 */
export async function signInByRequests(
  setting: Setting,
  email: string,
): Promise<{ readonly token: string | undefined; readonly location: string }> {
  const { processes, signIn } = setting
  const password = signIn.users.find(user => user.email === email)?.password ?? ''
  const begun = await askApplication(processes.at(0)?.url ?? '', '/oauth/oidc/login', {})
  const authorized = await askProvider(setting, begun.location, { cookies: {} })
  const page = await askProvider(setting, authorized.location, { cookies: {} })
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const returned = await askProvider(setting, authorized.location, {
    cookies: page.cookies,
    form: new URLSearchParams({ _csrf: csrf, username: email, password }),
  })
  const { pathname, search } = new URL(returned.location)
  const ended = await askApplication(processes.at(-1)?.url ?? '', `${pathname}${search}`, begun.cookies)
  return { token: ended.cookies.token, location: ended.location }
}

async function askApplication(url: string, path: string, cookies: Cookies): Promise<Answer> {
  const response = await fetch(`${url}${path}`, { redirect: 'manual', headers: { cookie: cookieHeader(cookies) } })
  return answered(path, {
    status: response.status,
    location: response.headers.get('location') ?? '',
    cookies: cookiesOf(response.headers.getSetCookie()),
    body: await response.text(),
  })
}

/** By node:https, because only it can be given an authority to trust. */
function askProvider({ authority }: Setting, url: string, { cookies, form }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: cookieHeader(cookies),
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    }
    const method = form ? 'POST' : 'GET'
    request(url, { method, headers, ca: authority.certificate, agent: false }, response => {
      const status = response.statusCode ?? 0
      const { location = '', 'set-cookie': set = [] } = response.headers
      text(response)
        .then(body => resolve(answered(url, { status, location, cookies: cookiesOf(set), body })))
        .catch(reject)
    })
      .on('error', reject)
      .end(form?.toString())
  })
}

function answered(from: string, answer: Answer): Answer {
  if (answer.status < 400) return answer
  throw new Error(`'${from}' answered ${answer.status}: ${answer.body.slice(0, 500)}`)
}

function cookieHeader(cookies: Cookies): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
}

/** A cookie that is deleted has an empty value, and is left out. */
function cookiesOf(lines: readonly string[]): Cookies {
  const pairs = lines.map(line => /^([^=]+)="?([^;"]*)/.exec(line))
  return Object.fromEntries(pairs.flatMap(pair => (pair?.[1] && pair[2] ? [[pair[1], pair[2]] as const] : [])))
}
