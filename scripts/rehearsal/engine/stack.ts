import type { StackStatus } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'
import type { ChangeSet } from './changeSet.ts'
import type { StackDrift } from './stackDrift.ts'

/** What a stack is made from. */
export type Definition = {
  readonly template: Template
  /** The template as it was given. */
  readonly body: string
  /** Every parameter with its real value, defaults included. */
  readonly parameters: Readonly<Record<string, string>>
  /** What stands in the Systems Manager parameters that some of them name. */
  readonly stored: Readonly<Record<string, Value>>
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly roleArn: string | undefined
  readonly notificationArns: readonly string[]
}

export type Resource = {
  readonly logicalId: string
  readonly type: string
  physicalId: string | undefined
  status: string
  reason: string | undefined
  at: Date
  /** As the template gave them, with real values. */
  properties: JsonMap
  /** What AWS made up because the template did not say: a name, a generated secret. */
  invented: JsonMap
  attributes: JsonMap
  metadata: JsonMap
  otherAttributes: JsonMap
  deletionPolicy: string | undefined
  updateReplacePolicy: string | undefined
  tags: Readonly<Record<string, string>>
  dependencies: readonly string[]
  createdAt: Date
  /** There is something behind the physical id. */
  exists: boolean
}

export type OperationKind = 'CREATE_STACK' | 'UPDATE_STACK' | 'DELETE_STACK' | 'ROLLBACK' | 'CONTINUE_ROLLBACK'

/** One running or past operation on one stack. */
export type Operation = {
  readonly id: string
  readonly kind: OperationKind
  readonly token: string | undefined
  readonly onFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING'
  readonly retainExceptOnCreate: boolean
  /** Aborted when the stack's parent, or a person, gives the operation up. */
  readonly signal: AbortSignal | undefined
}

export type StackOutput = {
  readonly key: string
  readonly value: string
  readonly description: string | undefined
  readonly exportName: string | undefined
}

export type StackEvent = {
  readonly id: string
  readonly stack: Stack
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly status: string
  readonly reason: string | undefined
  readonly detailedStatus: 'CONFIGURATION_COMPLETE' | 'VALIDATION_FAILED' | undefined
  readonly properties: JsonMap | undefined
  readonly at: Date
  readonly operation: Operation | undefined
}

/** What must be undone when an update fails, and cleaned up when it does not. */
export type UpdateRun = {
  readonly previous: Definition
  /** Every resource as it was before. */
  readonly before: ReadonlyMap<string, Resource>
  readonly outputs: readonly StackOutput[]
  readonly touched: Set<string>
  readonly created: Set<string>
  /** The old physical resources of replaced ones; while the update goes back, the new ones. */
  readonly replaced: Resource[]
}

export type Stack = {
  readonly id: string
  readonly name: string
  readonly parent: { readonly stack: Stack; readonly logicalId: string } | undefined
  readonly createdAt: Date
  status: StackStatus
  statusReason: string | undefined
  updatedAt: Date | undefined
  deletedAt: Date | undefined
  definition: Definition | undefined
  terminationProtection: boolean
  disableRollback: boolean
  readonly resources: Map<string, Resource>
  outputs: readonly StackOutput[]
  readonly events: StackEvent[]
  readonly changeSets: ChangeSet[]
  readonly operations: Operation[]
  readonly drift: StackDrift
  update: UpdateRun | undefined
  /** The rest of a failed operation: its rollback. Never rejects. */
  settling: Promise<void>
  /** The running operation, or the last one. Never rejects. */
  working: Promise<unknown>
  /** Cancels the running operation. */
  cancel: (() => void) | undefined
}

export function rootOf(stack: Stack): Stack {
  return stack.parent ? rootOf(stack.parent.stack) : stack
}

/** `Database/Cache`; '' for a root stack. */
export function pathOf(stack: Stack): string {
  if (!stack.parent) return ''
  const above = pathOf(stack.parent.stack)
  return above ? `${above}/${stack.parent.logicalId}` : stack.parent.logicalId
}

/** Is there something that an update can start from? */
export function isMade({ exists, status }: Resource): boolean {
  return exists && status !== 'CREATE_FAILED'
}

export function isBusy(stack: Stack): boolean {
  return stack.status.endsWith('_IN_PROGRESS') && stack.status !== 'REVIEW_IN_PROGRESS'
}
