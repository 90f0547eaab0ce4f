import type { Clock } from '../../ports.ts'
import { type GitHubErrorDetails, gitHubErrorDetailsOf, isRateLimited } from './gitHubErrorDetails.ts'
import { GITHUB_ATTEMPTS } from './gitHubLimits.ts'

/** GitHub's documentation asks for this pause after a secondary limit without `Retry-After`. */
const MINUTE = 60_000

/** Milliseconds left for the pauses and the failed attempts of all requests of a connection. */
export type WaitBudget = { remainingMilliseconds: number }

type RetryOptions = {
  readonly clock: Clock
  readonly budget: WaitBudget
  /** False for a request that must not be executed twice: a lost response leaves open whether it was. */
  readonly repeatable: boolean
  /** Ends a pause. After a stop nothing is retried. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Retries after rate limits, with the pause that GitHub asks for, and after transient errors.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export async function retryRequest<T>(
  request: () => Promise<T>,
  { clock, budget, repeatable, signal }: RetryOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request()
    } catch (error) {
      const details = gitHubErrorDetailsOf(error)
      const pause = details && pauseAfter(details, { attempt, repeatable, now: clock.now() })
      const isLast = attempt === GITHUB_ATTEMPTS || signal?.aborted === true
      if (pause === undefined || isLast || pause > budget.remainingMilliseconds) throw error
      budget.remainingMilliseconds -= pause
      await clock.sleep(pause, signal)
    }
  }
}

/** Milliseconds; undefined when a retry does not help. */
function pauseAfter(
  details: GitHubErrorDetails,
  { attempt, repeatable, now }: { readonly attempt: number; readonly repeatable: boolean; readonly now: Date },
): number | undefined {
  if (isRateLimited(details)) return pauseOfLimit(details, now)
  const isTransient = details.status === undefined || details.status >= 500
  return isTransient && repeatable ? 1000 * 2 ** (attempt - 1) : undefined
}

function pauseOfLimit({ headers }: GitHubErrorDetails, now: Date): number {
  const seconds = Number(headers['retry-after'])
  if (headers['retry-after'] && seconds >= 0) return seconds * 1000
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(0, reset * 1000 - now.getTime()) + 1000
  return MINUTE
}
