import type { ChangeSet, ProposedChange } from '../cloudFormation/changeSet.ts'
import type { StackResource } from '../cloudFormation/stack.ts'
import type { EventWithPath } from '../cloudFormation/stackEvent.ts'
import type { RetainedResource } from '../outcome.ts'

/**
 * Change sets that the acceptance run creates, reads and deletes. `same files` changes nothing, `change` one parameter;
 * `removal` has no nested stack any more, `wrong property` a property that its resource type does not have; `without
 * permission` is `change` by a session that may not create the change sets of nested stacks.
 */
export type ProposalName = 'same files' | 'change' | 'removal' | 'wrong property' | 'without permission'

/** Operations of CloudFormation that the acceptance run starts. */
export type StepName = 'failed creation' | 'creation' | 'change' | 'teardown'

/** A change set as both views of it and of those nested in it show it. */
export type ChangeSetEvidence = {
  readonly status: ChangeSet['status']
  readonly execution: ChangeSet['execution']
  readonly reason: string | undefined
  readonly reasonWithValues: string | undefined
  readonly changes: readonly ProposedChange[]
  readonly changesWithValues: readonly ProposedChange[]
  readonly nested: readonly (ChangeSetEvidence & { readonly logicalId: string })[]
}

export type ProposalEvidence =
  | { readonly kind: 'created'; readonly changeSet: ChangeSetEvidence }
  /** CloudFormation or IAM refused the request. */
  | { readonly kind: 'refused'; readonly reason: string }

export type StepEvidence = {
  /** `deployed`, `rolled-back`, `gone` … */
  readonly outcome: string
  readonly seconds: number
  /** Those of the step alone, in the root stack and every nested one, oldest first. */
  readonly events: readonly EventWithPath[]
}

/** The claims of the job's identity token that trust policies are about. */
export type IdentityClaims = {
  readonly subject: string
  readonly environment: string | undefined
  readonly ref: string | undefined
}

/** A resource with the name of the stack that it is in. */
export type ResourceOfStack = StackResource & { readonly stackName: string }

/** Everything that one job of the acceptance run saw. A member that is undefined was not looked at. */
export type Evidence = {
  readonly proposals: Readonly<Partial<Record<ProposalName, ProposalEvidence>>>
  readonly steps: Readonly<Partial<Record<StepName, StepEvidence>>>
  /** The paths of the resources with the policy `RetainExceptOnCreate`. */
  readonly exceptOnCreate?: readonly string[] | undefined
  /** The resources that outlived the creation that failed on purpose. */
  readonly retained?: readonly RetainedResource[] | undefined
  /** Of the created stacks, before the teardown. */
  readonly resources?: readonly ResourceOfStack[] | undefined
  /** How events show the secret that a template hands from one resource to another. The secret itself is never kept. */
  readonly secretInEvents?: 'readable' | 'hidden' | 'absent' | undefined
  /** A description of a change set by its ARN alone, by a role that may describe the change sets of its stacks. */
  readonly changeSetByArn?: 'allowed' | 'denied' | undefined
  readonly identity?: IdentityClaims | undefined
  /** The minutes after which the same job got another identity token. */
  readonly secondTokenMinutes?: number | undefined
  readonly gitHubEnvironment?: string | undefined
  readonly commit?: string | undefined
  /** The commit of the newest ended deployment that GitHub recorded for the environment. */
  readonly deployedCommit?: string | undefined
  /** How the run that tears down was started and how it ended. */
  readonly teardownRun?: TeardownRun | undefined
}

export type TeardownRun = {
  /** `not named`: GitHub did not name the run that it started. */
  readonly started: 'named' | 'not named'
  /** GitHub's word, `success` for example; undefined if it had not ended by the deadline. */
  readonly conclusion: string | undefined
}
