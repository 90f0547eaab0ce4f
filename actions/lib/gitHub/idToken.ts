import { request as requestPlain } from 'node:http'
import { request } from 'node:https'
import { isMap } from '../model/json.ts'
import { pageExcerpt } from '../model/pageExcerpt.ts'
import { Problem } from '../model/problem.ts'
import { GITHUB_LIMITS, TOKEN_ATTEMPTS } from './requests/gitHubLimits.ts'

type IdTokenOptions = {
  readonly variables?: NodeJS.ProcessEnv
  /** Called with the token before it is used. */
  readonly mask?: (token: string) => void
  /** Aborted when the token is no longer needed. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds of one attempt. */
  readonly limit?: number
}

/**
 * A token in which GitHub identifies this job, for one audience; it is valid for about five minutes. Throws a Problem
 * when the job lacks the permission to request one.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export async function idToken(
  audience: string,
  { variables = process.env, mask, signal, limit = GITHUB_LIMITS.identityToken }: IdTokenOptions = {},
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = variables
  if (!requestUrl || !bearer) throw missingPermission()
  if (!URL.canParse(requestUrl)) throw malformedAddress()
  const url = new URL(requestUrl)
  url.searchParams.set('audience', audience)
  const token = await requestToken(url, { bearer, signal, limit })
  mask?.(token)
  return token
}

function missingPermission(): Problem {
  return new Problem('This job is not allowed to request an identity token from GitHub, so it cannot log in to AWS.', {
    missingPermission: 'id-token: write',
    todo: "Add 'id-token: write' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it.",
  })
}

function malformedAddress(): Problem {
  return new Problem('The address for identity tokens (ACTIONS_ID_TOKEN_REQUEST_URL) is malformed.', {
    kind: 'usage',
    todo: 'Let no step before this one set that variable, then run the job again.',
  })
}

type TokenRequest = { readonly bearer: string; readonly signal: AbortSignal | undefined; readonly limit: number }
type TokenResponse = { readonly status: number; readonly body: string }

/** Retries without a pause, as GitHub's own client does. */
async function requestToken(url: URL, request: TokenRequest): Promise<string> {
  let failure = ''
  for (let attempt = 1; attempt <= TOKEN_ATTEMPTS; attempt++) {
    let response: TokenResponse
    try {
      response = await get(url, request)
    } catch (error) {
      request.signal?.throwIfAborted()
      failure = error instanceof Error ? error.message : String(error)
      continue
    }
    const { status, body } = response
    const isTransient = status >= 500 || status === 429
    if (isTransient && attempt < TOKEN_ATTEMPTS) continue
    // The service sends JSON, also with its errors.
    if (!/^\s*\{/.test(body)) throw interceptedToken(url, response, request)
    if (status === 200) {
      const data = parsedOrUndefined(body)
      if (data !== undefined) return tokenIn(data)
      failure = 'a response without its end'
      continue
    }
    failure = `HTTP ${status}`
    break
  }
  throw new Problem(`GitHub did not issue an identity token to this job (${failure}).`, {
    reason: 'unavailable',
    todo: 'See https://www.githubstatus.com, then run the job again.',
  })
}

/** Not fetch: its first use costs 20 ms, and the AWS SDK loads this module anyway. */
function get(url: URL, { bearer, signal: cancelled, limit }: TokenRequest): Promise<TokenResponse> {
  const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' }
  const timeout = AbortSignal.timeout(limit)
  const signal = AbortSignal.any([timeout, ...(cancelled ? [cancelled] : [])])
  const send = url.protocol === 'http:' ? requestPlain : request
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(timeout.aborted ? new Error(`no whole response within ${Math.round(limit / 1_000)} seconds`) : error)
    send(url, { headers, signal }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('error', fail)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }))
    })
      .on('error', fail)
      .end()
  })
}

function interceptedToken({ host }: URL, { status, body }: TokenResponse, { bearer }: TokenRequest): Problem {
  const words = pageExcerpt(body, bearer)
  const received = `host '${host}', HTTP ${status}: ${words ? `'${words}'` : 'no text'}`
  return new Problem(
    `A proxy or a gateway answered the request for an identity token in place of GitHub (${received}).`,
    { reason: 'intercepted', todo: 'Log in to the proxy, or check HTTPS_PROXY, then run the job again.' },
  )
}

/** A JSON Web Token. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/

function tokenIn(data: unknown): string {
  if (isMap(data) && typeof data.value === 'string' && TOKEN.test(data.value)) return data.value
  // The body may hold a part of a token, so the message does not quote it.
  throw new Problem(
    'The response to the request for an identity token holds none: a proxy or a gateway answered in place of GitHub, or GitHub failed.',
    { reason: 'intercepted', todo: 'Check HTTPS_PROXY, see https://www.githubstatus.com, then run the job again.' },
  )
}

function parsedOrUndefined(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
