// The services that an operation may call. The data that passes through them is in `model/`.

import type {
  ChangeSet,
  ChangeSetRequest,
  ChangeSetView,
  ExecutionRequest,
  ValidationEvent,
} from './model/cloudFormation/changeSet.ts'
import type { ChangeSetSummary } from './model/cloudFormation/changeSetSummary.ts'
import type { DriftOutcome } from './model/cloudFormation/driftedResource.ts'
import type { DriftDetection, ResourceDrift } from './model/cloudFormation/resourceDrift.ts'
import type { DeletedStack, Stack, StackDeletionRequest, StackResource } from './model/cloudFormation/stack.ts'
import type { EventPage } from './model/cloudFormation/stackEvent.ts'
import type { Document } from './model/document.ts'
import type { Caller } from './model/environment.ts'
import type { BranchLimit } from './model/gitHub/branchLimit.ts'
import type { CodeScanningResult, CodeScanningUpload } from './model/gitHub/codeScanning.ts'
import type { ForgeIssue, IssueChange, NewIssue } from './model/gitHub/issue.ts'
import type { ForgeComment, PreviewMarker, PullRequest } from './model/gitHub/pullRequest.ts'
import type { RepositoryIdentity } from './model/gitHub/repositoryIdentity.ts'
import type { RunLink } from './model/gitHub/workflowRun.ts'
import type { HostedZone } from './model/hostedZone.ts'
import type { HttpResponse } from './model/httpResponse.ts'
import type { Json } from './model/json.ts'
import type { DeploymentWarning, ReportedOutcome } from './model/outcome.ts'
import type { Preview } from './model/preview/preview.ts'
import type { Finding } from './model/problem.ts'
import type { Progress } from './model/progress.ts'
import type { RunIdentity, RunState } from './model/runIdentity.ts'
import type {
  Alarm,
  LogLine,
  MountTarget,
  RunningContainer,
  RunningService,
  SignInPool,
  TargetHealth,
} from './model/runtime.ts'
import type { Violation } from './model/schemaViolation.ts'
import type { DatabaseKind, DatabaseSnapshot, SnapshotRequest } from './model/snapshot.ts'

/** Time, passed in so that no test waits for it. */
export type Clock = {
  readonly now: () => Date
  /** Rejects with the signal's reason when it is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export type Reporter = { readonly report: (progress: Progress) => void }

/** Questions to the user of an interactive terminal. They reject when the run is interrupted. */
export type Prompt = {
  readonly interactive: boolean
  readonly confirm: (question: string) => Promise<boolean>
  /** Asks again for an answer other than the expected one, a few times; returns the last answer. */
  readonly ask: (question: string, expected: string) => Promise<string>
}

/** The repository's working tree; every path is relative to its root, and no path leads out of it. */
export type Workspace = {
  /** True for a link too, even if it leads out of the tree: reading it reports that. */
  readonly exists: (file: string) => Promise<boolean>
  /** The path of a file or folder from the root in its one form: normalised, links resolved, in the case of the file system. */
  readonly realPath: (file: string) => Promise<string>
  /** Names of the files directly in a folder, links included, sorted. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Names of the folders directly in a folder, sorted; a link is none. */
  readonly folders: (folder: string) => Promise<readonly string[]>
  /** A template: CloudFormation's short forms, strings, numbers and booleans. At most 1 MB. */
  readonly readTemplate: (file: string) => Promise<Document>
  /** Parses a template that is not a file: a deployed one. */
  readonly parseTemplate: (name: string, text: string) => Document
  /** An environment file or layer: every scalar stays the text that is in the file. No anchors, at most 256 KiB. */
  readonly readPlain: (file: string) => Promise<Document>
  /** Any other text, at most 256 KiB. */
  readonly readText: (file: string) => Promise<string>
  /** The same tree at a git reference. */
  readonly at: (reference: string) => Promise<Workspace>
  /** The paths of the files that differ between a git reference and the commit that is checked out, sorted. */
  readonly changedFiles: (reference: string) => Promise<readonly string[]>
  /** The commit that is checked out; undefined outside of a git repository. */
  readonly commit: () => Promise<string | undefined>
  /** The same, but undefined also if a file differs from it: the tree is then that of no commit. */
  readonly cleanCommit: () => Promise<string | undefined>
}

/** JSON Schema, draft 2020-12. All violations at once. */
export type SchemaValidator = { readonly validate: (schema: Json, value: Json) => Promise<readonly Violation[]> }

export type CallerIdentity = { readonly caller: () => Promise<Caller> }

export type CloudFormation = {
  /** By name or id; a deleted stack is found by its id only. */
  readonly stack: (nameOrId: string) => Promise<Stack | undefined>
  /** The deleted root stacks of a name, the last deletion first; the last 90 days. */
  readonly deletedStacks: (name: string) => Promise<readonly DeletedStack[]>
  /** Of a deleted stack by its id: the last ones. */
  readonly resources: (stackNameOrId: string) => Promise<readonly StackResource[]>
  /** The template's text as it was submitted. */
  readonly template: (stackNameOrId: string) => Promise<string>
  /** Newest first. */
  readonly events: (stackNameOrId: string, next?: string) => Promise<EventPage>
  readonly createChangeSet: (order: ChangeSetRequest) => Promise<{ readonly id: string; readonly stackId: string }>
  /** Change sets that were not executed, every page; none if the stack does not exist. */
  readonly changeSets: (stackNameOrId: string) => Promise<readonly ChangeSetSummary[]>
  /** Only the status, in one call. */
  readonly changeSetStatus: (id: string) => Promise<Pick<ChangeSet, 'status' | 'reason' | 'execution'>>
  /** One view of it, every page. Has no changes while its status is pending. */
  readonly changeSet: (id: string, view: ChangeSetView) => Promise<ChangeSet>
  readonly validationEvents: (changeSetId: string) => Promise<readonly ValidationEvent[]>
  /** Nested change sets too. Deleting a change set that does not exist is no error. */
  readonly deleteChangeSet: (id: string) => Promise<void>
  readonly execute: (changeSetId: string, order: ExecutionRequest) => Promise<void>
  /** From UPDATE_FAILED back to the last stable state. */
  readonly rollBack: (stackId: string, token: string) => Promise<void>
  readonly deleteStack: (stackId: string, order: StackDeletionRequest) => Promise<void>
  readonly setTerminationProtection: (stackName: string, on: boolean) => Promise<void>
  /** Stacks that import one of this stack's exports. */
  readonly importers: (stackName: string) => Promise<readonly string[]>
  /** Starts drift detection on the stack, but not on its nested stacks. A stack runs one detection at a time. */
  readonly detectDrift: (stackId: string) => Promise<{ readonly id: string } | 'already-running'>
  readonly driftDetection: (detectionId: string) => Promise<DriftDetection>
  /** The result of the last detection for every resource of the stack, without its nested stacks. */
  readonly drifts: (stackId: string) => Promise<readonly ResourceDrift[]>
}

/** Roles and identity providers that an account has once, for all of its environments. Used by administrators. */
export type AccountRoles = {
  readonly hasRole: (name: string) => Promise<boolean>
  /** No error if the role is there already. */
  readonly createServiceLinkedRole: (service: string) => Promise<void>
  /** The ARNs of the providers of identity tokens. */
  readonly identityProviders: () => Promise<readonly string[]>
}

/** The repository on GitHub that this clone is of, and GitHub's ids of repositories. */
export type RepositoryLookup = {
  /** `owner/name` of the remote `origin`; undefined if there is none, or if it is not on GitHub. */
  readonly origin: () => Promise<string | undefined>
  /** @throws Problem with the reason why GitHub did not return it */
  readonly find: (fullName: string) => Promise<RepositoryIdentity>
}

/** The runs of verbs, on this machine and in GitHub workflows. */
export type Runs = {
  /** The run that asks. */
  readonly current: () => Promise<RunIdentity>
  /** running for the run that asks. Never rejects: a state that cannot be read is unknown. */
  readonly stateOf: (run: RunIdentity) => Promise<RunState>
}

/** The artifact bucket and any other bucket of a stack. */
export type ObjectStore = {
  /** Never overwrites. An existing object must have the same content. */
  readonly putOnce: (bucket: string, key: string, body: string) => Promise<'stored' | 'already-there'>
  readonly get: (bucket: string, key: string) => Promise<string | undefined>
  readonly count: (bucket: string) => Promise<number>
  /** Deletes every object and every version; returns how many. */
  readonly empty: (bucket: string) => Promise<number>
}

/** Reads of the running system, for `verify` and `status`. None of them changes anything. */
export type Runtime = {
  readonly service: (cluster: string, service: string) => Promise<RunningService | undefined>
  readonly containers: (taskDefinition: string) => Promise<readonly RunningContainer[]>
  readonly targets: (targetGroup: string) => Promise<readonly TargetHealth[]>
  readonly loadBalancerScheme: (loadBalancer: string) => Promise<'internet-facing' | 'internal' | undefined>
  readonly mountTargets: (fileSystem: string) => Promise<readonly MountTarget[]>
  readonly signInPool: (pool: string, client: string) => Promise<SignInPool | undefined>
  /** The first hundred lines since a time, oldest first; with `containing` only those with this text. */
  readonly logLines: (logGroup: string, since: Date, containing?: string) => Promise<readonly LogLine[]>
  /** `available`, `backing-up`, … as RDS has it; undefined if the database does not exist. */
  readonly databaseStatus: (kind: DatabaseKind, id: string) => Promise<string | undefined>
  /** True also for a bucket that the caller may not list. */
  readonly bucketExists: (bucket: string) => Promise<boolean>
  readonly userPoolExists: (pool: string) => Promise<boolean>
  readonly alarms: (names: readonly string[]) => Promise<readonly Alarm[]>
}

/** The zones of Route 53, and the DNS that everybody sees. Host names are in lower case, without the last dot. */
export type Zones = {
  /** Undefined if the account has no such zone. */
  readonly hostedZone: (id: string) => Promise<HostedZone | undefined>
  /** The name servers of exactly this name; none if DNS has none. Rejects with a Problem if DNS does not answer. */
  readonly nameServers: (name: string) => Promise<readonly string[]>
  /** The IPv4 addresses of a host; none if DNS has none. Rejects with a Problem if DNS does not answer. */
  readonly addresses: (host: string) => Promise<readonly string[]>
}

/** Manual snapshots of databases. */
export type Snapshots = {
  /** Every page. */
  readonly list: (kind: DatabaseKind) => Promise<readonly DatabaseSnapshot[]>
  readonly find: (kind: DatabaseKind, id: string) => Promise<DatabaseSnapshot | undefined>
  /** busy: the database accepts no snapshot now. A snapshot of this name that exists is no error. */
  readonly create: (request: SnapshotRequest) => Promise<'started' | 'busy'>
  /** Deleting a snapshot that does not exist is no error. */
  readonly remove: (snapshot: Pick<DatabaseSnapshot, 'kind' | 'id'>) => Promise<void>
}

/** HTTPS like a browser's. Certificates are checked; redirects are not followed. */
export type HttpClient = {
  /** `cookie`: the value of the header, `name=value`. */
  readonly get: (url: string, signal: AbortSignal, cookie?: string) => Promise<HttpResponse>
  /** Requests an upgrade to a WebSocket and closes the connection; status 101 means that the server accepted. */
  readonly upgrade: (url: string, origin: string, signal: AbortSignal) => Promise<{ readonly status: number }>
}

/** The host of the repository: pull requests, comments, deployments, issues. */
export type Forge = {
  /** `owner/name` */
  readonly repository: string
  readonly pullRequest: (number: number) => Promise<PullRequest | undefined>
  /** Pull requests that brought this commit to a branch, open and closed. */
  readonly pullRequestsOf: (sha: string) => Promise<readonly PullRequest[]>
  readonly openPullRequests: (baseRef: string) => Promise<readonly PullRequest[]>
  /** Every page, oldest first. */
  readonly comments: (number: number) => Promise<readonly ForgeComment[]>
  /** The last editor of a comment; undefined if only its author has edited it. */
  readonly editorOf: (comment: ForgeComment) => Promise<string | undefined>
  readonly createComment: (number: number, body: string) => Promise<ForgeComment>
  /** gone: the comment has been deleted. */
  readonly updateComment: (id: number, body: string) => Promise<'updated' | 'gone'>
  /** The commit of the newest deployment of an environment that has ended, whatever its result. */
  readonly deployedCommit: (environment: string) => Promise<string | undefined>
  /** True if an attempt of a workflow's run has ended. */
  readonly hasEnded: (run: { readonly id: string; readonly attempt: number }) => Promise<boolean>
  readonly isAncestor: (ancestor: string, descendant: string) => Promise<boolean>
  /** The names of the branches that begin with a text, such as `env/`. */
  readonly branches: (beginning: string) => Promise<readonly string[]>
  readonly branchLimitOf: (gitHubEnvironment: string) => Promise<BranchLimit>
  readonly uploadFindings: (upload: CodeScanningUpload) => Promise<CodeScanningResult>
  /** Open issues with a label, every page. */
  readonly issues: (label: string) => Promise<readonly ForgeIssue[]>
  /** Resolves to the number of the issue. */
  readonly createIssue: (issue: NewIssue) => Promise<number>
  readonly updateIssue: (number: number, change: IssueChange) => Promise<void>
}

/** Renders comments and issues. Pure: operations decide when to write one, `render/` decides its text. */
export type CommentRenderer = {
  /** At most 65,536 characters; its first line is the hidden marker. `warnings` are those about the deployment; default none. */
  readonly previewComment: (
    preview: Preview,
    marker: PreviewMarker,
    about: RunLink,
    warnings?: readonly DeploymentWarning[],
  ) => string
  /** The same comment, with a notice that it replaces the edit of another user; no earlier text equals it. */
  readonly rewrittenComment: (body: string, editor: string, about: RunLink) => string
  /** The same comment, with a first line that says that a later deployment changed the environment. */
  readonly staleComment: (body: string, about: RunLink) => string
  readonly outcomeComment: (outcome: ReportedOutcome, environment: string, about: RunLink) => string
  /** Undefined if the first line is not one of our markers. */
  readonly markerOf: (body: string) => PreviewMarker | undefined
  readonly driftIssue: (outcome: DriftOutcome, environment: string, about: RunLink) => Omit<NewIssue, 'label'>
}

/** The runner of a workflow. No text passed to it is read as a workflow command. */
export type Runner = {
  /** Trimmed; undefined if empty. */
  readonly input: (name: string) => string | undefined
  readonly output: (name: string, text: string) => void
  /** Appends Markdown to the step's summary, cut at GitHub's limit of 1 MiB. */
  readonly summary: (markdown: string) => void
  readonly annotate: (finding: Finding) => void
  /** Masks a text in the log from now on. */
  readonly mask: (text: string) => void
  readonly log: (line: string) => void
  /** Folds the log lines until the returned function is called; a second call has no effect. */
  readonly group: (title: string) => () => void
}
