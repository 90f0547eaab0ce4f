import type { Clock } from '../ports.ts'
import { type ErrorDetails, errorDetailsOf, isRateLimited } from './errorDetails.ts'

/** How often one request is made at most. */
const TRIES = 5
/** What GitHub asks to wait after a secondary limit without `Retry-After`. */
const MINUTE = 60_000

/** The milliseconds that all requests of a connection may wait together; a job does not hang on a comment. */
export type WaitBudget = { left: number }

type RetryOptions = {
  readonly clock: Clock
  readonly budget: WaitBudget
  /** False for what must not happen twice: an answer that got lost does not tell whether it happened. */
  readonly repeatable: boolean
}

/**
 * Asks again after limits, which GitHub wants honoured, and after faults that pass.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export async function retryRequest<T>(
  request: () => Promise<T>,
  { clock, budget, repeatable }: RetryOptions,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await request()
    } catch (error) {
      const fault = errorDetailsOf(error)
      const pause = fault && pauseAfter(fault, { tries, repeatable, now: clock.now() })
      if (pause === undefined || tries === TRIES || pause > budget.left) throw error
      budget.left -= pause
      await clock.sleep(pause)
    }
  }
}

/** Milliseconds; undefined when asking again does not help. */
function pauseAfter(
  fault: ErrorDetails,
  { tries, repeatable, now }: { readonly tries: number; readonly repeatable: boolean; readonly now: Date },
): number | undefined {
  if (isRateLimited(fault)) return pauseOfLimit(fault, now)
  const passes = fault.status === undefined || fault.status >= 500
  return passes && repeatable ? 1000 * 2 ** (tries - 1) : undefined
}

function pauseOfLimit({ headers }: ErrorDetails, now: Date): number {
  const seconds = Number(headers['retry-after'])
  if (headers['retry-after'] && seconds >= 0) return seconds * 1000
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(0, reset * 1000 - now.getTime()) + 1000
  return MINUTE
}
