import type { Check } from './check.ts'
import type { StackState } from './cloudFormation/stack.ts'
import type { EventWithPath } from './cloudFormation/stackEvent.ts'
import type { EnvironmentCost } from './cost/costEstimate.ts'
import type { RepositoryOutcome } from './gitHub/repositoryOutcome.ts'
import type { LintEngine } from './lint/lintEngine.ts'
import type { ActiveSuppression } from './lint/suppression.ts'
import type { NextStep } from './nextStep.ts'
import type { Preview } from './preview/preview.ts'
import type { Finding, Problem } from './problem.ts'

export type LintOutcome = {
  readonly kind: 'clean' | 'findings'
  readonly findings: readonly Finding[]
  readonly files: number
  /** The environments that were checked, sorted; those with errors in their files too. */
  readonly environments: readonly string[]
  /** Each with the number of its rules, cfn-lint first. */
  readonly engines: readonly LintEngine[]
  readonly suppressions: readonly ActiveSuppression[]
}

export type ChangeSetOutcome = {
  readonly kind: 'changes' | 'none'
  readonly preview: Preview
  /** A prediction has those about its pull request alone: it reads no account. */
  readonly warnings: readonly DeploymentWarning[]
}

/** A statement about the deployment of a previewed change. */
export type DeploymentWarning = {
  readonly message: string
  /** The next step, as an instruction. */
  readonly todo?: string | undefined
  /** True if a deployment of the change would be refused for this reason. */
  readonly refuses: boolean
}

export type VerifyOutcome = {
  readonly kind: 'healthy' | 'unhealthy' | 'not-checked'
  readonly checks: readonly Check[]
  /** One sentence about what no check looks at, of a template that is not the application's; absent if that is nothing. */
  readonly note?: string
}

type DeployedResult = {
  readonly outputs: Readonly<Record<string, string>>
  readonly checks: readonly Check[]
  /** As of `VerifyOutcome`. */
  readonly note?: string
}

export type DeployOutcome =
  | ({ readonly kind: 'deployed' } & DeployedResult)
  /** CloudFormation is done, but a check failed or could not run. */
  | ({ readonly kind: 'deployed-not-proven' } & DeployedResult)
  /** Created, but the second step, which turns on the deletion protection, did not succeed. */
  | ({
      readonly kind: 'deployed-not-protected'
      readonly reason: string
      /** The next step, as an instruction. */
      readonly todo: string
    } & DeployedResult)
  | ({ readonly kind: 'unchanged' } & DeployedResult)
  /** The user declined at the prompt; nothing was changed. */
  | { readonly kind: 'declined' }
  | {
      readonly kind: 'rolled-back' | 'failed'
      readonly rootCause: EventWithPath | undefined
      /** The resources that could not be undone after it, and that keep the stack in its state; absent without any. */
      readonly blockers?: readonly EventWithPath[]
      /** The final status of the stack; undefined if the stack is gone. */
      readonly status: string | undefined
      /** Data-holding resources that outlived a failed creation, with the command that removes each. */
      readonly retained: readonly RetainedResource[]
      /** The next step, as an instruction. */
      readonly todo?: string
      /** The same one by one, if there are several. */
      readonly steps?: readonly NextStep[]
    }

/** The result that a pull request gets: an outcome, or the refusal or failure that prevented one. */
export type ReportedOutcome = DeployOutcome | { readonly kind: 'refused'; readonly problem: Problem }

/** A resource that outlived its stack. */
export type RetainedResource = {
  readonly name: string
  readonly type: string
  readonly physicalId: string | undefined
  readonly remove: string
  /** The command that uses it again, in a stack or as a database; undefined if there is none. */
  readonly adopt: string | undefined
}

export type DeletionRecord = {
  /** Undefined if CloudFormation knows no deletion: it lists them for 90 days. */
  readonly at: Date | undefined
  readonly retained: readonly RetainedResource[]
}

export type TeardownOutcome =
  | { readonly kind: 'gone'; readonly retained: readonly RetainedResource[] }
  | {
      readonly kind: 'nothing-to-do'
      /** The last deletion of the stack that left anything, and everything that is known to outlive the environment's stacks. */
      readonly deleted?: DeletionRecord | undefined
    }
  | {
      readonly kind: 'failed'
      readonly rootCause: EventWithPath | undefined
      readonly status: string
      /** The next step, as an instruction. */
      readonly todo?: string
    }

export type BootstrapOutcome =
  | {
      /** created: the stack is new. updated: the stack, a role of the account or the repository was changed. */
      readonly kind: 'created' | 'updated' | 'unchanged'
      readonly outputs: Readonly<Record<string, string>>
      /** The account's service-linked roles that this run created. */
      readonly createdRoles: readonly string[]
      readonly repository: RepositoryOutcome
    }
  | Extract<DeployOutcome, { readonly kind: 'declined' | 'rolled-back' | 'failed' }>

/** incomplete: something differs. not-checked: nothing differs, but not everything could be read. */
export type BootstrapCheckOutcome = {
  readonly kind: 'complete' | 'incomplete' | 'not-checked'
  /** The changes that bootstrap would make in AWS, as infinitives. */
  readonly changes: readonly string[]
  /** Sentences about everything that could not be read. */
  readonly notChecked: readonly string[]
  readonly repository: RepositoryOutcome
}

export type BootstrapRemovalOutcome =
  | {
      readonly kind: 'removed' | 'nothing-to-remove'
      readonly retained: readonly RetainedResource[]
      readonly repository: RepositoryOutcome
    }
  | {
      readonly kind: 'not-removed'
      readonly rootCause: EventWithPath | undefined
      readonly status: string
      readonly repository: RepositoryOutcome
    }

export type PinOutcome = {
  readonly kind: 'pinned' | 'unchanged'
  /** `ghcr.io/open-webui/open-webui:v0.12.4` */
  readonly image: string
  readonly digest: string
  /** The digest that the files had; undefined without one. */
  readonly before: string | undefined
  /** `linux/arm64` */
  readonly platforms: readonly string[]
  /** The file that has the digest. */
  readonly file: string
}

/** estimated: everything with a price was counted. estimated-with-gaps: a total lacks something that the outcome names. */
export type CostOutcome = {
  readonly kind: 'estimated' | 'estimated-with-gaps'
  readonly environments: readonly EnvironmentCost[]
}

/** written-with-gaps: the file lacks prices, or has some of another region, as the outcome names them. */
export type PricesOutcome = {
  readonly kind: 'written' | 'written-with-gaps'
  readonly region: string
  readonly file: string
  /** How many prices are AWS's. */
  readonly found: number
  /** Prices that AWS's list does not say in a form that is known here: the file has those of us-east-1. */
  readonly copied: readonly string[]
  /** Prices that the file lacks, and why: a clause. */
  readonly missing: readonly { readonly price: string; readonly reason: string }[]
}

export type StatusOutcome = {
  /** Of the root stack. */
  readonly state: StackState['kind']
  readonly stacks: readonly StackSummary[]
  readonly events: readonly EventWithPath[]
  readonly rootCause: EventWithPath | undefined
  /** The resources that could not be undone after it, and that keep the stack in its state; absent without any. */
  readonly blockers?: readonly EventWithPath[]
  readonly outputs: Readonly<Record<string, string>>
  readonly service: ServiceSummary | undefined
  /** The snapshots that changes of version have taken; undefined if they could not be read. */
  readonly snapshots: SnapshotSummary | undefined
  /** The next step of a stuck stack, as an instruction. */
  readonly todo?: string
  /** The same one by one, if there are several. */
  readonly steps?: readonly NextStep[]
  /** The protections that the environment's file asks for and the deployed stack, if it is ready, does not have. */
  readonly missingProtection: readonly Protection[]
}

export type Protection = 'deletion-protection' | 'termination-protection'

export type SnapshotSummary = { readonly count: number; readonly newest: string | undefined }

export type StackSummary = {
  readonly path: string
  readonly name: string
  readonly status: string
  readonly reason: string | undefined
  readonly resources: number
  readonly changedAt: Date
}

export type ServiceSummary = {
  readonly image: string
  readonly running: number
  readonly desired: number
  readonly healthyTargets: number
  readonly targets: number
}
