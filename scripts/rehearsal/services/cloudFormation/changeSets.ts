import type * as sdk from '@aws-sdk/client-cloudformation'
import type { ChangeSet } from '../../engine/changeSet.ts'
import type { Engine } from '../../engine/engine.ts'
import { executeChangeSet, rootSetOf } from '../../engine/executeChangeSet.ts'
import { page } from '../../engine/page.ts'
import { stackNamed } from '../../engine/stacks.ts'
import { checkUpdatable } from '../../engine/states.ts'
import { invalid } from '../../engine/templateSource.ts'
import type { Answers } from '../../wire/answers.ts'
import { WireError } from '../../wire/wireError.ts'
import { changeSetNamed } from './changeSetNamed.ts'
import { createChangeSet } from './createChangeSet.ts'
import { describedChangeSet, describedChangeSetSummary } from './describedChangeSet.ts'
import { operationEventsOf, validationEventsOf } from './operationEvents.ts'

export function changeSetAnswers(engine: Engine) {
  return {
    CreateChangeSet: input => createChangeSet(engine, input),

    DescribeChangeSet: input => {
      const changeSet = changeSetNamed(engine, input.ChangeSetName, input.StackName)
      return describedChangeSet(engine, changeSet, {
        token: input.NextToken,
        withValues: input.IncludePropertyValues ?? false,
      })
    },

    ExecuteChangeSet: input => {
      const changeSet = changeSetNamed(engine, input.ChangeSetName, input.StackName)
      const token = input.ClientRequestToken
      // The same request once more, because its first answer was lost.
      if (token !== undefined && changeSet.executionToken === token) return {}
      if (changeSet.parent) throw invalid(`ChangeSet [${changeSet.id}] is nested: execute the one of its root stack`)
      const { stack } = changeSet
      if (stack.status !== 'REVIEW_IN_PROGRESS' && changeSet.execution === 'AVAILABLE')
        checkUpdatable(stack, input.DisableRollback ?? changeSet.onStackFailure === 'DO_NOTHING')
      executeChangeSet(engine, changeSet, {
        token,
        disableRollback: input.DisableRollback,
        retainExceptOnCreate: input.RetainExceptOnCreate,
      })
      return {}
    },

    DeleteChangeSet: ({ ChangeSetName: name, StackName: stackName }) => {
      // Deleting what is not there is no error, unless the stack is not there either.
      const changeSet = changeSetNamed(engine, name, stackName, { orNone: true })
      if (!changeSet) return {}
      if (changeSet.parent) throw invalid(`ChangeSet [${changeSet.id}] is nested: delete the one of its root stack`)
      if (changeSet.execution === 'EXECUTE_IN_PROGRESS')
        throw new WireError(
          'InvalidChangeSetStatus',
          `ChangeSet [${changeSet.id}] cannot be deleted in its current execution status of [EXECUTE_IN_PROGRESS]`,
        )
      for (const one of rootSetOf(changeSet)) forget(engine, one)
      return {}
    },

    ListChangeSets: ({ StackName: name, NextToken: token }) => {
      const stack = stackNamed(engine, name)
      const { items, next } = page(stack.changeSets, token, engine.pages.changeSets)
      return { Summaries: items.map(describedChangeSetSummary), NextToken: next }
    },

    DescribeEvents: ({
      ChangeSetName: changeSetName,
      StackName: stackName,
      OperationId: operationId,
      Filters: filters,
      NextToken: token,
    }) => {
      const failedOnly = filters?.FailedEvents ?? false
      const changeSets = changeSetName === undefined ? [] : rootSetOf(changeSetNamed(engine, changeSetName, stackName))
      const stack = changeSetName === undefined ? stackNamed(engine, stackName) : undefined
      const all = [...changeSets.flatMap(validationEventsOf), ...(stack ? operationEventsOf(engine, stack) : [])]
      const wanted = all
        .filter(event => operationId === undefined || event.OperationId === operationId)
        .filter(
          event => !failedOnly || event.EventType?.endsWith('_ERROR') || event.ResourceStatus?.endsWith('_FAILED'),
        )
      const { items, next } = page(wanted, token, engine.pages.events)
      return { OperationEvents: items, NextToken: next }
    },
  } satisfies Answers<typeof sdk>
}

/** An empty nested stack that was only opened for a change set goes with it. */
function forget({ stacks }: Engine, changeSet: ChangeSet): void {
  const { stack } = changeSet
  changeSet.status = 'DELETE_COMPLETE'
  changeSet.execution = 'UNAVAILABLE'
  stack.changeSets.splice(stack.changeSets.indexOf(changeSet), 1)
  if (stack.parent && stack.status === 'REVIEW_IN_PROGRESS' && stack.changeSets.length === 0) stacks.delete(stack.id)
}
