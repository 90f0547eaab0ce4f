/** All stack statuses of CloudFormation; `aws/` refuses any other. */
export const STACK_STATUSES = [
  'CREATE_IN_PROGRESS',
  'CREATE_FAILED',
  'CREATE_COMPLETE',
  'ROLLBACK_IN_PROGRESS',
  'ROLLBACK_FAILED',
  'ROLLBACK_COMPLETE',
  'DELETE_IN_PROGRESS',
  'DELETE_FAILED',
  'DELETE_COMPLETE',
  'UPDATE_IN_PROGRESS',
  'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
  'UPDATE_COMPLETE',
  'UPDATE_FAILED',
  'UPDATE_ROLLBACK_IN_PROGRESS',
  'UPDATE_ROLLBACK_FAILED',
  'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
  'UPDATE_ROLLBACK_COMPLETE',
  'REVIEW_IN_PROGRESS',
  'IMPORT_IN_PROGRESS',
  'IMPORT_COMPLETE',
  'IMPORT_ROLLBACK_IN_PROGRESS',
  'IMPORT_ROLLBACK_FAILED',
  'IMPORT_ROLLBACK_COMPLETE',
] as const
export type StackStatus = (typeof STACK_STATUSES)[number]

export type Stack = {
  readonly id: string
  readonly name: string
  readonly status: StackStatus
  readonly statusReason: string | undefined
  readonly description: string | undefined
  readonly parameters: Readonly<Record<string, string>>
  /** The values behind the names in parameters of Systems Manager types, as the last operation read them. */
  readonly storedValues: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly roleArn: string | undefined
  readonly terminationProtection: boolean
  /** The stack that this one is nested in. */
  readonly parentId: string | undefined
  readonly createdAt: Date
  readonly updatedAt: Date | undefined
}

/** A stack that does not exist any more; CloudFormation knows it by its id for 90 days. */
export type DeletedStack = { readonly id: string; readonly deletedAt: Date }

export type StackResource = {
  readonly logicalId: string
  /** Undefined until the resource has an id. For a nested stack: its stack id. */
  readonly physicalId: string | undefined
  readonly type: string
  readonly status: string
  readonly statusReason: string | undefined
}

export const NESTED_STACK = 'AWS::CloudFormation::Stack'

/** The four states of a stack that operations distinguish. */
export type StackState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ready'; readonly stack: Stack }
  | { readonly kind: 'busy'; readonly stack: Stack }
  | { readonly kind: 'stuck'; readonly stack: Stack }

export function stateOf(stack: Stack | undefined): StackState {
  // A stack stays REVIEW_IN_PROGRESS until its first change set runs: there is nothing to update yet.
  if (!stack || stack.status === 'DELETE_COMPLETE' || stack.status === 'REVIEW_IN_PROGRESS') return { kind: 'absent' }
  return { kind: isBusy(stack.status) ? 'busy' : isReady(stack.status) ? 'ready' : 'stuck', stack }
}

export function isBusy(status: StackStatus): boolean {
  return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS'
}

/** Idle, and CloudFormation accepts an update. */
export function isReady(status: StackStatus): boolean {
  return (
    status === 'CREATE_COMPLETE' ||
    status === 'UPDATE_COMPLETE' ||
    status === 'UPDATE_ROLLBACK_COMPLETE' ||
    status === 'IMPORT_COMPLETE' ||
    status === 'IMPORT_ROLLBACK_COMPLETE'
  )
}

export type StackDeletionRequest = { readonly token: string; readonly roleArn: string | undefined }

/** @param stackId `arn:…:stack/NAME/UUID` */
export function stackNameIn(stackId: string): string {
  return stackId.split('/')[1] ?? stackId
}
