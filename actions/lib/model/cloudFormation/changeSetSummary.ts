import type { ChangeSet } from './changeSet.ts'

/** A change set of a stack, without its rows. */
export type ChangeSetSummary = Pick<ChangeSet, 'id' | 'name' | 'stackId' | 'execution'> & {
  readonly description: string | undefined
  /** pending: being created. delete-failed: CloudFormation could not delete it, and a new request can. */
  readonly status: 'pending' | 'complete' | 'failed' | 'deleting' | 'delete-failed'
  readonly reason: string | undefined
}
