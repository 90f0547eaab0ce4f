import type { Change } from './change.ts'

export type ChangeSetRequest = {
  readonly stackName: string
  readonly kind: 'create' | 'update'
  readonly name: string
  readonly token: string
  readonly description: string
  /** A URL, except for the bootstrap stack, which creates the bucket. A body has at most 51,200 bytes. */
  readonly template: { readonly url: string } | { readonly body: string }
  readonly parameters: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly roleArn: string | undefined
}

/** The client request token is in every event of the operation. */
export type ExecutionRequest = {
  readonly token: string
  readonly kind: 'create' | 'update'
  /** A failed update stays as it is, in UPDATE_FAILED. */
  readonly withoutRollback?: boolean
}

/** One row of a change set, as CloudFormation returns it. */
export type ProposedChange = Omit<Change, 'nestedPath' | 'resolved'> & {
  /** The change set of the nested stack, if the row is one. */
  readonly nestedChangeSetId: string | undefined
}

/**
 * CloudFormation describes a change set in two ways, and each leaves out what the other has: with values, everything
 * whose value looks the same for now, and the reason of a failure; without values, paths and values.
 */
export type ChangeSetView = 'with-values' | 'without-values'

export type ChangeSet = {
  readonly id: string
  readonly name: string
  readonly stackId: string
  readonly stackName: string
  /** pending: being created. empty: CloudFormation found no change. */
  readonly status: 'pending' | 'complete' | 'empty' | 'failed'
  readonly reason: string | undefined
  /** obsolete: the stack changed after the change set was created. */
  readonly execution: 'available' | 'unavailable' | 'running' | 'done' | 'obsolete' | 'failed'
  /** From every page, in the view that was requested. */
  readonly changes: readonly ProposedChange[]
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  /** The values behind the names in parameters of Systems Manager types, when the change set was created. */
  readonly storedValues: Readonly<Record<string, string>>
}

/** The reason why CloudFormation refused a change set, or a warning about it, before its execution. */
export type ValidationEvent = {
  readonly logicalId: string | undefined
  readonly path: string | undefined
  readonly reason: string
  readonly fatal: boolean
}
