import type { StackStatus } from '#lib/model/cloudFormation/stack.ts'
import type { Json, JsonMap } from '#lib/model/json.ts'
import type { Principal } from '../../permissions/authorization.ts'
import type { ChangeDetail, EarlyValidation } from './changeSetDetail.ts'
import type { EmulatedResource } from './emulatedResource.ts'
import type { StackDefinition } from './stackDefinition.ts'
import type { StackDrift } from './stackDrift.ts'
import type { StackOperation } from './stackOperation.ts'
import type { DeploymentConfig, StackSettings } from './stackSettings.ts'

export type EmulatedStackOutput = {
  readonly key: string
  readonly value: string
  readonly description: string | undefined
  readonly exportName: string | undefined
}

export type EmulatedStackEvent = {
  readonly id: string
  readonly stack: EmulatedStack
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly status: string
  readonly reason: string | undefined
  readonly detailedStatus: 'CONFIGURATION_COMPLETE' | 'VALIDATION_FAILED' | undefined
  readonly properties: JsonMap | undefined
  readonly at: Date
  readonly operation: StackOperation | undefined
}

/** The changes of an update that its rollback undoes or its cleanup completes. */
export type UpdateRecord = {
  readonly previous: StackDefinition
  /** Every resource before the update. */
  readonly before: ReadonlyMap<string, EmulatedResource>
  readonly outputs: readonly EmulatedStackOutput[]
  readonly changedIds: Set<string>
  readonly createdIds: Set<string>
  /** What the update wanted of the resources that it could not begin to change, by logical id. */
  readonly notApplied: Map<string, EmulatedResource>
  /** The old physical resources of replacements; during a rollback, the new ones. */
  readonly replacedResources: EmulatedResource[]
}

export type EmulatedStack = {
  readonly id: string
  readonly name: string
  readonly parent: { readonly stack: EmulatedStack; readonly logicalId: string } | undefined
  readonly createdAt: Date
  status: StackStatus
  statusReason: string | undefined
  updatedAt: Date | undefined
  /** The change set of its last operation. */
  changeSetId: string | undefined
  deletedAt: Date | undefined
  definition: StackDefinition | undefined
  terminationProtection: boolean
  disableRollback: boolean
  readonly resources: Map<string, EmulatedResource>
  outputs: readonly EmulatedStackOutput[]
  readonly events: EmulatedStackEvent[]
  readonly changeSets: EmulatedChangeSet[]
  readonly operations: StackOperation[]
  readonly drift: StackDrift
  readonly settings: StackSettings
  update: UpdateRecord | undefined
  /** The rollback of a failed operation. Never rejects. */
  rollback: Promise<void>
  /** The running operation, or the last one. Never rejects. */
  currentOperation: Promise<unknown>
  /** Cancels the running operation. */
  cancel: (() => void) | undefined
}

export function rootStackOf(stack: EmulatedStack): EmulatedStack {
  return stack.parent ? rootStackOf(stack.parent.stack) : stack
}

/** True for a nested stack of the other one, at any depth. */
export function isBelow({ parent }: EmulatedStack, above: EmulatedStack): boolean {
  return parent !== undefined && (parent.stack === above || isBelow(parent.stack, above))
}

/** `Database/Cache`; '' for a root stack. */
export function stackPathOf(stack: EmulatedStack): string {
  if (!stack.parent) return ''
  const parentPath = stackPathOf(stack.parent.stack)
  return parentPath ? `${parentPath}/${stack.parent.logicalId}` : stack.parent.logicalId
}

export function isOperationRunning(stack: EmulatedStack): boolean {
  return stack.status.endsWith('_IN_PROGRESS') && stack.status !== 'REVIEW_IN_PROGRESS'
}

/** One row of a change set. */
export type ChangeSetRow = {
  readonly action: 'Add' | 'Modify' | 'Remove'
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly replacement: 'True' | 'False' | 'Conditional' | undefined
  readonly policyAction: string | undefined
  readonly details: readonly ChangeDetail[]
  readonly before: Json | undefined
  readonly after: Json | undefined
  /** The change set of a nested stack. */
  readonly nested: EmulatedChangeSet | undefined
}

export type EmulatedChangeSet = {
  readonly id: string
  readonly name: string
  readonly stack: EmulatedStack
  readonly kind: 'CREATE' | 'UPDATE'
  readonly description: string | undefined
  readonly definition: StackDefinition
  readonly includesNested: boolean
  /** Kept and shown alone: a name that is taken fails the creation all the same. The CDK asks for it in each bootstrap. */
  readonly importsExisting?: boolean | undefined
  readonly onStackFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING' | undefined
  readonly deploymentConfig?: DeploymentConfig | undefined
  /** Properties and names are checked when the change set is executed. */
  readonly disablesValidation?: boolean | undefined
  readonly parent: EmulatedChangeSet | undefined
  readonly token: string | undefined
  readonly caller: Principal
  readonly createdAt: Date
  readonly operationId: string
  status: 'CREATE_PENDING' | 'CREATE_IN_PROGRESS' | 'CREATE_COMPLETE' | 'FAILED' | 'DELETE_COMPLETE'
  statusReason: string | undefined
  executionStatus:
    | 'AVAILABLE'
    | 'UNAVAILABLE'
    | 'EXECUTE_IN_PROGRESS'
    | 'EXECUTE_COMPLETE'
    | 'EXECUTE_FAILED'
    | 'OBSOLETE'
  executionToken: string | undefined
  /** The operation of its execution. */
  executionOperationId?: string | undefined
  rows: readonly ChangeSetRow[]
  /** The rows of a description with property values, which resolves more references and therefore lists less. */
  rowsWithValues: readonly ChangeSetRow[]
  /** The StatusReason of a complete change set, in a description with property values. */
  valuesWarning: string | undefined
  /** The change sets of its nested stacks. */
  readonly nested: EmulatedChangeSet[]
  validations: readonly EarlyValidation[]
}
