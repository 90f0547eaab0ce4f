import type { OneOffTask, TaskLaunch, TaskOrder, TaskStart } from '../model/oneOffTask.ts'
import type { LogLine } from '../model/runtime.ts'

/** Tasks that run one command beside a deployed service. Used from a terminal only: no role of a workflow may start one. */
export type OneOffTasks = {
  /** Undefined if the cluster or the service does not exist. */
  readonly launchOf: (cluster: string, service: string) => Promise<TaskLaunch | undefined>
  readonly start: (launch: TaskLaunch, order: TaskOrder) => Promise<TaskStart>
  /** Undefined if ECS does not know the task: it forgets a stopped one after about an hour, and may not know a new one at once. */
  readonly find: (launch: TaskLaunch, task: string) => Promise<OneOffTask | undefined>
  /** Stopping a task that has stopped is no error. */
  readonly stop: (launch: TaskLaunch, task: string, reason: string) => Promise<void>
  /** The first lines of the task's log, at most two hundred; none before the task has written one. */
  readonly logLines: (launch: TaskLaunch, task: string) => Promise<readonly LogLine[]>
}
