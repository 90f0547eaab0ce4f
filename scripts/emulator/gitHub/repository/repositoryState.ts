import type { Json } from '#lib/model/json.ts'

/** As whom a job's token speaks. */
export const BOT_LOGIN = 'github-actions[bot]'

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
  readonly baseRef: string
  readonly headRef: string
  headSha: string
  /** Undefined: the fork was deleted. */
  headRepository: string | undefined
  state: 'open' | 'closed'
  mergeCommitSha: string | undefined
  mergedAt: string | undefined
  /** What it brings or brought: the commits of its branch, and those that its merge made. */
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
  /** Oldest first. */
  readonly statuses: DeploymentStatus[]
}
export type DeploymentStatus = 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

export type Permissions = Readonly<Record<string, 'read' | 'write'>>

/** What one request was, for tests that count or look. */
export type RequestRecord = {
  /** `issues/create-comment`, `graphql`, `oidc` */
  readonly operation: string
  readonly status: number
  readonly body: Json | undefined
}

/** A repository on the fake GitHub. Tests and stories change it as people would. */
export type RepositoryState = {
  readonly repository: string
  /** Of the owner and the repository, in the subject of an identity token. */
  readonly repositoryIds: { readonly owner: number; readonly repository: number }
  readonly pullRequests: StoredPullRequest[]
  readonly comments: StoredComment[]
  readonly issues: StoredIssue[]
  readonly deployments: StoredDeployment[]
  /** Every commit with its parents. */
  readonly commits: Map<string, readonly string[]>
  readonly injectedFaults: InjectedRequestFault[]
  readonly requestLog: RequestRecord[]
  /** What did not keep to GitHub's own description. */
  readonly violations: string[]
  /** What the job's token may. */
  permissions: Permissions
  /** What the job's identity token says. */
  job: { readonly environment?: string; readonly eventName: string; readonly ref: string; readonly sha: string }
  /** Of pull requests and issues, which share their numbers. */
  lastNumber: number
  /** Of everything else. */
  lastId: number
}

/** What a preview's or deployment's job is granted. */
export const DEFAULT_JOB_PERMISSIONS: Permissions = {
  contents: 'read',
  deployments: 'read',
  'id-token': 'write',
  issues: 'write',
  'pull-requests': 'write',
}

export function createRepositoryState(overrides: Partial<RepositoryState> = {}): RepositoryState {
  return {
    repository: 'octo-org/chat',
    repositoryIds: { owner: 1001, repository: 2002 },
    pullRequests: [],
    comments: [],
    issues: [],
    deployments: [],
    commits: new Map(),
    injectedFaults: [],
    requestLog: [],
    violations: [],
    permissions: DEFAULT_JOB_PERMISSIONS,
    job: { eventName: 'workflow_dispatch', ref: 'refs/heads/main', sha: 'f'.repeat(40) },
    lastNumber: 0,
    lastId: 0,
    ...overrides,
  }
}

export function nextNumber(state: RepositoryState): number {
  state.lastNumber += 1
  return state.lastNumber
}

export function nextId(state: RepositoryState): number {
  state.lastId += 1
  return state.lastId
}

/** Something that goes wrong with the requests of one operation. */
export type InjectedRequestFault = {
  /** `issues/create-comment`, `graphql`, `oidc`; `*` is all. */
  readonly operation: string
  /** How many requests it hits; 1 unless told. */
  readonly times?: number
  /** Lets so many pass before. */
  readonly after?: number
  readonly response?: FaultResponse
  /** Does what was asked, and then answers with the fault: the answer got lost. */
  readonly executesRequest?: boolean
  /** Hangs up without an answer. */
  readonly dropsConnection?: boolean
  /** What somebody else does just before. */
  readonly beforeResponse?: (state: RepositoryState) => void
}

export type FaultResponse = {
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}
