import type { CodeScanningUpload } from '#lib/model/gitHub/codeScanning.ts'
import type { Json } from '#lib/model/json.ts'
import { createRepositorySettings, type RepositorySettings } from './repositorySettings.ts'
import type {
  StoredCheckRun,
  StoredComment,
  StoredDeployment,
  StoredEnvironment,
  StoredIssue,
  StoredPullRequest,
  StoredRun,
} from './storedItems.ts'
import type { Permissions, TokenGrant } from './tokenGrants.ts'

/** The author of everything that a job writes with its token. */
export const BOT_LOGIN = 'github-actions[bot]'

/** The default branch of the repository. */
export const DEFAULT_BRANCH = 'main'

/** The repository of the built-in GitHub. */
export const REPOSITORY = { name: 'octo-org/chat', ownerId: 1001, id: 2002 } as const

/** A request to start a workflow by hand. */
export type DispatchedWorkflow = {
  /** `teardown.yml` */
  readonly workflow: string
  readonly branch: string
  readonly inputs: Readonly<Record<string, string>>
  readonly actor: string
}

export type DispatchResult =
  | { readonly kind: 'started'; readonly runId: number }
  /** GitHub's status and message. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }

/** One request, for tests. */
export type RequestRecord = {
  /** `issues/create-comment`, `graphql`, `oidc` */
  readonly operation: string
  readonly status: number
  readonly body: Json | undefined
}

/** A repository on the built-in GitHub. Tests and the rehearsal change it as people would. */
export type RepositoryState = {
  readonly repository: string
  /** The ids of the owner and the repository, in the subject of an identity token. */
  readonly repositoryIds: { readonly owner: number; readonly repository: number }
  readonly pullRequests: StoredPullRequest[]
  readonly comments: StoredComment[]
  readonly issues: StoredIssue[]
  readonly deployments: StoredDeployment[]
  readonly runs: StoredRun[]
  readonly environments: Map<string, StoredEnvironment>
  readonly checkRuns: StoredCheckRun[]
  readonly settings: RepositorySettings
  /** The findings in code scanning, oldest first. */
  readonly sarifUploads: CodeScanningUpload[]
  /** The grants of all tokens but `EmulatedGitHub.token`, which has `permissions` and `job`. */
  readonly tokens: Map<string, TokenGrant>
  /** Every commit with its parents. */
  readonly commits: Map<string, readonly string[]>
  /** The newest commit of each branch. For a hosted repository a change of this map is a change in git. */
  readonly branches: Map<string, string>
  /** Starts the workflow of a request of the API. Without it the repository has no workflows. */
  dispatchWorkflow: ((request: DispatchedWorkflow) => Promise<DispatchResult>) | undefined
  readonly injectedFaults: InjectedRequestFault[]
  readonly requestLog: RequestRecord[]
  /** Requests and responses that broke GitHub's OpenAPI document. */
  readonly violations: string[]
  /** The permissions of `EmulatedGitHub.token`. */
  permissions: Permissions
  /** The claims of the identity tokens that `EmulatedGitHub.token` requests. */
  job: { readonly environment?: string; readonly eventName: string; readonly ref: string; readonly sha: string }
  /** The last number of a pull request or issue; they share their numbers. */
  lastNumber: number
  /** The last id of everything else. */
  lastId: number
}

/** The permissions of a job that previews or deploys. */
export const DEFAULT_JOB_PERMISSIONS: Permissions = {
  contents: 'read',
  deployments: 'read',
  'id-token': 'write',
  issues: 'write',
  'pull-requests': 'write',
}

export function createRepositoryState(overrides: Partial<RepositoryState> = {}): RepositoryState {
  return {
    repository: REPOSITORY.name,
    repositoryIds: { owner: REPOSITORY.ownerId, repository: REPOSITORY.id },
    pullRequests: [],
    comments: [],
    issues: [],
    deployments: [],
    runs: [],
    environments: new Map(),
    checkRuns: [],
    settings: createRepositorySettings(),
    sarifUploads: [],
    tokens: new Map(),
    commits: new Map(),
    branches: new Map(),
    dispatchWorkflow: undefined,
    injectedFaults: [],
    requestLog: [],
    violations: [],
    permissions: DEFAULT_JOB_PERMISSIONS,
    job: { eventName: 'workflow_dispatch', ref: `refs/heads/${DEFAULT_BRANCH}`, sha: 'f'.repeat(40) },
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

/** A fault that is injected into the requests of one operation. */
export type InjectedRequestFault = {
  /** `issues/create-comment`, `graphql`, `oidc`; `*` is all. */
  readonly operation: string
  /** The number of affected requests, by default 1. */
  readonly times?: number
  /** The number of requests that succeed before. */
  readonly after?: number
  readonly response?: FaultResponse
  /** Handles the request before it responds with the fault: the response was lost. */
  readonly executesRequest?: boolean
  /** Closes the connection without a response. */
  readonly dropsConnection?: boolean
  /** A change by another user just before the response. */
  readonly beforeResponse?: (state: RepositoryState) => void
}

export type FaultResponse = {
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}
