export type StoredComment = {
  readonly id: number
  readonly pullRequest: number
  readonly author: string
  body: string
  editor: string | undefined
  edited: boolean
}

export type StoredPullRequest = {
  readonly number: number
  readonly author: string
  title: string
  /** Undefined for one without a description. */
  readonly body?: string
  baseRef: string
  /** The tip of the base when its merge result was created; undefined for generated commits. */
  baseSha?: string
  readonly headRef: string
  headSha: string
  /** Undefined: the fork was deleted. */
  headRepository: string | undefined
  state: 'open' | 'closed'
  /** While it is open its merge result, undefined for a conflict; then the commit that merged it. */
  mergeCommitSha: string | undefined
  mergedAt: string | undefined
  /** The commits of its branch, and those that its merge created. */
  commits: string[]
}

export type StoredIssue = {
  readonly number: number
  readonly author: string
  title: string
  body: string
  labels: string[]
  state: 'open' | 'closed'
}

export type StoredDeployment = {
  readonly id: number
  readonly environment: string
  readonly sha: string
  /** `env/dev`; by default the branch of the environment. */
  readonly ref?: string
  /** Oldest first. */
  readonly statuses: DeploymentStatus[]
  /** The URL of the environment, once the job said it. */
  url?: string
}

/** An environment with the rules that protect it. One that a job names first has none. */
export type StoredEnvironment = {
  readonly name: string
  /**
   * Patterns of the branches whose jobs may use it, such as `env/dev`; undefined: every branch.
   * https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
   */
  branchPatterns?: readonly string[]
  /** Every protected branch, and no other. */
  protectedBranches?: true
  /** Logins of users and `org/team`; one of them approves each job. */
  reviewers: readonly string[]
  preventSelfReview?: boolean
  /** Minutes that each job waits. */
  waitTimer?: number
  /** Default true. */
  administratorsBypass?: boolean
}

/** The check of a commit, as the page of its pull request lists it. */
export type StoredCheckRun = {
  readonly id: number
  /** The name of the job. */
  readonly name: string
  readonly headSha: string
  readonly runId: number
  status: 'queued' | 'in_progress' | 'completed'
  /** Undefined until it is completed. */
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | undefined
}

/** One attempt of a workflow's run. */
export type StoredRun = {
  readonly id: number
  readonly attempt: number
  status: 'queued' | 'in_progress' | 'completed'
  /** Undefined until it is completed, and where nobody asks for it. */
  conclusion?: string
}

export type DeploymentStatus = 'waiting' | 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'
