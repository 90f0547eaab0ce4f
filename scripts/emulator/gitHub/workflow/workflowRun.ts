import type { JsonMap } from '#lib/model/json.ts'
import type { IdentityClaims, Permissions } from '../repository/tokenGrants.ts'

/** The events that the workflow runner knows. */
export type WorkflowEventName = 'push' | 'pull_request' | 'merge_group' | 'workflow_dispatch' | 'schedule'

/** One event on the repository, that starts the workflows with a trigger for it. */
export type WorkflowEvent = {
  readonly name: WorkflowEventName
  /** The webhook's payload: `github.event`. */
  readonly payload: JsonMap
  /** `refs/heads/env/dev`, `refs/pull/7/merge` */
  readonly ref: string
  /** `github.sha`: the commit with the workflow files, for a pull request its merge result. */
  readonly sha: string
  /** The login of the user who caused it. */
  readonly actor: string
  /** The paths of the files that the event changes. Needed by triggers with filters for paths alone. */
  readonly changedPaths?: readonly string[]
  /** The message of the commit that was pushed last, which can say `[skip ci]`. */
  readonly commitMessage?: string
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

/** A message of a job on the page of its run. */
export type Annotation = {
  readonly level: 'notice' | 'warning' | 'error'
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
}

export type StepRun = {
  /** The `id` of the workflow file; undefined if it has none. */
  readonly id: string | undefined
  readonly name: string
  /** The result before `continue-on-error`. */
  readonly outcome: Conclusion
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown of the job summary. */
  readonly summary: string
}

/** A step with an action outside of the repository: `actions/upload-artifact` and its inputs. */
export type RecordedActionCall = { readonly action: string; readonly inputs: Readonly<Record<string, string>> }

/** One job of one attempt of a run; each combination of a matrix is a job of its own. */
export type JobRun = {
  /** The id in the workflow file; the jobs of a matrix share it. */
  readonly id: string
  /** The name of its check: `verify (dev)`. */
  readonly name: string
  /** The ids of the jobs that it waited for. */
  readonly needs: readonly string[]
  readonly conclusion: Conclusion
  /** `needs.<id>.result`: success also for a failure with `continue-on-error`. */
  readonly result: Conclusion
  /** The permissions of its token: those of the workflow file, for a fork reduced to read. */
  readonly permissions: Permissions
  readonly environment: { readonly name: string; readonly url: string } | undefined
  /** The claims of its identity tokens; undefined without `id-token: write`. */
  readonly claims: IdentityClaims | undefined
  readonly steps: readonly StepRun[]
  readonly outputs: Readonly<Record<string, string>>
  /** The output of its steps with secrets masked, workflow commands included. */
  readonly log: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
  readonly actionCalls: readonly RecordedActionCall[]
  /** Undefined for a job that never ran. */
  readonly startedAt: Date | undefined
  readonly endedAt: Date | undefined
}

/** One attempt of a run of a workflow. */
export type WorkflowRun = {
  readonly id: number
  /** 1 for the first. */
  readonly attempt: number
  /** The number of the run among those of its workflow. */
  readonly number: number
  /** `deploy.yml` */
  readonly file: string
  /** The `name` of the workflow. */
  readonly workflow: string
  /** The `run-name`, by default the name of the workflow. */
  readonly title: string
  readonly event: WorkflowEvent
  readonly conclusion: Conclusion
  /** In the order of the file. */
  readonly jobs: readonly JobRun[]
}
