import { Problem } from '../../model/problem.ts'
import type { Clock } from '../../ports.ts'
import { checkedFetch } from './checkedFetch.ts'
import type { GitHubLimits } from './gitHubLimits.ts'
import { retryRequest, type WaitBudget } from './retryRequest.ts'
import { responseMissing, UnusableResponse } from './unusableResponse.ts'

export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>

export type OctokitOptions = {
  readonly token: string | undefined
  readonly apiUrl: string
  readonly clock: Clock
  readonly limits: GitHubLimits
  /** Ends the requests of an operation that is stopped at once. A request that begins after the stop reports it. */
  readonly signal?: AbortSignal | undefined
  /** Ends every request with the process. */
  readonly exitSignal?: AbortSignal | undefined
}

/** GitHub's own client. Loading it takes 60 ms, so it is loaded at the first request, after the first call to AWS. */
export async function createOctokit({ token, apiUrl, ...options }: OctokitOptions): Promise<Octokit> {
  if (token === undefined) throw missingToken()
  const { getOctokit } = await import('@actions/github')
  const ignore = () => {}
  // Octokit's log would print untrusted text without the escapes that the runner needs.
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const octokit = getOctokit(token, { baseUrl: apiUrl, log })
  const budget: WaitBudget = { remainingMilliseconds: options.limits.waiting }
  octokit.hook.wrap('request', (request, sent) => {
    const fetch = checkedFetch(sent.request.fetch)
    const repeatable = sent.method !== 'POST' || sent.url === '/graphql'
    const attempt = () =>
      withinLimit({ ...options, budget }, async signal => {
        // The hook of the authentication, which comes next, reads the options that were given to it, whatever is passed here.
        sent.request = { ...sent.request, fetch, signal, log }
        return request(sent)
      })
    return retryRequest(attempt, { ...options, budget, repeatable })
  })
  return octokit
}

type AttemptOptions = Pick<OctokitOptions, 'limits' | 'signal' | 'exitSignal'> & { readonly budget: WaitBudget }

/** One attempt. Throws an UnusableResponse if there is no whole response in time, and the reason of a stop. */
async function withinLimit<T>(
  { limits, signal, exitSignal, budget }: AttemptOptions,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const hasStopped = signal?.aborted === true
  const longest = hasStopped ? limits.attemptAfterStop : limits.attempt
  const limit = Math.max(0, Math.min(longest, Math.ceil(budget.remainingMilliseconds)))
  if (limit === 0) throw responseMissing(limits.waiting)
  const timeout = AbortSignal.timeout(limit)
  const stops = [hasStopped ? undefined : signal, exitSignal].filter(stop => stop !== undefined)
  const start = performance.now()
  try {
    return await send(AbortSignal.any([timeout, ...stops]))
  } catch (error) {
    budget.remainingMilliseconds -= performance.now() - start
    for (const stop of stops) stop.throwIfAborted()
    if (timeout.aborted) throw responseMissing(limit)
    throw error instanceof Error && error.cause instanceof UnusableResponse ? error.cause : error
  }
}

export function missingToken(): Problem {
  return new Problem("The input 'github-token' is empty.", {
    kind: 'usage',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    todo: "Remove the input, or set it to '${{ github.token }}'.",
  })
}
