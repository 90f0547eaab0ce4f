import type * as sdk from '@aws-sdk/client-cloudformation'
import { begin } from '../../engine/begin.ts'
import type { Engine } from '../../engine/engine.ts'
import { makeObsolete } from '../../engine/executeChangeSet.ts'
import { openJob } from '../../engine/job.ts'
import { once } from '../../engine/once.ts'
import { openOperation } from '../../engine/operation.ts'
import { checkRole } from '../../engine/roles.ts'
import { rollBackCreation } from '../../engine/rollBackCreation.ts'
import { goBack } from '../../engine/rollBackUpdate.ts'
import { stackNamed } from '../../engine/stacks.ts'
import { checkUpdatable } from '../../engine/states.ts'
import { invalid } from '../../engine/templateSource.ts'
import { updateStack } from '../../engine/update.ts'
import { wouldChange } from '../../engine/wouldChange.ts'
import type { Answers } from '../../wire/answers.ts'
import { nextDefinition } from './nextDefinition.ts'

/** Operations that change a stack that is there, and those that get one out of a failed change. */
export function updatingAnswers(engine: Engine) {
  return {
    UpdateStack: input => {
      const { StackName: name, ClientRequestToken: token } = input
      const stack = stackNamed(engine, name)
      return once(engine, { operation: 'UpdateStack', stack: stack.id, token, input }, () => {
        checkUpdatable(stack, input.DisableRollback ?? false)
        checkRole(engine, input.RoleARN)
        const definition = nextDefinition(engine, stack, input)
        if (!wouldChange(engine, stack, definition)) throw invalid('No updates are to be performed.')
        makeObsolete(engine, stack)
        const operation = openOperation(engine, {
          ...{ kind: 'UPDATE_STACK', token, onFailure: input.DisableRollback ? 'DO_NOTHING' : 'ROLLBACK' },
          retainExceptOnCreate: input.RetainExceptOnCreate,
        })
        begin(engine, stack, updateStack(engine, stack, definition, operation))
        return { StackId: stack.id }
      })
    },

    CancelUpdateStack: ({ StackName: name }) => {
      const stack = stackNamed(engine, name)
      if (stack.status !== 'UPDATE_IN_PROGRESS')
        throw invalid('CancelUpdateStack cannot be called from current stack status')
      stack.cancel?.()
      return {}
    },

    ContinueUpdateRollback: ({ StackName: name, ResourcesToSkip: skip = [], ClientRequestToken: token, ...input }) => {
      const stack = stackNamed(engine, name)
      return once(
        engine,
        { operation: 'ContinueUpdateRollback', stack: stack.id, token, input: { ...input, skip } },
        () => {
          if (stack.status !== 'UPDATE_ROLLBACK_FAILED' || !stack.update)
            throw invalid('ContinueUpdateRollback cannot be called from current stack status')
          const stranger = skip.find(logicalId => stack.resources.get(logicalId)?.status !== 'UPDATE_FAILED')
          if (stranger) throw invalid(`Resource [${stranger}] is not in a failed state and cannot be skipped`)
          const operation = openOperation(engine, { kind: 'CONTINUE_ROLLBACK', token })
          stack.operations.push(operation)
          begin(engine, stack, goBack(engine, stack, stack.update, { operation, reason: 'User Initiated', skip }))
          return {}
        },
      )
    },

    RollbackStack: ({
      StackName: name,
      ClientRequestToken: token,
      RetainExceptOnCreate: retainExceptOnCreate,
      ...input
    }) => {
      const stack = stackNamed(engine, name)
      return once(engine, { operation: 'RollbackStack', stack: stack.id, token, input }, () => {
        const operation = openOperation(engine, { kind: 'ROLLBACK', token, retainExceptOnCreate })
        const { definition, update } = stack
        if (stack.status === 'UPDATE_FAILED' && update)
          begin(engine, stack, goBack(engine, stack, update, { operation, reason: 'User Initiated', skip: [] }))
        else if (stack.status === 'CREATE_FAILED' && definition) {
          // A stack that never was stable has nothing to go back to: it is deleted.
          const job = openJob(engine, stack, definition, { ...operation, onFailure: 'DELETE' })
          begin(engine, stack, rollBackCreation(job, ''))
        } else throw invalid(`RollbackStack cannot be called from current stack status ${stack.status}`)
        stack.operations.push(operation)
        return { StackId: stack.id, OperationId: operation.id }
      })
    },
  } satisfies Answers<typeof sdk>
}
