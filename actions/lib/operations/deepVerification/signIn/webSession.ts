import { Problem } from '../../../model/problem.ts'
import type { WebRequest, WebResponse } from '../../../model/webExchange.ts'
import type { WebClient } from '../../../ports/webClient.ts'

/** A page at the end of all redirects. */
export type WebPage = { readonly url: URL; readonly status: number; readonly body: string }

/** A browser without scripts: it keeps cookies and follows redirects, but only among the hosts that it may visit. */
export type WebSession = {
  readonly get: (url: URL) => Promise<WebPage>
  readonly post: (url: URL, fields?: Readonly<Record<string, string>>) => Promise<WebPage>
  readonly hasCookie: (url: URL, name: string) => boolean
}

const MOST_REDIRECTS = 10
/** With these a browser sends a POST again; with every other redirect it goes on with a GET. */
const SAME_METHOD = [307, 308]

type SessionOptions = {
  /** `chat.example.com`, with the port if it is not 443. */
  readonly hosts: readonly string[]
  readonly signal: AbortSignal
}

export function openWebSession({ hosts, signal }: SessionOptions, webClient: WebClient): WebSession {
  const jar = new Map<string, Map<string, string>>()

  const send = async (url: URL, request: Pick<WebRequest, 'method' | 'form'>): Promise<WebResponse> => {
    // Cookies and passwords go to no other host, and never unencrypted.
    if (url.protocol !== 'https:' || !hosts.includes(url.host))
      throw new Problem(`The sign-in leads to '${url.origin}'; only ${list(hosts)} over HTTPS were expected.`, {
        todo: 'Sign in with a browser to see where it leads. An identity provider of your own cannot be followed.',
      })
    const cookie = [...(jar.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await webClient.send(
      { ...request, url: url.href, headers: cookie ? { Cookie: cookie } : {} },
      signal,
    )
    store(url, response.cookies)
    return response
  }

  const store = (url: URL, cookies: readonly string[]): void => {
    const own = jar.get(url.host) ?? new Map<string, string>()
    jar.set(url.host, own)
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^\s*([^=;]+)=([^;]*)/.exec(cookie) ?? []
      const isDeleted = value === '' || value === '""' || /;\s*max-age=(0|-\d+)/i.test(cookie)
      if (isDeleted) own.delete(name)
      else own.set(name, value)
    }
  }

  const visit = async (start: URL, first: Pick<WebRequest, 'method' | 'form'>): Promise<WebPage> => {
    let [url, request] = [start, first]
    for (let redirects = 0; ; redirects += 1) {
      const { status, location, body } = await send(url, request)
      const next = status >= 300 && status <= 399 && location !== undefined && URL.parse(location, url.href)
      // A circle ends with a redirect in place of a page.
      if (!next || redirects === MOST_REDIRECTS) return { url, status, body }
      url = next
      if (!SAME_METHOD.includes(status)) request = { method: 'GET' }
    }
  }

  return {
    get: url => visit(url, { method: 'GET' }),
    post: (url, fields = {}) => visit(url, { method: 'POST', form: new URLSearchParams(fields).toString() }),
    hasCookie: (url, name) => jar.get(url.host)?.has(name) ?? false,
  }
}

function list(hosts: readonly string[]): string {
  return hosts.map(host => `'${host}'`).join(' and ')
}
