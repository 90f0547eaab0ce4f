import type { Json } from '#lib/model/json.ts'
import type { Definition, Stack } from './stack.ts'

export type Recreation = 'Never' | 'Conditionally' | 'Always'
export type Scope =
  | 'Properties'
  | 'Metadata'
  | 'CreationPolicy'
  | 'UpdatePolicy'
  | 'DeletionPolicy'
  | 'UpdateReplacePolicy'
  | 'Tags'

/** Why one value of a resource changes. */
export type Detail = {
  readonly attribute: Scope
  /** The property at the top; undefined for the rest of the resource. */
  readonly name: string | undefined
  /** `/Properties/Tags/0`. */
  readonly path: string
  readonly recreation: Recreation
  readonly change: 'Add' | 'Modify' | 'Remove'
  readonly evaluation: 'Static' | 'Dynamic'
  readonly source: 'ResourceReference' | 'ParameterReference' | 'ResourceAttribute' | 'DirectModification' | 'Automatic'
  readonly cause: string | undefined
  readonly before: string | undefined
  readonly after: string | undefined
}

/** One row of a change set. */
export type Row = {
  readonly action: 'Add' | 'Modify' | 'Remove'
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly replacement: 'True' | 'False' | 'Conditional' | undefined
  readonly policyAction: string | undefined
  readonly details: readonly Detail[]
  readonly before: Json | undefined
  readonly after: Json | undefined
  /** The change set of a nested stack. */
  readonly nested: ChangeSet | undefined
}

export type Validation = {
  readonly logicalId: string
  readonly type: string
  readonly physicalId: string | undefined
  readonly name: 'PROPERTY_VALIDATION' | 'NAME_CONFLICT_VALIDATION'
  readonly path: string
  readonly reason: string
}

export type ChangeSet = {
  readonly id: string
  readonly name: string
  readonly stack: Stack
  readonly kind: 'CREATE' | 'UPDATE'
  readonly description: string | undefined
  readonly definition: Definition
  readonly includesNested: boolean
  readonly onStackFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING' | undefined
  readonly parent: ChangeSet | undefined
  readonly token: string | undefined
  readonly createdAt: Date
  readonly operationId: string
  status: 'CREATE_PENDING' | 'CREATE_IN_PROGRESS' | 'CREATE_COMPLETE' | 'FAILED' | 'DELETE_COMPLETE'
  reason: string | undefined
  execution: 'AVAILABLE' | 'UNAVAILABLE' | 'EXECUTE_IN_PROGRESS' | 'EXECUTE_COMPLETE' | 'EXECUTE_FAILED' | 'OBSOLETE'
  executionToken: string | undefined
  rows: readonly Row[]
  /** Those of its nested stacks. */
  readonly nested: ChangeSet[]
  validations: readonly Validation[]
}

export const NOTHING_CHANGED =
  "The submitted information didn't contain changes. Submit different information to create a change set."

export function isEmpty(changeSet: ChangeSet): boolean {
  return changeSet.status === 'FAILED' && changeSet.reason === NOTHING_CHANGED
}

export function rootOfChangeSet(changeSet: ChangeSet): ChangeSet {
  return changeSet.parent ? rootOfChangeSet(changeSet.parent) : changeSet
}
