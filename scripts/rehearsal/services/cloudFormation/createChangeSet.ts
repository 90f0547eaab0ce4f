import type * as sdk from '@aws-sdk/client-cloudformation'
import type { ChangeSet } from '../../engine/changeSet.ts'
import type { Engine } from '../../engine/engine.ts'
import { setStatus } from '../../engine/events.ts'
import { fillChangeSet } from '../../engine/fillChangeSet.ts'
import { openChangeSet } from '../../engine/openChangeSet.ts'
import { checkRole } from '../../engine/roles.ts'
import type { Stack } from '../../engine/stack.ts'
import { checkName, findStack, openStack } from '../../engine/stacks.ts'
import { checkUpdatable } from '../../engine/states.ts'
import { invalid } from '../../engine/templateSource.ts'
import type { Answers } from '../../wire/answers.ts'
import { WireError } from '../../wire/wireError.ts'
import { nextDefinition } from './nextDefinition.ts'

type Creation = Parameters<NonNullable<Answers<typeof sdk>['CreateChangeSet']>>[0]

/** Accepts a change set; it is worked out after the answer. The same order with the same token is one change set. */
export function createChangeSet(engine: Engine, input: Creation): { readonly Id: string; readonly StackId: string } {
  const name = checkName('changeSetName', input.ChangeSetName)
  const kind = input.ChangeSetType === 'CREATE' ? 'CREATE' : 'UPDATE'
  const there = findStack(engine, input.StackName ?? '')
  // One that was executed no longer holds its name.
  const same = there?.changeSets.find(one => one.name === name && !one.execution.startsWith('EXECUTE_'))
  if (same && input.ClientToken !== undefined && same.token === input.ClientToken)
    return { Id: same.id, StackId: same.stack.id }
  if (same) throw new WireError('AlreadyExistsException', `ChangeSet [${same.id}] already exists`)
  if (kind === 'UPDATE' || there) checkStack(there, kind, input)
  checkRole(engine, input.RoleARN)
  if (input.OnStackFailure === 'DELETE' && kind !== 'CREATE')
    throw invalid('OnStackFailure can be DELETE only when ChangeSetType is CREATE')

  const stack = there ?? openStack(engine, { name: checkName('stackName', input.StackName) })
  try {
    const changeSet = openChangeSet(engine, { ...orderOf(engine, stack, input), name, kind })
    if (stack.events.length === 0) setStatus(engine, stack, 'REVIEW_IN_PROGRESS', 'User Initiated')
    engine.background(engine.pause(1).then(() => isOpen(changeSet) && fillChangeSet(engine, changeSet)))
    return { Id: changeSet.id, StackId: stack.id }
  } catch (error) {
    if (!there) engine.stacks.delete(stack.id)
    throw error
  }
}

function checkStack(
  stack: Stack | undefined,
  kind: ChangeSet['kind'],
  { StackName: name, ChangeSetName: changeSet }: Creation,
): void {
  if (!stack) throw invalid(`Stack [${name}] does not exist`)
  if (stack.status === 'REVIEW_IN_PROGRESS' && kind === 'CREATE') return
  if (kind === 'CREATE')
    throw invalid(`Stack [${stack.name}] already exists and cannot be created again with the changeSet [${changeSet}].`)
  checkUpdatable(stack)
}

function orderOf(engine: Engine, stack: Stack, input: Creation) {
  const definition = nextDefinition(engine, stack, input)
  return {
    ...{ stack, definition, parent: undefined, description: input.Description, token: input.ClientToken },
    includesNested: input.IncludeNestedStacks ?? false,
    onStackFailure: input.OnStackFailure,
  }
}

function isOpen({ stack, ...changeSet }: ChangeSet): boolean {
  return stack.changeSets.some(({ id }) => id === changeSet.id)
}
