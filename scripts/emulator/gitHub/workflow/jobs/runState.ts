import type { JsonMap } from '#lib/model/json.ts'
import type { WorkflowFile } from '../parse/workflowFile.ts'
import type { WorkflowRunnerOptions } from '../runnerOptions.ts'
import type { JobRun, WorkflowEvent } from '../workflowRun.ts'
import type { ConcurrencyGroups } from './concurrencyGroups.ts'

/** One attempt of a run while its jobs run. */
export type RunState = {
  readonly id: number
  readonly number: number
  readonly attempt: number
  readonly event: WorkflowEvent
  readonly definition: WorkflowFile
  /** The context `inputs`. */
  readonly inputs: JsonMap
  /** The user who started the attempt; for the first one the actor of the event. */
  readonly triggeringActor: string
  /** The jobs of the last attempt that do not run again, by id. */
  readonly previousJobs: ReadonlyMap<string, readonly JobRun[]>
  readonly options: WorkflowRunnerOptions
  readonly groups: ConcurrencyGroups
  /** The concurrency group of the workflow. */
  group: string | undefined
  isCancelled: boolean
  /** Gives up the turn in the group of the workflow. */
  cancelWaiting: () => void
  /** The jobs that wait or run. */
  readonly liveJobs: Set<LiveJob>
}

export type LiveJob = {
  /** False for a job with a condition such as `always()`: it goes on when its run is cancelled. */
  readonly endsWithRun: () => boolean
  readonly cancel: (reason: string) => void
}
