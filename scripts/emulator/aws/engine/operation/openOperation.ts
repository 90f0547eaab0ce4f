import type { Principal } from '../../permissions/authorization.ts'
import { administratorOf } from '../../permissions/principals.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { StackOperation, StackOperationKind } from '../state/stackOperation.ts'
import type { StackPolicy } from '../state/stackPolicy.ts'

type OperationOptions = {
  readonly kind: StackOperationKind
  readonly token?: string | undefined
  readonly onFailure?: StackOperation['onFailure'] | undefined
  readonly retainExceptOnCreate?: boolean | undefined
  /** The account's administrator, if the request does not name another one. */
  readonly caller?: Principal | undefined
  readonly policy?: StackPolicy | undefined
}

export function openOperation(
  engine: Engine,
  {
    kind,
    token,
    onFailure = 'ROLLBACK',
    retainExceptOnCreate = false,
    caller = administratorOf(engine),
    policy,
  }: OperationOptions,
): StackOperation {
  return { id: uuid(engine.random), kind, token, onFailure, retainExceptOnCreate, caller, policy, signal: undefined }
}
