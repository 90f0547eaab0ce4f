import type { Check } from '../../model/check.ts'
import { Problem } from '../../model/problem.ts'
import type { Clock } from '../../ports.ts'
import { notChecked, type Observation, type Probe, unhealthy, unhealthyForGood } from './probe.ts'
import type { VerificationContext } from './verificationContext.ts'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 5_000
/** Milliseconds of one look: a host that takes the connection and then says nothing must not use up all patience. */
const OBSERVATION_TIMEOUT = 30_000

type Options = {
  /** Seconds. */
  readonly deadlineSeconds: number
  readonly signal: AbortSignal | undefined
  /** Hears what was seen each time it is not good enough yet, and how many seconds have gone by. */
  readonly waiting?: (detail: string, seconds: number) => void
}

/** Looks until what it sees is good, settled, or the probe's patience is at its end. */
export async function runProbe(
  probe: Probe,
  context: VerificationContext,
  { deadlineSeconds, signal, waiting }: Options,
): Promise<Check> {
  const { clock } = context
  const start = clock.now().getTime()
  const left = () => start + deadlineSeconds * 1_000 - clock.now().getTime()
  const checkOf = ({ verdict, detail, todo }: Observation): Check => ({
    name: probe.name,
    verdict,
    detail,
    ...(todo === undefined ? {} : { todo }),
    milliseconds: clock.now().getTime() - start,
  })
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const limit = Math.max(Math.min(left(), OBSERVATION_TIMEOUT), FIRST_PAUSE)
    const observation = await observeOnce(probe, context, { limit, signal })
    if (observation.verdict !== 'unhealthy' || observation.final || pause >= left()) return checkOf(observation)
    waiting?.(observation.detail, Math.round((clock.now().getTime() - start) / 1_000))
    try {
      await clock.sleep(pause, signal)
    } catch {
      return checkOf({ ...observation, detail: `${observation.detail} (${STOPPED})` })
    }
  }
}

const STOPPED = 'stopped before it was through'

async function observeOnce(
  probe: Probe,
  context: VerificationContext,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal | undefined },
): Promise<Observation> {
  if (signal?.aborted) return unhealthyForGood(`The check was ${STOPPED}.`)
  try {
    const observation = await withTimeout(limit, { clock: context.clock, signal }, inner =>
      probe.observe(context, inner),
    )
    return observation ?? unhealthy(`No answer within ${Math.round(limit / 1_000)} seconds.`)
  } catch (error) {
    if (signal?.aborted) return unhealthyForGood(`The check was ${STOPPED}.`)
    if (!(error instanceof Problem)) {
      const words = error instanceof Error ? error.message : String(error)
      return unhealthyForGood(`The check itself broke: ${words}`, 'This is a bug in this repository: report it.')
    }
    if (error.missingPermission) return notChecked(error.message, error.todo)
    return unhealthy(error.message, error.todo)
  }
}

/** What the work gives, or undefined when it takes longer; then its signal is aborted. */
async function withTimeout<T>(
  milliseconds: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const over = new AbortController()
  const inner = signal ? AbortSignal.any([signal, over.signal]) : over.signal
  const timeout = clock.sleep(milliseconds, inner).then(() => undefined)
  const working = work(inner)
  // Whichever comes second is of no interest, not even as an unhandled rejection.
  for (const either of [timeout, working]) either.catch(() => {})
  try {
    return await Promise.race([working, timeout])
  } finally {
    over.abort(new Error('no answer in time'))
  }
}
