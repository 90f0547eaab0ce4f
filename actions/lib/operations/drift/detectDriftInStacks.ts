import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'
import { driftPollInterval } from '../waiting/pollInterval.ts'
import { firstReportOf, retryRead } from '../waiting/retry.ts'

type ComparedStack = { readonly id: string; readonly name: string }

type Detection = {
  /** Undefined: not started, because another detection is running on the stack. */
  readonly id: string | undefined
  readonly polls: number
  readonly due: number
}

/** The number of stacks that are compared at a time, so that many stacks cost no more calls than few. */
const CONCURRENCY = 3
/** Milliseconds until the next attempt on a stack on which another detection is running. */
const OTHER_DETECTION_INTERVAL = 5_000

type DetectDriftTools = Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>

/**
 * Detects drift on each stack and waits for all of them. After another detection on a stack, a new one is started.
 * @throws Problem at the deadline
 */
export async function detectDriftInStacks(
  stacks: readonly ComparedStack[],
  { deadline }: { readonly deadline: Date },
  { cloudFormation, clock, reporter, signal }: DetectDriftTools,
): Promise<void> {
  const waitTools = { clock, signal, deadline, reporter: firstReportOf(reporter) }
  const now = () => clock.now().getTime()
  const startedAt = now()
  const waitingStacks = [...stacks]
  const running = new Map<ComparedStack, Detection>()
  for (;;) {
    for (const stack of waitingStacks.splice(0, CONCURRENCY - running.size)) running.set(stack, await start(stack))
    if (running.size === 0) return
    const due = Math.min(...[...running.values()].map(detection => detection.due))
    if (due > deadline.getTime()) throw deadlineProblem([...running.keys(), ...waitingStacks], now() - startedAt)
    await clock.sleep(Math.max(0, due - now()), signal)
    for (const [stack, detection] of running) {
      if (detection.due > now()) continue
      const next = await poll(stack, detection)
      if (next) running.set(stack, next)
      else running.delete(stack)
    }
    const done = stacks.length - waitingStacks.length - running.size
    const subject = `CloudFormation to compare ${stacks.length} stacks, ${done} done`
    reporter.report({ kind: 'waiting', subject, seconds: Math.round((now() - startedAt) / 1_000) })
  }

  async function start({ id }: ComparedStack): Promise<Detection> {
    const started = await retryRead(() => cloudFormation.detectDrift(id), waitTools)
    return started === 'already-running'
      ? { id: undefined, polls: 0, due: now() + OTHER_DETECTION_INTERVAL }
      : { id: started.id, polls: 0, due: now() + driftPollInterval(0) }
  }

  /** Undefined at the end, also after a failed detection: then each resource has its own result. */
  async function poll(stack: ComparedStack, { id, polls }: Detection): Promise<Detection | undefined> {
    if (id === undefined) return start(stack)
    const { status } = await retryRead(() => cloudFormation.driftDetection(id), waitTools)
    return status === 'running' ? { id, polls: polls + 1, due: now() + driftPollInterval(polls + 1) } : undefined
  }
}

function deadlineProblem(stacks: readonly ComparedStack[], milliseconds: number): Problem {
  const seconds = milliseconds / 1_000
  const duration =
    seconds < 1
      ? 'less than a second'
      : seconds < 60
        ? `${Math.round(seconds)} seconds`
        : `${Math.round(seconds / 60)} minutes`
  const names = stacks.map(({ name }) => `'${name}'`).join(', ')
  return new Problem(`CloudFormation was still comparing ${names} after ${duration}.`, {
    todo: "Run it again with a longer deadline, for example '--deadline 40m'.",
  })
}
