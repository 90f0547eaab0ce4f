import type { RepositoryState } from '../repository/repositoryState.ts'
import type { JobRun, WorkflowEvent, WorkflowRun } from './workflowRun.ts'

/** A request to actions/checkout. */
export type CheckoutRequest = {
  /** The input `ref`: `env/dev`, `refs/heads/env/dev`, `refs/pull/7/merge` or a commit; undefined: the commit of the run. */
  readonly ref: string | undefined
  /** The commit of the run. */
  readonly sha: string
  readonly folder: string
  /** The number of commits of each line of history; 0 is all, with all branches. */
  readonly fetchDepth: number
}

export type Checkout = (request: CheckoutRequest) => Promise<void>

/** A step of an action outside of the repository. */
export type ActionCall = {
  /** With the defaults of the stand-in. */
  readonly inputs: Readonly<Record<string, string>>
  /** The environment variables that its process would get, its inputs included. */
  readonly variables: Readonly<Record<string, string>>
  readonly workspace: string
  readonly sha: string
  /** Permissions of the job's token. */
  readonly permissions: JobRun['permissions']
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/** The inputs and the effect of an action outside of the repository, such as actions/checkout. */
export type ActionStandIn = {
  /** The inputs that it knows, with their defaults. Any other is an error. */
  readonly inputs: Readonly<Record<string, string>>
  /** Returns the outputs. Rejects when the step fails. */
  readonly run: (call: ActionCall) => Promise<Readonly<Record<string, string>>>
}

/** A job that waits for a required reviewer of its environment. */
export type ApprovalRequest = {
  readonly environment: string
  /** Logins of users and `org/team`. */
  readonly reviewers: readonly string[]
  /** The login of the user who started the run, if the environment prevents a review of one's own. */
  readonly excluded: string | undefined
  readonly runId: number
  readonly job: string
}

export type JobStart = Pick<WorkflowRun, 'id' | 'attempt' | 'file' | 'event'> & {
  readonly job: Pick<JobRun, 'id' | 'name' | 'permissions' | 'environment' | 'claims'>
}

export type LiveJobName = Pick<JobRun, 'id' | 'name'> & { readonly runId: number }

export type WorkflowRunnerOptions = {
  readonly gitHub: {
    readonly url: string
    /** Where a job requests identity tokens. */
    readonly identity: { readonly url: string }
    readonly state: RepositoryState
  }
  /** The texts of `.github/workflows/` in a commit, by file name. */
  readonly workflowFiles: (sha: string) => Promise<Readonly<Record<string, string>>>
  /** Stand-ins for the actions outside of the repository, by `owner/name` or `owner/name/path`. */
  readonly actions: Readonly<Record<string, ActionStandIn>>
  /** Further environment variables of every job, which direct it to the built-in AWS. */
  readonly variables?: Readonly<Record<string, string>>
  /** The variables of the repository: the context `vars`. */
  readonly repositoryVariables?: Readonly<Record<string, string>>
  /** A review of a job; by default nobody approves, and the job waits until its run is cancelled. */
  readonly approve?: (request: ApprovalRequest) => Promise<'approved' | 'rejected'>
  /** The reason why a job does not run here; it is skipped, with this notice. */
  readonly skipJob?: (job: { readonly file: string; readonly id: string }) => string | undefined
  readonly onJobStart?: (start: JobStart) => void
  readonly onJobEnd?: (run: Pick<WorkflowRun, 'id' | 'attempt' | 'file'>, job: JobRun) => void
  /** Called before each step, with its position in the workflow file. */
  readonly onStepStart?: (job: LiveJobName, step: number) => void
  /** Receives the log of a job while it runs. */
  readonly onLog?: (job: LiveJobName, text: string) => void
  /** The milliseconds of a minute of `timeout-minutes`. */
  readonly minute?: number
  /** The milliseconds that a cancelled process has after SIGINT, and then after SIGTERM. */
  readonly cancellationDelays?: readonly [interrupt: number, terminate: number]
}

/** A run that is queued or in progress. */
export type StartedRun = Pick<WorkflowRun, 'id' | 'attempt' | 'number' | 'file' | 'workflow' | 'title' | 'event'> & {
  /** Rejects with an UnsupportedFeatureError for a feature that the runner does not know. */
  readonly completed: Promise<WorkflowRun>
  readonly cancel: () => void
}

export type DispatchRequest = {
  /** `deploy.yml` */
  readonly workflow: string
  /** The commit at the tip of the ref. */
  readonly sha: string
  /** `refs/heads/env/dev` */
  readonly ref: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly actor: string
}

export type WorkflowRunner = {
  /**
   * Starts the workflows that have a trigger for the event.
   * @throws UnsupportedFeatureError for a workflow file with a feature that the runner does not know
   */
  readonly start: (event: WorkflowEvent) => Promise<readonly StartedRun[]>
  /** `start`, and waits until all runs are completed. */
  readonly run: (event: WorkflowEvent) => Promise<readonly WorkflowRun[]>
  /** @throws DispatchRefusal as GitHub refuses the request with status 404 or 422 */
  readonly dispatch: (request: DispatchRequest) => Promise<StartedRun>
  /** Runs the jobs again, by default all, with those that need them: the next attempt, with the same commit and event. */
  readonly rerun: (run: WorkflowRun, options?: RerunOptions) => Promise<StartedRun>
}

export type RerunOptions = {
  /** The ids of jobs; `failed` is all that did not succeed. */
  readonly jobs?: 'failed' | readonly string[]
  /** The login of the user who runs it again. */
  readonly actor?: string
}
