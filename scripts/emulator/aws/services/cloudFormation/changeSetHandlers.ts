import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import { changeSetsBelow, executeChangeSet } from '../../engine/operation/changeSetExecution.ts'
import { checkUpdatable } from '../../engine/state/checkUpdatable.ts'
import { rootChangeSetOf } from '../../engine/state/emulatedChangeSet.ts'
import type { EmulatedChangeSet } from '../../engine/state/emulatedStack.ts'
import { findStack, requireStack, stackInBracketsNotFound } from '../../engine/state/stackRegistry.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError, WireError } from '../../wire/wireError.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'
import { administratorCalls } from './callerOfRequest.ts'
import { toChangeSetResponse, toSdkChangeSetSummary } from './changeSetResponse.ts'
import { cloudFormationPage } from './cloudFormationPage.ts'
import { createChangeSet } from './createChangeSet.ts'
import { findChangeSet } from './findChangeSet.ts'
import { toSdkExecutionEvents, toSdkOperationEvents, toSdkValidationEvents } from './operationEvents.ts'

export function changeSetHandlers(engine: Engine, callerOf = administratorCalls(engine)) {
  return {
    CreateChangeSet: (input, request?: WireRequest) => createChangeSet(engine, input, callerOf(request)),

    DescribeChangeSet: input => {
      const changeSet = findChangeSet(engine, input.ChangeSetName, input.StackName)
      return toChangeSetResponse(engine, changeSet, {
        token: input.NextToken,
        withValues: input.IncludePropertyValues ?? false,
      })
    },

    ExecuteChangeSet: (input, request?: WireRequest) => {
      const changeSet = findChangeSet(engine, input.ChangeSetName, input.StackName)
      const token = input.ClientRequestToken
      // A retry of the same request, because its first response was lost.
      if (token !== undefined && changeSet.executionToken === token) return {}
      if (changeSet.parent)
        throw validationError(`ChangeSet [${changeSet.id}] is nested: execute the one of its root stack`)
      const { stack } = changeSet
      if (stack.status !== 'REVIEW_IN_PROGRESS' && changeSet.executionStatus === 'AVAILABLE')
        checkUpdatable(stack, input.DisableRollback ?? changeSet.onStackFailure === 'DO_NOTHING')
      executeChangeSet(engine, changeSet, {
        token,
        caller: callerOf(request),
        disableRollback: input.DisableRollback,
        retainExceptOnCreate: input.RetainExceptOnCreate,
      })
      return {}
    },

    DeleteChangeSet: ({ ChangeSetName: name, StackName: stackName }) => {
      // Deleting a change set that does not exist is no error, unless its stack does not exist either.
      const changeSet = findChangeSet(engine, name, stackName, { orNone: true })
      if (!changeSet) return {}
      if (changeSet.parent && isListed(rootChangeSetOf(changeSet)))
        throw validationError(`ChangeSet [${changeSet.id}] is nested: delete the one of its root stack`)
      if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS')
        throw new WireError(
          'InvalidChangeSetStatus',
          `ChangeSet [${changeSet.id}] cannot be deleted in its current execution status of [EXECUTE_IN_PROGRESS]`,
        )
      for (const deleted of changeSetsBelow(changeSet)) deleteChangeSet(engine, deleted)
      return {}
    },

    ListChangeSets: ({ StackName: name, NextToken: token }) => {
      const stack = findStack(engine, name ?? '')
      if (!stack) throw stackInBracketsNotFound(name)
      const listed = stack.changeSets.filter(
        ({ executionStatus }) => !/^EXECUTE_(COMPLETE|FAILED)$/.test(executionStatus),
      )
      const { items, next } = cloudFormationPage(listed, token, engine.pageSizes.changeSets)
      return { Summaries: items.map(toSdkChangeSetSummary), NextToken: next }
    },

    DescribeEvents: ({
      ChangeSetName: changeSetName,
      StackName: stackName,
      OperationId: operationId,
      Filters: filters,
      NextToken: token,
    }) => {
      const failedOnly = filters?.FailedEvents ?? false
      const named = changeSetName === undefined ? undefined : findChangeSet(engine, changeSetName, stackName)
      const changeSets = named ? changeSetsBelow(named) : []
      if (changeSetName === undefined && stackName === undefined && operationId === undefined)
        throw validationError('One of StackName, ChangeSetName and OperationId must be specified')
      const stacks =
        changeSetName !== undefined
          ? []
          : stackName === undefined
            ? [...engine.stacks.values()]
            : [requireStack(engine, stackName)]
      const ofOperation =
        changeSetName === undefined && stackName === undefined ? stacks.flatMap(({ changeSets }) => changeSets) : []
      const all = [
        ...(named ? toSdkExecutionEvents(engine, named) : []),
        ...[...changeSets, ...ofOperation].flatMap(toSdkValidationEvents),
        ...stacks.flatMap(stack => toSdkOperationEvents(engine, stack)),
      ]
      const selected = all
        .filter(event => operationId === undefined || event.OperationId === operationId)
        .filter(
          event => !failedOnly || event.EventType?.endsWith('_ERROR') || event.ResourceStatus?.endsWith('_FAILED'),
        )
      const { items, next } = cloudFormationPage(selected, token, engine.pageSizes.events)
      return { OperationEvents: items, NextToken: next }
    },
  } satisfies ServiceHandlers<typeof sdk>
}

function isListed(changeSet: EmulatedChangeSet): boolean {
  return changeSet.stack.changeSets.includes(changeSet)
}

/** Deletes a change set, and the empty nested stack that was opened for it. */
function deleteChangeSet({ stacks }: Engine, changeSet: EmulatedChangeSet): void {
  const { stack } = changeSet
  changeSet.status = 'DELETE_COMPLETE'
  changeSet.executionStatus = 'UNAVAILABLE'
  stack.changeSets.splice(stack.changeSets.indexOf(changeSet), 1)
  if (stack.parent && stack.status === 'REVIEW_IN_PROGRESS' && stack.changeSets.length === 0) stacks.delete(stack.id)
}
