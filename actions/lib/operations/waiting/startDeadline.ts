import { Problem } from '../../model/problem.ts'
import type { WaitTools } from '../tools.ts'

type StartDeadline = {
  /** Aborted at the deadline, with a Problem that names it, or with the signal of the tools. */
  readonly signal: AbortSignal
  /** Aborted at the deadline alone. */
  readonly deadlineSignal: AbortSignal
  readonly [Symbol.dispose]: () => void
}

/** The longest time of a timer, in milliseconds: 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The limit of everything before an execution. In real time, whatever the clock: a call that hangs must not hold it up. */
export function startDeadlineOf(
  { stackName, deadline }: { readonly stackName: string; readonly deadline: Date },
  { clock, signal }: WaitTools,
): StartDeadline {
  const controller = new AbortController()
  const milliseconds = Math.min(LONGEST_TIMER, Math.max(0, deadline.getTime() - clock.now().getTime()))
  const timer = setTimeout(() => controller.abort(deadlinePassed(stackName, deadline)), milliseconds)
  // A run that waits for nothing else may end.
  timer.unref()
  return {
    signal: signal ? AbortSignal.any([signal, controller.signal]) : controller.signal,
    deadlineSignal: controller.signal,
    [Symbol.dispose]: () => clearTimeout(timer),
  }
}

function deadlinePassed(stackName: string, deadline: Date): Problem {
  const time = `${deadline.toISOString().slice(11, 19)} UTC`
  return new Problem(
    `The deadline, ${time}, passed before a change of stack '${stackName}' was executed. Nothing was changed.`,
    {
      todo: 'Check the network and the proxy (HTTPS_PROXY), then run the same command again, if need be with a longer deadline.',
    },
  )
}
