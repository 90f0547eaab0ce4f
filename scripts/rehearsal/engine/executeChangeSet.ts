import { WireError } from '../wire/wireError.ts'
import { begin } from './begin.ts'
import type { ChangeSet } from './changeSet.ts'
import { createStack } from './create.ts'
import type { Engine } from './engine.ts'
import { openOperation } from './operation.ts'
import { type Operation, rootOf, type Stack } from './stack.ts'
import { updateStack } from './update.ts'

type Order = {
  readonly token: string | undefined
  readonly disableRollback: boolean | undefined
  readonly retainExceptOnCreate: boolean | undefined
}

/** Runs a change set. Every other change set of the stack and of those nested in it is gone then. */
export function executeChangeSet(engine: Engine, changeSet: ChangeSet, order: Order): void {
  if (changeSet.status !== 'CREATE_COMPLETE') throw notExecutable(changeSet, 'status', changeSet.status)
  if (changeSet.execution !== 'AVAILABLE') throw notExecutable(changeSet, 'execution status', changeSet.execution)
  if (changeSet.onStackFailure && order.disableRollback !== undefined)
    throw new WireError(
      'ValidationError',
      'Cannot specify DisableRollback when OnStackFailure was given to the change set',
    )
  const { stack, definition } = changeSet
  forgetChangeSets(engine, stack, rootSetOf(changeSet))
  changeSet.execution = 'EXECUTE_IN_PROGRESS'
  changeSet.executionToken = order.token
  const isCreation = stack.status === 'REVIEW_IN_PROGRESS'
  const operation = openOperation(engine, {
    kind: isCreation ? 'CREATE_STACK' : 'UPDATE_STACK',
    token: order.token,
    onFailure: failureActionOf(changeSet, order),
    retainExceptOnCreate: order.retainExceptOnCreate,
  })
  stack.disableRollback = operation.onFailure === 'DO_NOTHING'
  const work = isCreation ? createStack : updateStack
  begin(
    engine,
    stack,
    work(engine, stack, definition, operation).then(reason => {
      for (const one of rootSetOf(changeSet)) one.execution = reason ? 'EXECUTE_FAILED' : 'EXECUTE_COMPLETE'
    }),
  )
}

function failureActionOf(changeSet: ChangeSet, { disableRollback }: Order): Operation['onFailure'] {
  return changeSet.onStackFailure ?? (disableRollback ? 'DO_NOTHING' : 'ROLLBACK')
}

function notExecutable({ id }: ChangeSet, which: string, state: string): WireError {
  return new WireError(
    'InvalidChangeSetStatus',
    `ChangeSet [${id}] cannot be executed in its current ${which} of [${state}]`,
  )
}

/** A change set and those of the nested stacks that belong to it. */
export function rootSetOf(changeSet: ChangeSet): readonly ChangeSet[] {
  return [changeSet, ...changeSet.nested.flatMap(rootSetOf)]
}

/** Removes the change sets of a stack and of everything nested in it, but for some. */
export function forgetChangeSets({ stacks }: Engine, root: Stack, kept: readonly ChangeSet[]): void {
  for (const stack of stacks.values()) {
    if (rootOf(stack) !== rootOf(root)) continue
    const left = stack.changeSets.filter(one => kept.includes(one))
    stack.changeSets.splice(0, stack.changeSets.length, ...left)
  }
}

/** What was planned for a stack is stale once something else changes it. */
export function makeObsolete({ stacks }: Engine, root: Stack): void {
  for (const stack of stacks.values()) {
    if (rootOf(stack) !== rootOf(root)) continue
    for (const changeSet of stack.changeSets) if (changeSet.execution === 'AVAILABLE') changeSet.execution = 'OBSOLETE'
  }
}
