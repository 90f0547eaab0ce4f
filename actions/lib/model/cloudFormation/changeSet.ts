import type { Change } from './change.ts'

export type ChangeSetRequest = {
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
export type ProposedChange = Omit<Change, 'nestedPath' | 'resolved'> & {
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
