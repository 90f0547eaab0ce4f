import { Problem } from '../../model/problem.ts'
import { driftPollInterval } from '../execution/pollInterval.ts'
import { retryRead } from '../execution/retry.ts'
import type { Tools } from '../tools.ts'

type ComparedStack = { readonly id: string; readonly name: string }

/** undefined: not begun, because somebody else's detection is running. */
type Detection = { readonly id: string | undefined; readonly looks: number; readonly due: number }

/** CloudFormation compares this many stacks at a time, so that many cost no more calls than few. */
const AT_ONCE = 3
/** Until a stack that somebody else is having compared is asked again. */
const OTHERS = 5_000

type DetectDriftTools = Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>

/**
 * Has CloudFormation compare each stack with what is live, and waits for all of them. One that somebody else is having
 * compared is compared anew afterwards. Throws a Problem at the deadline.
 */
export async function detectDrift(
  places: readonly ComparedStack[],
  { deadline }: { readonly deadline: Date },
  { cloudFormation, clock, reporter, signal }: DetectDriftTools,
): Promise<void> {
  const waiting = { clock, signal, deadline }
  const now = () => clock.now().getTime()
  const began = now()
  const open = [...places]
  const running = new Map<ComparedStack, Detection>()
  for (;;) {
    for (const place of open.splice(0, AT_ONCE - running.size)) running.set(place, await begin(place))
    if (running.size === 0) return
    const due = Math.min(...[...running.values()].map(one => one.due))
    if (due > deadline.getTime()) throw tooLate([...running.keys(), ...open], now() - began)
    await clock.sleep(Math.max(0, due - now()), signal)
    for (const [place, detection] of running) {
      if (detection.due > now()) continue
      const next = await look(place, detection)
      if (next) running.set(place, next)
      else running.delete(place)
    }
    const done = places.length - open.length - running.size
    const subject = `CloudFormation to compare ${places.length} stacks, ${done} done`
    reporter.report({ kind: 'waiting', subject, seconds: Math.round((now() - began) / 1_000) })
  }

  async function begin({ id }: ComparedStack): Promise<Detection> {
    const begun = await retryRead(() => cloudFormation.detectDrift(id), waiting)
    return begun === 'already-running'
      ? { id: undefined, looks: 0, due: now() + OTHERS }
      : { id: begun.id, looks: 0, due: now() + driftPollInterval(0) }
  }

  /** Undefined when it is over: also with failures, because then each resource says whether it was compared. */
  async function look(place: ComparedStack, { id, looks }: Detection): Promise<Detection | undefined> {
    if (id === undefined) return begin(place)
    const { status } = await retryRead(() => cloudFormation.driftDetection(id), waiting)
    return status === 'running' ? { id, looks: looks + 1, due: now() + driftPollInterval(looks + 1) } : undefined
  }
}

function tooLate(places: readonly ComparedStack[], milliseconds: number): Problem {
  const minutes = Math.round(milliseconds / 60_000)
  const names = places.map(({ name }) => `'${name}'`).join(', ')
  return new Problem(`CloudFormation was still comparing ${names} after ${minutes} minutes. Drift is not known.`, {
    todo: "Run it again with a longer 'deadline', for example '40m'.",
  })
}
