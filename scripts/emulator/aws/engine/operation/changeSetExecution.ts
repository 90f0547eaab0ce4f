import type { Principal } from '../../permissions/authorization.ts'
import { WireError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import { type EmulatedChangeSet, type EmulatedStack, rootStackOf } from '../state/emulatedStack.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import type { StackSettings } from '../state/stackSettings.ts'
import { createStack } from './createStack.ts'
import { openOperation } from './openOperation.ts'
import { startOperation } from './startOperation.ts'
import { updateStack } from './updateStack.ts'

type ExecutionOptions = {
  readonly token: string | undefined
  readonly disableRollback: boolean | undefined
  readonly retainExceptOnCreate: boolean | undefined
  readonly caller: Principal
}

/** Executes a change set. Deletes every other change set of the stack and of its nested stacks. */
export function executeChangeSet(engine: Engine, changeSet: EmulatedChangeSet, options: ExecutionOptions): void {
  if (changeSet.status !== 'CREATE_COMPLETE') throw cannotExecute(changeSet, 'status', changeSet.status)
  if (changeSet.executionStatus !== 'AVAILABLE')
    throw cannotExecute(changeSet, 'execution status', changeSet.executionStatus)
  if (changeSet.onStackFailure && options.disableRollback !== undefined)
    throw new WireError(
      'ValidationError',
      'Cannot specify DisableRollback when OnStackFailure was given to the change set',
    )
  const { stack, definition } = changeSet
  const isCreation = stack.status === 'REVIEW_IN_PROGRESS'
  const operation = openOperation(engine, {
    kind: isCreation ? 'CREATE_STACK' : 'UPDATE_STACK',
    token: options.token,
    caller: options.caller,
    onFailure: failureActionOf(changeSet, options),
    retainExceptOnCreate: options.retainExceptOnCreate,
  })
  deleteOtherChangeSets(engine, stack, changeSetsBelow(changeSet))
  changeSet.executionStatus = 'EXECUTE_IN_PROGRESS'
  changeSet.executionToken = options.token
  changeSet.executionOperationId = operation.id
  stack.disableRollback = operation.onFailure === 'DO_NOTHING'
  Object.assign(stack.settings, {
    retainExceptOnCreate: options.retainExceptOnCreate,
    deploymentConfig: changeSet.deploymentConfig,
  } satisfies Partial<StackSettings>)
  for (const executed of changeSetsBelow(changeSet)) executed.stack.changeSetId = executed.id
  if (isCreation) stack.updatedAt = engine.nextTimestamp()
  const runOperation = isCreation ? createStack : updateStack
  startOperation(
    engine,
    stack,
    runOperation(engine, stack, definition, operation).then(
      reason => endExecution(changeSet, reason ? 'EXECUTE_FAILED' : 'EXECUTE_COMPLETE'),
      error => {
        endExecution(changeSet, 'EXECUTE_FAILED')
        throw error
      },
    ),
  )
}

function endExecution(changeSet: EmulatedChangeSet, status: 'EXECUTE_COMPLETE' | 'EXECUTE_FAILED'): void {
  for (const executed of changeSetsBelow(changeSet)) executed.executionStatus = status
}

function failureActionOf(
  changeSet: EmulatedChangeSet,
  { disableRollback }: ExecutionOptions,
): StackOperation['onFailure'] {
  const isDisabled = disableRollback ?? changeSet.deploymentConfig?.disableRollback
  return changeSet.onStackFailure ?? (isDisabled ? 'DO_NOTHING' : 'ROLLBACK')
}

function cannotExecute({ id }: EmulatedChangeSet, kind: string, state: string): WireError {
  return new WireError(
    'InvalidChangeSetStatus',
    `ChangeSet [${id}] cannot be executed in its current ${kind} of [${state}]`,
  )
}

/** A change set and those of its nested stacks. */
export function changeSetsBelow(changeSet: EmulatedChangeSet): readonly EmulatedChangeSet[] {
  return [changeSet, ...changeSet.nested.flatMap(changeSetsBelow)]
}

/** Deletes the change sets of a stack and of its nested stacks, except `kept`. */
export function deleteOtherChangeSets(
  { stacks }: Engine,
  root: EmulatedStack,
  kept: readonly EmulatedChangeSet[],
): void {
  for (const stack of stacks.values()) {
    if (rootStackOf(stack) !== rootStackOf(root)) continue
    const remaining = stack.changeSets.filter(changeSet => kept.includes(changeSet))
    stack.changeSets.splice(0, stack.changeSets.length, ...remaining)
  }
}

/** A change set is obsolete after another change of its stack. */
export function markChangeSetsObsolete({ stacks }: Engine, root: EmulatedStack): void {
  for (const stack of stacks.values()) {
    if (rootStackOf(stack) !== rootStackOf(root)) continue
    for (const changeSet of stack.changeSets)
      if (changeSet.executionStatus === 'AVAILABLE') changeSet.executionStatus = 'OBSOLETE'
  }
}
