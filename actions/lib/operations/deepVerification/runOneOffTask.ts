import { randomUUID } from 'node:crypto'
import type { OneOffTask, TaskLaunch } from '../../model/oneOffTask.ts'
import { Problem } from '../../model/problem.ts'
import type { OneOffTasks } from '../../ports/oneOffTasks.ts'
import type { Tools, WaitTools } from '../tools.ts'
import { retryRead } from '../waiting/retry.ts'

const POLL_INTERVAL = 2_000
/** Milliseconds: ECS may not know a task at once that it has just started. */
const UNKNOWN_AT_FIRST = 60_000
/** The name under which ECS lists the task. */
const STARTED_BY = 'verify-deep'

/** What became of a one-off task. */
export type TaskRun =
  | { readonly kind: 'refused'; readonly reason: string }
  /** It stopped by itself. */
  | { readonly kind: 'stopped'; readonly task: string; readonly end: OneOffTask }
  /** Its deadline came first, and it was stopped. */
  | { readonly kind: 'late'; readonly task: string; readonly status: string }
  /** ECS does not know it any more. */
  | { readonly kind: 'gone'; readonly task: string }

export type TaskTools = WaitTools & Pick<Tools, 'reporter'> & { readonly oneOffTasks: OneOffTasks }

type RunOrder = {
  readonly launch: TaskLaunch
  readonly command: readonly string[]
  readonly deadlineSeconds: number
  readonly onWait: (status: string, seconds: number) => void
}

/** Starts the task and waits until it has stopped. Whatever happens, a task that was started does not stay. */
export async function runOneOffTask(
  { launch, command, deadlineSeconds, onWait }: RunOrder,
  tools: TaskTools,
): Promise<TaskRun> {
  const { oneOffTasks, clock, signal } = tools
  signal?.throwIfAborted()
  const start = await oneOffTasks.start(launch, { command, startedBy: STARTED_BY, token: randomUUID() })
  if (start.kind === 'refused') return start
  const { task } = start
  const startedAt = clock.now().getTime()
  const deadline = new Date(startedAt + deadlineSeconds * 1_000)
  const elapsed = (): number => clock.now().getTime() - startedAt
  let isStopped = false
  try {
    for (let status = 'PROVISIONING'; ; ) {
      const found = await retryRead(() => oneOffTasks.find(launch, task), { clock, signal, deadline })
      if (!found && elapsed() > UNKNOWN_AT_FIRST) return { kind: 'gone', task }
      isStopped = found?.status === 'STOPPED'
      if (found && isStopped) return { kind: 'stopped', task, end: found }
      status = found?.status ?? status
      onWait(status, Math.round(elapsed() / 1_000))
      if (clock.now().getTime() + POLL_INTERVAL > deadline.getTime()) return { kind: 'late', task, status }
      await clock.sleep(POLL_INTERVAL, signal)
    }
  } finally {
    if (!isStopped) await stopTask(launch, task, tools)
  }
}

async function stopTask(launch: TaskLaunch, task: string, { oneOffTasks, reporter }: TaskTools): Promise<void> {
  try {
    await oneOffTasks.stop(launch, task, 'verify --deep has ended')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    reporter.report({
      kind: 'warning',
      text: `The one-off task could not be stopped: ${error.message} It ends by itself, or run 'aws ecs stop-task --cluster ${launch.cluster} --task ${task}'.`,
    })
  }
}
