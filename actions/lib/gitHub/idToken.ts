import { request as requestPlain } from 'node:http'
import { request } from 'node:https'
import { isMap } from '../model/json.ts'
import { Problem } from '../model/problem.ts'

type IdTokenOptions = {
  readonly variables?: NodeJS.ProcessEnv
  /** Called with the token before it is used. */
  readonly mask?: (token: string) => void
  /** Aborted when the token is no longer needed. */
  readonly signal?: AbortSignal | undefined
}

const TIMEOUT_MILLISECONDS = 10_000
const ATTEMPTS = 3

/**
 * A token in which GitHub identifies this job, for one audience; it is valid for about five minutes. Throws a Problem
 * when the job lacks the permission to request one.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export async function idToken(
  audience: string,
  { variables = process.env, mask, signal }: IdTokenOptions = {},
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = variables
  if (!requestUrl || !bearer) throw missingPermission()
  const url = new URL(requestUrl)
  url.searchParams.set('audience', audience)
  const token = tokenIn(await requestToken(url, bearer, signal))
  mask?.(token)
  return token
}

function missingPermission(): Problem {
  return new Problem('This job is not allowed to request an identity token from GitHub, so it cannot log in to AWS.', {
    missingPermission: 'id-token: write',
    todo: "Add 'id-token: write' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it.",
  })
}

type TokenResponse = { readonly status: number; readonly body: string }

/** Retries without a pause, as GitHub's own client does. */
async function requestToken(url: URL, bearer: string, signal: AbortSignal | undefined): Promise<string> {
  let failure = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const { status, body } = await get(url, bearer, signal)
      if (status === 200) return body
      failure = `HTTP ${status}`
      if (status < 500 && status !== 429) break
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
      if (signal?.aborted) break
    }
  }
  throw new Problem(`GitHub did not issue an identity token to this job (${failure}).`, {
    reason: 'unavailable',
    todo: 'See https://www.githubstatus.com, then run the job again.',
  })
}

/** Not fetch: its first use costs 20 ms, and the AWS SDK loads this module anyway. */
function get(url: URL, bearer: string, cancelled: AbortSignal | undefined): Promise<TokenResponse> {
  const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' }
  const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MILLISECONDS), ...(cancelled ? [cancelled] : [])])
  const send = url.protocol === 'http:' ? requestPlain : request
  return new Promise((resolve, reject) => {
    send(url, { headers, signal }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }))
    })
      .on('error', reject)
      .end()
  })
}

function tokenIn(body: string): string {
  const response = parsed(body)
  if (isMap(response) && typeof response.value === 'string' && response.value) return response.value
  // The body may hold a part of a token, so the message does not quote it.
  throw new Problem("GitHub's response holds no identity token.", {
    reason: 'unavailable',
    todo: 'See https://www.githubstatus.com, then run the job again.',
  })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
