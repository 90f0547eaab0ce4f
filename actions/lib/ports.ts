import type { ChangeAction, PropertyChange, Replacement } from './model/change.ts'
import type { Document } from './model/document.ts'
import type { StackEvent } from './model/event.ts'
import type { Json, Path } from './model/json.ts'
import type { Finding } from './model/problem.ts'
import type { Progress } from './model/progress.ts'
import type { Stack, StackResource } from './model/stack.ts'

/** Time, passed in so that no test waits for it. */
export type Clock = {
  readonly now: () => Date
  /** Rejects with the signal's reason when it is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export type Reporter = { readonly say: (progress: Progress) => void }

/** The person at the terminal, when there is one. */
export type Person = {
  readonly present: boolean
  readonly confirm: (question: string) => Promise<boolean>
  readonly type: (question: string) => Promise<string>
}

/** The repository's working tree; every path is relative to its root, and none leads out of it. */
export type Workspace = {
  readonly exists: (file: string) => Promise<boolean>
  /** Names of the files directly in a folder, sorted. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** A template: CloudFormation's short forms, strings, numbers and booleans. At most 1 MB. */
  readonly readTemplate: (file: string) => Promise<Document>
  /** An environment file or layer: every scalar stays the text that was written. No anchors, at most 256 KiB. */
  readonly readPlain: (file: string) => Promise<Document>
  /** The same tree as it was at a git reference. */
  readonly at: (reference: string) => Promise<Workspace>
}

export type Violation = {
  readonly path: Path
  readonly keyword: string
  readonly message: string
  readonly params: Readonly<Record<string, unknown>>
}
/** JSON Schema, draft 2020-12. All violations at once. */
export type SchemaValidator = { readonly validate: (schema: Json, value: Json) => readonly Violation[] }

/** cfn-lint over template sources. */
export type TemplateLinter = {
  readonly lint: (files: readonly string[], region: string) => Promise<readonly Finding[]>
}

export type Identity = { readonly caller: () => Promise<{ readonly account: string; readonly arn: string }> }

export type ChangeSetOrder = {
  readonly stackName: string
  readonly kind: 'create' | 'update'
  readonly name: string
  readonly token: string
  readonly description: string
  /** By URL for everything but the bootstrap stack, which comes before the bucket; a body has at most 51,200 bytes. */
  readonly template: { readonly url: string } | { readonly body: string }
  readonly parameters: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly roleArn: string | undefined
}

/** One row of a change set, as CloudFormation gives it. */
export type ProposedChange = {
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly action: ChangeAction
  readonly replacement: Replacement
  readonly policyAction: string | undefined
  readonly properties: readonly PropertyChange[]
  /** The change set of a nested stack, where there is one. */
  readonly nestedChangeSetId: string | undefined
}

export type ChangeSet = {
  readonly id: string
  readonly name: string
  readonly stackId: string
  readonly stackName: string
  /** pending: being made. empty: CloudFormation found no change. */
  readonly status: 'pending' | 'complete' | 'empty' | 'failed'
  readonly reason: string | undefined
  /** obsolete: the stack changed since. */
  readonly execution: 'available' | 'unavailable' | 'running' | 'done' | 'obsolete' | 'failed'
  /** Every page of it; rows that CloudFormation drops when it shows values are fetched without them and merged. */
  readonly changes: readonly ProposedChange[]
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
}

/** Why CloudFormation refused a change set or warned about it before it ran anything. */
export type ValidationEvent = {
  readonly logicalId: string | undefined
  readonly path: string | undefined
  readonly reason: string
  readonly fatal: boolean
}

export type EventPage = { readonly events: readonly StackEvent[]; readonly next: string | undefined }

export type CloudFormation = {
  /** By name or id; a deleted stack is found by its id only. */
  readonly stack: (nameOrId: string) => Promise<Stack | undefined>
  readonly resources: (stackNameOrId: string) => Promise<readonly StackResource[]>
  /** The template as it was given. */
  readonly template: (stackNameOrId: string) => Promise<string>
  /** Newest first. */
  readonly events: (stackNameOrId: string, next?: string) => Promise<EventPage>
  readonly createChangeSet: (order: ChangeSetOrder) => Promise<{ readonly id: string; readonly stackId: string }>
  /** Status alone, in one call. */
  readonly changeSetStatus: (id: string) => Promise<Pick<ChangeSet, 'status' | 'reason' | 'execution'>>
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
}

/** The artifact bucket and any other bucket of a stack. */
export type ObjectStore = {
  /** Never overwrites. An object that is there already must have the same content. */
  readonly putOnce: (bucket: string, key: string, body: string) => Promise<'stored' | 'already there'>
  readonly get: (bucket: string, key: string) => Promise<string | undefined>
  readonly count: (bucket: string) => Promise<number>
  /** Deletes every object and every version; tells how many. */
  readonly empty: (bucket: string) => Promise<number>
}

export type RunningService = {
  readonly status: string
  readonly desired: number
  readonly running: number
  readonly pending: number
  readonly rollout: 'complete' | 'in progress' | 'failed'
  readonly rolloutReason: string | undefined
  readonly taskDefinition: string
  /** How many deployments are active at once. */
  readonly deployments: number
  readonly lastEvent: string | undefined
}

export type RunningContainer = {
  readonly name: string
  readonly image: string
  readonly environment: Readonly<Record<string, string>>
}
export type TargetHealth = { readonly id: string; readonly state: string; readonly reason: string | undefined }
export type MountTarget = { readonly id: string; readonly state: string }
export type Alarm = {
  readonly name: string
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  readonly reason: string | undefined
}
export type LogLine = { readonly at: Date; readonly text: string }
export type SignInPool = {
  readonly poolId: string
  readonly domain: string | undefined
  readonly callbackUrls: readonly string[]
  readonly flows: readonly string[]
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

export type WebAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
/** HTTPS as a browser would speak it; redirects are not followed, certificates are checked. */
export type Web = {
  readonly get: (url: string, signal: AbortSignal) => Promise<WebAnswer>
  /** Asks to upgrade to a WebSocket and hangs up; the status is 101 when the server agreed. */
  readonly upgrade: (url: string, origin: string, signal: AbortSignal) => Promise<{ readonly status: number }>
}
