import type { Json } from '../json.ts'

/** The run of a workflow that an action is a step of. Branch names and the event are untrusted text. */
export type WorkflowRun = {
  /** `owner/name` */
  readonly repository: string
  /** A number; a re-run keeps it. */
  readonly id: string
  /** The commit that was checked out; for a pull request the merge result. */
  readonly sha: string
  /** `refs/heads/env/dev`, `refs/pull/7/merge` */
  readonly ref: string
  readonly actor: string
  readonly runUrl: string
  /** Counts the runs of one workflow; a re-run keeps it. */
  readonly runNumber: number
  /** 1, and one more with each re-run. */
  readonly attempt: number
  /** `pull_request`, `push`, `workflow_dispatch`, … */
  readonly eventName: string
  /** The webhook payload; `{}` if there is none. */
  readonly event: Json
  /** The folder of the checkout. */
  readonly workspace: string
  readonly apiUrl: string
}

/** Link to the workflow run that wrote a comment or an issue. */
export type RunLink = { readonly runUrl: string }

/** The author of everything that a job writes with its own token. No other author can have this name. */
export const ACTIONS_BOT = 'github-actions[bot]'
