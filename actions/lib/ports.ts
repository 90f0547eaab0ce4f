// One page: what an operation may ask of the world. The data that passes through is in `model/`.
import type { Caller } from './model/caller.ts'
import type { ChangeSet, ChangeSetRequest, ValidationEvent } from './model/cloudFormation/changeSet.ts'
import type { DriftOutcome } from './model/cloudFormation/driftedResource.ts'
import type { DriftDetection, ResourceDrift } from './model/cloudFormation/resourceDrift.ts'
import type { Stack, StackResource } from './model/cloudFormation/stack.ts'
import type { EventPage } from './model/cloudFormation/stackEvent.ts'
import type { Document } from './model/document.ts'
import type { ForgeIssue } from './model/gitHub/issue.ts'
import type { ForgeComment, PreviewMarker, PullRequest } from './model/gitHub/pullRequest.ts'
import type { RunLink } from './model/gitHub/workflowRun.ts'
import type { HttpResponse } from './model/httpResponse.ts'
import type { Json } from './model/json.ts'
import type { ReportedOutcome } from './model/outcome.ts'
import type { Preview } from './model/preview.ts'
import type { Finding } from './model/problem.ts'
import type { Progress } from './model/progress.ts'
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

/** Time, passed in so that no test waits for it. */
export type Clock = {
  readonly now: () => Date
  /** Rejects with the signal's reason when it is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export type Reporter = { readonly report: (progress: Progress) => void }

/** The person at the terminal, when there is one. */
export type Prompt = {
  readonly interactive: boolean
  readonly confirm: (question: string) => Promise<boolean>
  readonly ask: (question: string) => Promise<string>
}

/** The repository's working tree; every path is relative to its root, and none leads out of it. */
export type Workspace = {
  /** A link is there even when it leads out: reading it says what is wrong with it. */
  readonly exists: (file: string) => Promise<boolean>
  /** Names of the files directly in a folder, links included, sorted. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** A template: CloudFormation's short forms, strings, numbers and booleans. At most 1 MB. */
  readonly readTemplate: (file: string) => Promise<Document>
  /** The same for a template that is no file: one that is deployed. */
  readonly parseTemplate: (name: string, text: string) => Document
  /** An environment file or layer: every scalar stays the text that was written. No anchors, at most 256 KiB. */
  readonly readPlain: (file: string) => Promise<Document>
  /** The same tree as it was at a git reference. */
  readonly at: (reference: string) => Promise<Workspace>
  /** The commit that is checked out; undefined where there is no repository to ask. */
  readonly commit: () => Promise<string | undefined>
}

/** JSON Schema, draft 2020-12. All violations at once. */
export type SchemaValidator = { readonly validate: (schema: Json, value: Json) => Promise<readonly Violation[]> }

/** cfn-lint over template sources. */
export type TemplateLinter = {
  readonly lint: (files: readonly string[], region: string) => Promise<readonly Finding[]>
}

export type CallerIdentity = { readonly caller: () => Promise<Caller> }

export type CloudFormation = {
  /** By name or id; a deleted stack is found by its id only. */
  readonly stack: (nameOrId: string) => Promise<Stack | undefined>
  readonly resources: (stackNameOrId: string) => Promise<readonly StackResource[]>
  /** The template as it was given. */
  readonly template: (stackNameOrId: string) => Promise<string>
  /** Newest first. */
  readonly events: (stackNameOrId: string, next?: string) => Promise<EventPage>
  readonly createChangeSet: (order: ChangeSetRequest) => Promise<{ readonly id: string; readonly stackId: string }>
  /** Status alone, in one call. */
  readonly changeSetStatus: (id: string) => Promise<Pick<ChangeSet, 'status' | 'reason' | 'execution'>>
  /** Without changes as long as it is pending. */
  readonly changeSet: (id: string) => Promise<ChangeSet>
  readonly validationEvents: (changeSetId: string) => Promise<readonly ValidationEvent[]>
  /** Nested change sets too. Deleting one that is gone is no error. */
  readonly deleteChangeSet: (id: string) => Promise<void>
  readonly execute: (
    changeSetId: string,
    order: { readonly token: string; readonly kind: 'create' | 'update' },
  ) => Promise<void>
  readonly deleteStack: (
    stackId: string,
    order: { readonly token: string; readonly roleArn: string | undefined },
  ) => Promise<void>
  readonly setTerminationProtection: (stackName: string, on: boolean) => Promise<void>
  /** Stacks that import one of this stack's exports. */
  readonly importers: (stackName: string) => Promise<readonly string[]>
  /** Begins to compare what is live with the template, but not in nested stacks. One at a time for a stack. */
  readonly detectDrift: (stackId: string) => Promise<{ readonly id: string } | 'already-running'>
  readonly driftDetection: (detectionId: string) => Promise<DriftDetection>
  /** Every resource of the stack itself, as the last detection found it. */
  readonly drifts: (stackId: string) => Promise<readonly ResourceDrift[]>
}

/** The artifact bucket and any other bucket of a stack. */
export type ObjectStore = {
  /** Never overwrites. An object that is there already must have the same content. */
  readonly putOnce: (bucket: string, key: string, body: string) => Promise<'stored' | 'already-there'>
  readonly get: (bucket: string, key: string) => Promise<string | undefined>
  readonly count: (bucket: string) => Promise<number>
  /** Deletes every object and every version; tells how many. */
  readonly empty: (bucket: string) => Promise<number>
}

/** What verify and status read of the running system; nothing here changes anything. */
export type Runtime = {
  readonly service: (cluster: string, service: string) => Promise<RunningService | undefined>
  readonly containers: (taskDefinition: string) => Promise<readonly RunningContainer[]>
  readonly targets: (targetGroup: string) => Promise<readonly TargetHealth[]>
  readonly loadBalancerScheme: (loadBalancer: string) => Promise<'internet-facing' | 'internal' | undefined>
  readonly mountTargets: (fileSystem: string) => Promise<readonly MountTarget[]>
  readonly signInPool: (pool: string, client: string) => Promise<SignInPool | undefined>
  readonly logLines: (logGroup: string, since: Date) => Promise<readonly LogLine[]>
  readonly alarms: (names: readonly string[]) => Promise<readonly Alarm[]>
}

/** HTTPS as a browser would speak it; redirects are not followed, certificates are checked. */
export type HttpClient = {
  readonly get: (url: string, signal: AbortSignal) => Promise<HttpResponse>
  /** Asks to upgrade to a WebSocket and hangs up; the status is 101 when the server agreed. */
  readonly upgrade: (url: string, origin: string, signal: AbortSignal) => Promise<{ readonly status: number }>
}

/** Where the repository lives: pull requests, comments, deployments, issues. */
export type Forge = {
  /** `owner/name` */
  readonly repository: string
  readonly pullRequest: (number: number) => Promise<PullRequest | undefined>
  /** Pull requests that brought this commit to a branch, open and closed. */
  readonly pullRequestsOf: (sha: string) => Promise<readonly PullRequest[]>
  readonly openPullRequests: (baseRef: string) => Promise<readonly PullRequest[]>
  /** Every page, oldest first. */
  readonly comments: (number: number) => Promise<readonly ForgeComment[]>
  /** Who edited a comment last; undefined when nobody but its author did. */
  readonly editorOf: (comment: ForgeComment) => Promise<string | undefined>
  readonly createComment: (number: number, body: string) => Promise<ForgeComment>
  /** gone: it was deleted meanwhile. */
  readonly updateComment: (id: number, body: string) => Promise<'updated' | 'gone'>
  /** The commit of the newest successful deployment of an environment. */
  readonly deployedCommit: (environment: string) => Promise<string | undefined>
  readonly isAncestor: (ancestor: string, descendant: string) => Promise<boolean>
  /** Open issues that carry a label, every page. */
  readonly issues: (label: string) => Promise<readonly ForgeIssue[]>
  readonly createIssue: (issue: {
    readonly title: string
    readonly body: string
    readonly label: string
  }) => Promise<number>
  readonly updateIssue: (
    number: number,
    change: { readonly title?: string; readonly body?: string; readonly state?: 'closed' },
  ) => Promise<void>
}

/** The words of comments and issues. Pure; the operations decide when, `render/` how. */
export type CommentRenderer = {
  /** At most 65,536 characters; its first line is the hidden marker. */
  readonly previewComment: (preview: Preview, marker: PreviewMarker, about: RunLink) => string
  /** The same comment, with a first line that says that another deployment came in between. */
  readonly staleComment: (body: string, about: RunLink) => string
  readonly outcomeComment: (outcome: ReportedOutcome, environment: string, about: RunLink) => string
  /** Undefined when the first line is no marker of ours. */
  readonly markerOf: (body: string) => PreviewMarker | undefined
  readonly driftIssue: (
    outcome: DriftOutcome,
    environment: string,
    about: RunLink,
  ) => { readonly title: string; readonly body: string }
}

/** The runner of a workflow. No text that is given to it can become an order to the runner. */
export type Runner = {
  /** Trimmed; undefined when it is empty. */
  readonly input: (name: string) => string | undefined
  readonly output: (name: string, text: string) => void
  /** Adds Markdown to the step's summary; what would go beyond 1 MiB is cut. */
  readonly summary: (markdown: string) => void
  readonly annotate: (finding: Finding) => void
  /** Hides a text in the log from now on. */
  readonly mask: (text: string) => void
  readonly log: (line: string) => void
  /** Folds what is said until the answer is called; calling that twice does no harm. */
  readonly group: (title: string) => () => void
}
