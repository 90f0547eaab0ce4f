import type { Principal } from '../../permissions/authorization.ts'
import type { StackPolicy } from './stackPolicy.ts'

export type StackOperationKind = 'CREATE_STACK' | 'UPDATE_STACK' | 'DELETE_STACK' | 'ROLLBACK' | 'CONTINUE_ROLLBACK'

/** One running or past operation on one stack. */
export type StackOperation = {
  readonly id: string
  readonly kind: StackOperationKind
  readonly token: string | undefined
  readonly onFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING'
  readonly retainExceptOnCreate: boolean
  /** CloudFormation works with its permissions where a stack has no service role. */
  readonly caller: Principal
  /** Aborted when the stack's parent or a request cancels the operation. */
  readonly signal: AbortSignal | undefined
  /** In place of the policy of the root stack, for this update alone. */
  readonly policy?: StackPolicy | undefined
}
