import { Problem } from '../../model/problem.ts'
import type { Tools, WaitTools } from '../tools.ts'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 20_000
/** Milliseconds: the page of a gateway may pass, but the login page of a proxy stays until a user logs in. */
const LONGEST_INTERCEPTION = 30_000
/** Milliseconds; a call has a limit of its own, far below. */
const LONGEST_TIMER = 120_000
/** Milliseconds that a read may take that begins at its deadline. */
const SHORTEST_READ = 1_000

export type RetryTools = WaitTools & {
  readonly deadline: Date
  /** Gets one warning when the read is repeated; a wait of several reads passes `firstReportOf`. */
  readonly reporter?: Tools['reporter'] | undefined
}

/**
 * Retries with exponential backoff while AWS throttles or cannot be reached, until the deadline. For reads only: one
 * throttled read must not fail a good deployment.
 */
export async function retryRead<Result>(
  read: () => Promise<Result>,
  { clock, signal, deadline, reporter }: RetryTools,
): Promise<Result> {
  const now = () => clock.now().getTime()
  const startedAt = now()
  const repeats = reporter && firstReportOf(reporter)
  let last: unknown
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await within(Math.max(SHORTEST_READ, deadline.getTime() - now()), read(), () => last ?? noResponse())
    } catch (error) {
      last = error
      const end = Math.min(deadline.getTime(), startedAt + longestRetryAfter(error))
      if (now() + pause > end) throw error
      if (error instanceof Problem) repeats?.report({ kind: 'warning', text: repeatText(error, new Date(end)) })
      await clock.sleep(pause, signal)
    }
  }
}

/** Passes on the first report alone: a wait warns once that its reads are repeated. */
export function firstReportOf(reporter: Tools['reporter']): Tools['reporter'] {
  let isReported = false
  return {
    report: progress => {
      if (!isReported) reporter.report(progress)
      isReported = true
    },
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
  if (milliseconds > LONGEST_TIMER) return reading
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

function repeatText({ message }: Problem, end: Date): string {
  return `${message} Trying again until ${end.toISOString().slice(11, 19)} UTC.`
}

function noResponse(): Problem {
  return new Problem('AWS did not respond before the deadline.', {
    reason: 'unavailable',
    todo: 'Check the network and the proxy (HTTPS_PROXY), then run the same command again.',
  })
}
