import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { StackOperation, StackOperationKind } from '../state/stackOperation.ts'

type OperationOptions = {
  readonly kind: StackOperationKind
  readonly token?: string | undefined
  readonly onFailure?: StackOperation['onFailure'] | undefined
  readonly retainExceptOnCreate?: boolean | undefined
}

export function openOperation(
  { random }: Engine,
  { kind, token, onFailure = 'ROLLBACK', retainExceptOnCreate = false }: OperationOptions,
): StackOperation {
  return { id: uuid(random), kind, token, onFailure, retainExceptOnCreate, signal: undefined }
}
