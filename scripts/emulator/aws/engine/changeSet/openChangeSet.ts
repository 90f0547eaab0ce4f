import type { Principal } from '../../permissions/authorization.ts'
import { administratorOf } from '../../permissions/principals.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { EmulatedChangeSet } from '../state/emulatedStack.ts'
import { changeSetArn } from '../state/stackRegistry.ts'

type NewChangeSet = Pick<
  EmulatedChangeSet,
  | 'name'
  | 'stack'
  | 'kind'
  | 'description'
  | 'definition'
  | 'includesNested'
  | 'onStackFailure'
  | 'parent'
  | 'token'
  | 'deploymentConfig'
  | 'importsExisting'
  | 'disablesValidation'
> & {
  /** The account's administrator, if the request does not name another one. */
  readonly caller?: Principal | undefined
}

/** A change set without rows, before it is computed. */
export function openChangeSet(engine: Engine, input: NewChangeSet): EmulatedChangeSet {
  const changeSet: EmulatedChangeSet = {
    ...input,
    caller: input.caller ?? administratorOf(engine),
    id: changeSetArn(engine, input.name),
    createdAt: engine.nextTimestamp(),
    operationId: uuid(engine.random),
    status: 'CREATE_PENDING',
    statusReason: undefined,
    executionStatus: 'UNAVAILABLE',
    executionToken: undefined,
    rows: [],
    rowsWithValues: [],
    valuesWarning: undefined,
    nested: [],
    validations: [],
  }
  input.stack.changeSets.push(changeSet)
  input.parent?.nested.push(changeSet)
  return changeSet
}
