import { request as requestPlain } from 'node:http'
import { request } from 'node:https'
import { isMap } from '../model/json.ts'
import { Problem } from '../model/problem.ts'

type Settings = {
  readonly variables?: NodeJS.ProcessEnv
  /** Told of the token before anybody else. */
  readonly mask?: (token: string) => void
  /** Aborted when nobody waits for the token any more. */
  readonly over?: AbortSignal | undefined
}

const ONE_ANSWER = 10_000
const TRIES = 3

/**
 * A token in which GitHub says which job this is, for one audience; it is valid for five minutes or so. Throws a Problem
 * when the job may not ask for one.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export async function idToken(
  audience: string,
  { variables = process.env, mask, over }: Settings = {},
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = variables
  if (!address || !bearer) throw notGranted()
  const url = new URL(address)
  url.searchParams.set('audience', audience)
  const token = tokenIn(await answerOf(url, bearer, over))
  mask?.(token)
  return token
}

function notGranted(): Problem {
  return new Problem('This job may not ask GitHub for an identity token, so it cannot log in to AWS.', {
    missingPermission: 'id-token: write',
    todo: "Add 'id-token: write' to the job's permissions. Runs for pull requests from forks and by Dependabot never get it.",
  })
}

type Answer = { readonly status: number; readonly body: string }

/** Asks again at once: GitHub's own client does so too. */
async function answerOf(url: URL, bearer: string, over: AbortSignal | undefined): Promise<string> {
  let last = ''
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const { status, body } = await get(url, bearer, over)
      if (status === 200) return body
      last = `HTTP ${status}`
      if (status < 500 && status !== 429) break
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
      if (over?.aborted) break
    }
  }
  throw new Problem(`GitHub gave this job no identity token (${last}).`, {
    reason: 'unavailable',
    todo: 'See https://www.githubstatus.com, then run the job again.',
  })
}

/** Not fetch: its first use costs 20 ms, and the AWS SDK loads this module anyway. */
function get(url: URL, bearer: string, over: AbortSignal | undefined): Promise<Answer> {
  const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' }
  const signal = AbortSignal.any([AbortSignal.timeout(ONE_ANSWER), ...(over ? [over] : [])])
  const ask = url.protocol === 'http:' ? requestPlain : request
  return new Promise((resolve, reject) => {
    ask(url, { headers, signal }, response => {
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
  const answer = parsed(body)
  if (isMap(answer) && typeof answer.value === 'string' && answer.value) return answer.value
  // The body may hold half a token, so it is not quoted.
  throw new Problem('What GitHub answered in place of an identity token is none.', {
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
