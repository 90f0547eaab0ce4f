import type { Check } from '../../model/check.ts'
import { Problem } from '../../model/problem.ts'
import type { Clock } from '../../ports.ts'
import { notChecked, type Observation, type Probe, unhealthy, unhealthyForGood } from './probe.ts'
import type { VerificationContext } from './verificationContext.ts'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 5_000
/** Milliseconds of one attempt: a host that accepts a connection but never responds must not use the whole deadline. */
const OBSERVATION_TIMEOUT = 30_000

type Options = {
  /** Seconds. */
  readonly deadlineSeconds: number
  readonly signal: AbortSignal | undefined
  /** Called after each attempt that is not final, with its detail and the seconds so far. */
  readonly onWait?: (detail: string, seconds: number) => void
}

/** Repeats a probe until its result is healthy or final, or its deadline is over. */
export async function runProbe(
  probe: Probe,
  context: VerificationContext,
  { deadlineSeconds, signal, onWait }: Options,
): Promise<Check> {
  const { clock } = context
  const start = clock.now().getTime()
  const remaining = () => start + deadlineSeconds * 1_000 - clock.now().getTime()
  const checkOf = ({ verdict, detail, todo }: Observation): Check => ({
    name: probe.name,
    verdict,
    detail,
    ...(todo === undefined ? {} : { todo }),
    milliseconds: clock.now().getTime() - start,
  })
  let last: Observation | undefined
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const limit = Math.min(remaining(), OBSERVATION_TIMEOUT)
    const observation = await observeOnce(probe, context, { limit, signal })
    if (signal?.aborted) return checkOf(stopped(last))
    // An attempt that the deadline ended has observed nothing.
    if (!observation && limit < OBSERVATION_TIMEOUT) return checkOf(last ?? notFinished(deadlineSeconds))
    last = observation ?? unhealthy(`No response within ${OBSERVATION_TIMEOUT / 1_000} seconds.`)
    if (last.verdict !== 'unhealthy' || last.final || pause >= remaining()) return checkOf(last)
    onWait?.(last.detail, Math.round((clock.now().getTime() - start) / 1_000))
    try {
      await clock.sleep(pause, signal)
    } catch {
      return checkOf(stopped(last))
    }
  }
}

/** Interrupted: the resource may have become healthy, so there is no verdict. */
function stopped(last: Observation | undefined): Observation {
  if (!last) return notChecked('The check was stopped before it finished.')
  return notChecked(`${last.detail.replace(/\.$/, '')} (stopped before it finished).`)
}

function notFinished(deadlineSeconds: number): Observation {
  const duration = deadlineSeconds < 1 ? `${Math.round(deadlineSeconds * 1_000)} ms` : `${deadlineSeconds} seconds`
  return notChecked(
    `The check did not finish within its deadline of ${duration}.`,
    'Run it again with a longer deadline.',
  )
}

/** Undefined without a response within `limit` milliseconds, and after an interruption. */
async function observeOnce(
  probe: Probe,
  context: VerificationContext,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal | undefined },
): Promise<Observation | undefined> {
  if (signal?.aborted || limit <= 0) return undefined
  try {
    return await withTimeout(limit, { clock: context.clock, signal }, inner => probe.observe(context, inner))
  } catch (error) {
    if (signal?.aborted) return undefined
    if (!(error instanceof Problem)) {
      const message = error instanceof Error ? error.message : String(error)
      return unhealthyForGood(
        `The check failed with an error: ${message}`,
        'This is a bug in this repository: report it.',
      )
    }
    if (error.missingPermission) return notChecked(error.message, error.todo)
    return unhealthy(error.message, error.todo)
  }
}

/** The result of the work; undefined if it takes longer, and then its signal is aborted. */
async function withTimeout<T>(
  milliseconds: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController()
  const inner = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal
  const timeout = clock.sleep(milliseconds, inner).then(() => undefined)
  const working = work(inner)
  // The slower of the two is ignored; its rejection must not be unhandled.
  for (const promise of [timeout, working]) promise.catch(() => {})
  try {
    return await Promise.race([working, timeout])
  } finally {
    controller.abort(new Error('no response in time'))
  }
}
