import type * as sdk from '@aws-sdk/client-cloudformation'
import { openChangeSet } from '../../engine/changeSet/openChangeSet.ts'
import { startChangeSet } from '../../engine/changeSet/startChangeSet.ts'
import type { Engine } from '../../engine/engine.ts'
import { checkUpdatable } from '../../engine/state/checkUpdatable.ts'
import type { EmulatedChangeSet, EmulatedStack } from '../../engine/state/emulatedStack.ts'
import { setStatus } from '../../engine/state/stackEvents.ts'
import { checkResourceName, findStack, openStack, stackInBracketsNotFound } from '../../engine/state/stackRegistry.ts'
import { checkRole } from '../../engine/template/checkRole.ts'
import type { Principal } from '../../permissions/authorization.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError, WireError } from '../../wire/wireError.ts'
import { nextDefinition } from './nextDefinition.ts'
import { deploymentConfigOf } from './requestSettings.ts'

type CreateChangeSetInput = Parameters<NonNullable<ServiceHandlers<typeof sdk>['CreateChangeSet']>>[0]

/** Accepts a change set and computes it after the response. The same request with the same token is one change set. */
export function createChangeSet(
  engine: Engine,
  input: CreateChangeSetInput,
  caller: Principal,
): { readonly Id: string; readonly StackId: string } {
  const name = checkResourceName('changeSetName', input.ChangeSetName)
  const kind = input.ChangeSetType === 'CREATE' ? 'CREATE' : 'UPDATE'
  const existing = findStack(engine, input.StackName ?? '')
  // The name of an executed change set is free.
  const existingChangeSet = existing?.changeSets.find(
    candidate => candidate.name === name && !candidate.executionStatus.startsWith('EXECUTE_'),
  )
  if (existingChangeSet && input.ClientToken !== undefined && existingChangeSet.token === input.ClientToken)
    return { Id: existingChangeSet.id, StackId: existingChangeSet.stack.id }
  if (existingChangeSet)
    throw new WireError('AlreadyExistsException', `ChangeSet [${existingChangeSet.id}] already exists`)
  if (kind === 'UPDATE' || existing) checkChangeSetType(existing, kind, input)
  checkRole(engine, input.RoleARN)

  const stack = existing ?? openStack(engine, { name: checkResourceName('stackName', input.StackName) })
  try {
    const changeSet = openChangeSet(engine, {
      ...newChangeSetOf(engine, stack, { ...input, caller }),
      name,
      kind,
      caller,
    })
    if (stack.events.length === 0) setStatus(engine, stack, 'REVIEW_IN_PROGRESS', 'User Initiated')
    startChangeSet(engine, changeSet)
    return { Id: changeSet.id, StackId: stack.id }
  } catch (error) {
    if (!existing) engine.stacks.delete(stack.id)
    throw error
  }
}

function checkChangeSetType(
  stack: EmulatedStack | undefined,
  kind: EmulatedChangeSet['kind'],
  { StackName: name, ChangeSetName: changeSet }: CreateChangeSetInput,
): void {
  if (!stack) throw stackInBracketsNotFound(name)
  if (stack.status === 'REVIEW_IN_PROGRESS' && kind === 'CREATE') return
  if (kind === 'CREATE')
    throw validationError(
      `Stack [${stack.name}] already exists and cannot be created again with the changeSet [${changeSet}].`,
    )
  checkUpdatable(stack)
}

function newChangeSetOf(
  engine: Engine,
  stack: EmulatedStack,
  input: CreateChangeSetInput & { readonly caller: Principal },
) {
  const definition = nextDefinition(engine, stack, input)
  return {
    ...{ stack, definition, parent: undefined, description: input.Description, token: input.ClientToken },
    includesNested: input.IncludeNestedStacks ?? false,
    importsExisting: input.ImportExistingResources,
    onStackFailure: input.OnStackFailure,
    deploymentConfig: deploymentConfigOf(input.DeploymentConfig),
    disablesValidation: input.DisableValidation ?? false,
  }
}
