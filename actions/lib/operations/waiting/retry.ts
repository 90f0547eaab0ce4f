import { Problem } from '../../model/problem.ts'
import type { WaitTools } from '../tools.ts'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 20_000
/** Milliseconds: the page of a gateway may pass, but the login page of a proxy stays until somebody logs in. */
const LONGEST_INTERCEPTION = 120_000
/** Milliseconds that a read may take that begins at its deadline. */
const SHORTEST_READ = 1_000

/**
 * Retries with exponential backoff while AWS throttles or cannot be reached, until the deadline. For reads only: one
 * throttled read must not fail a good deployment.
 */
export async function retryRead<Result>(
  read: () => Promise<Result>,
  { clock, signal, deadline }: WaitTools & { readonly deadline: Date },
): Promise<Result> {
  const now = () => clock.now().getTime()
  const startedAt = now()
  let last: unknown
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await within(Math.max(SHORTEST_READ, deadline.getTime() - now()), read(), () => last ?? noResponse())
    } catch (error) {
      last = error
      const end = Math.min(deadline.getTime(), startedAt + longestRetryAfter(error))
      if (now() + pause > end) throw error
      await clock.sleep(pause, signal)
    }
  }
}

export function deadlineIn(seconds: number, { clock }: Pick<WaitTools, 'clock'>): Date {
  return new Date(clock.now().getTime() + seconds * 1_000)
}

/** Milliseconds after the first attempt; 0 after an error that no retry mends. */
function longestRetryAfter(error: unknown): number {
  if (!(error instanceof Problem)) return 0
  if (error.reason === 'unavailable') return Number.POSITIVE_INFINITY
  return error.reason === 'intercepted' ? LONGEST_INTERCEPTION : 0
}

/** In real time, whatever the clock: a connection that hangs must not hold up its deadline. */
async function within<Result>(
  milliseconds: number,
  reading: Promise<Result>,
  lateError: () => unknown,
): Promise<Result> {
  // A connection has limits of its own, far below the longest time of a timer.
  if (milliseconds > LONGEST_INTERCEPTION) return reading
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(lateError()), milliseconds)
  // The slower of the two is ignored; its rejection must not be unhandled.
  reading.catch(() => undefined)
  try {
    return await Promise.race([reading, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

function noResponse(): Problem {
  return new Problem('AWS did not respond before the deadline.', {
    reason: 'unavailable',
    todo: 'Check the network and the proxy (HTTPS_PROXY), then run the same command again.',
  })
}
