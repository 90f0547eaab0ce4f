import type { Engine } from './engine.ts'
import { uuid } from './random.ts'
import type { Operation, OperationKind } from './stack.ts'

type Order = {
  readonly kind: OperationKind
  readonly token?: string | undefined
  readonly onFailure?: Operation['onFailure'] | undefined
  readonly retainExceptOnCreate?: boolean | undefined
}

export function openOperation(
  { random }: Engine,
  { kind, token, onFailure = 'ROLLBACK', retainExceptOnCreate = false }: Order,
): Operation {
  return { id: uuid(random), kind, token, onFailure, retainExceptOnCreate, signal: undefined }
}
