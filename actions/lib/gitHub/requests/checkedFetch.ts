import { isMap } from '../../model/json.ts'
import { pageExcerpt } from '../../model/pageExcerpt.ts'
import { pageInstead, responseCutOff, UnusableResponse } from './unusableResponse.ts'

type Fetch = (url: string, options: RequestInit) => Promise<Response>

/**
 * The same `fetch`, which reads the whole response and throws an UnusableResponse for one that GitHub did not send.
 * Octokit reads a page of HTML as data, and a body without its end as an empty one.
 */
export function checkedFetch(fetch: Fetch): Fetch {
  return async (url, options) => {
    const response = await fetch(url, options).catch(refuseLogin)
    const text = await wholeTextOf(response, options.signal)
    const { status } = response
    const headers = Object.fromEntries(response.headers)
    const sent = typeof options.body === 'string' ? options.body : ''
    // The response to a deletion.
    if (status === 204 && text === '' && options.method === 'DELETE') return new Response(null, { status, headers })
    const body = jsonOf({ url, text, sent, status, headers, finalUrl: response.url })
    return new Response(body, { status, headers: { ...headers, 'content-type': 'application/json' } })
  }
}

/** Node's fetch turns status 407 into an error without a message, as its standard says. */
function refuseLogin(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined
  if (!(cause instanceof Error) || cause.message !== '' || 'code' in cause) throw error
  throw new UnusableResponse('not-gitHub', 'HTTP 407: it requires a login', { status: 407 })
}

async function wholeTextOf(response: Response, signal: AbortSignal | null | undefined): Promise<string> {
  try {
    return await response.text()
  } catch {
    signal?.throwIfAborted()
    throw responseCutOff()
  }
}

type ReceivedText = {
  readonly url: string
  /** After redirects. */
  readonly finalUrl: string
  readonly text: string
  readonly sent: string
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
}

/** Only deletions have an empty response, and all others have an object or a list. */
function jsonOf({ url, finalUrl, text, sent, status, headers }: ReceivedText): string {
  const host = hostOf(finalUrl)
  if (host !== undefined && host !== hostOf(url))
    throw new UnusableResponse('not-gitHub', `HTTP ${status}: a redirect to '${host}'`, { status, headers })
  const instead = () => pageInstead(text, sent, { status, headers })
  const trimmed = text.trim()
  if (status >= 200 && status <= 202) {
    if (!/^[{[]/.test(trimmed)) throw instead()
    const data = parsedOrUndefined(trimmed)
    if (data === undefined) throw responseCutOff()
    if (!isMap(data) || data.errors === undefined || isListOfMaps(data.errors)) return trimmed
    throw instead()
  }
  // Every response of GitHub has this header. Its error pages are no JSON if its own gateway wrote them.
  const hasRequestId = headers['x-github-request-id'] !== undefined
  const error = status < 400 ? undefined : parsedOrUndefined(trimmed)
  if (
    isMap(error) &&
    typeof error.message === 'string' &&
    (hasRequestId || typeof error.documentation_url === 'string')
  )
    return trimmed
  if (status < 400 || !hasRequestId) throw instead()
  return JSON.stringify({ message: pageExcerpt(text, sent) || `HTTP ${status}` })
}

function isListOfMaps(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isMap)
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined
}

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
