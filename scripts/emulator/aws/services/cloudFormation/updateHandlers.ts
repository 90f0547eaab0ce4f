import type * as sdk from '@aws-sdk/client-cloudformation'
import { hasChanges } from '../../engine/changeSet/hasChanges.ts'
import type { Engine } from '../../engine/engine.ts'
import { markChangeSetsObsolete } from '../../engine/operation/changeSetExecution.ts'
import { openOperation } from '../../engine/operation/openOperation.ts'
import { rollBackCreation } from '../../engine/operation/rollBackCreation.ts'
import { restorePreviousStack } from '../../engine/operation/rollBackUpdate.ts'
import { openStackJob } from '../../engine/operation/stackJob.ts'
import { startOperation } from '../../engine/operation/startOperation.ts'
import { updateStack } from '../../engine/operation/updateStack.ts'
import { withIdempotencyToken } from '../../engine/operation/withIdempotencyToken.ts'
import { checkUpdatable } from '../../engine/state/checkUpdatable.ts'
import { type EmulatedStack, rootStackOf } from '../../engine/state/emulatedStack.ts'
import { requireStack } from '../../engine/state/stackRegistry.ts'
import { checkRole } from '../../engine/template/checkRole.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError } from '../../wire/wireError.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'
import { administratorCalls } from './callerOfRequest.ts'
import { nextDefinition } from './nextDefinition.ts'

/** Operations that update an existing stack, and those that recover it from a failed update. */
export function updateHandlers(engine: Engine, callerOf = administratorCalls(engine)) {
  return {
    UpdateStack: (input, request?: WireRequest) => {
      const { StackName: name, ClientRequestToken: token } = input
      const stack = requireStack(engine, name)
      return withIdempotencyToken(engine, { operation: 'UpdateStack', stack: stack.id, token, input }, () => {
        checkUpdatable(stack, input.DisableRollback ?? false)
        checkRole(engine, input.RoleARN)
        const caller = callerOf(request)
        const definition = nextDefinition(engine, stack, { ...input, caller })
        if (!hasChanges(engine, stack, definition)) throw validationError('No updates are to be performed.')
        markChangeSetsObsolete(engine, stack)
        stack.changeSetId = undefined
        const operation = openOperation(engine, {
          ...{ kind: 'UPDATE_STACK', token, onFailure: input.DisableRollback ? 'DO_NOTHING' : 'ROLLBACK' },
          ...{ retainExceptOnCreate: input.RetainExceptOnCreate, caller },
        })
        startOperation(engine, stack, updateStack(engine, stack, definition, operation))
        return { StackId: stack.id }
      })
    },

    CancelUpdateStack: ({ StackName: name }) => {
      const stack = requireStack(engine, name)
      if (stack.status !== 'UPDATE_IN_PROGRESS')
        throw validationError('CancelUpdateStack cannot be called from current stack status')
      stack.cancel?.()
      return {}
    },

    ContinueUpdateRollback: (
      { StackName: name, ResourcesToSkip: skip = [], ClientRequestToken: token, ...input },
      request?: WireRequest,
    ) => {
      const stack = requireStack(engine, name)
      return withIdempotencyToken(
        engine,
        { operation: 'ContinueUpdateRollback', stack: stack.id, token, input: { ...input, skip } },
        () => {
          if (stack.status !== 'UPDATE_ROLLBACK_FAILED' || !stack.update)
            throw validationError('ContinueUpdateRollback cannot be called from current stack status')
          const invalidId = skip.find(name => !isFailedResource(engine, stack, name))
          if (invalidId) throw validationError(`Resource [${invalidId}] is not in a failed state and cannot be skipped`)
          const operation = openOperation(engine, { kind: 'CONTINUE_ROLLBACK', token, caller: callerOf(request) })
          stack.operations.push(operation)
          startOperation(
            engine,
            stack,
            restorePreviousStack(engine, stack, stack.update, { operation, reason: 'User Initiated', skip }),
          )
          return {}
        },
      )
    },

    RollbackStack: (
      { StackName: name, ClientRequestToken: token, RetainExceptOnCreate: retainExceptOnCreate, ...input },
      request?: WireRequest,
    ) => {
      const stack = requireStack(engine, name)
      return withIdempotencyToken(engine, { operation: 'RollbackStack', stack: stack.id, token, input }, () => {
        const operation = openOperation(engine, {
          ...{ kind: 'ROLLBACK', token, retainExceptOnCreate, caller: callerOf(request) },
        })
        const { definition, update } = stack
        if (stack.status === 'UPDATE_FAILED' && update)
          startOperation(
            engine,
            stack,
            restorePreviousStack(engine, stack, update, { operation, reason: 'User Initiated', skip: [] }),
          )
        else if (stack.status === 'CREATE_FAILED' && definition) {
          // A stack that was never stable has no state to return to: it is deleted.
          const job = openStackJob(engine, stack, definition, { ...operation, onFailure: 'DELETE' })
          startOperation(engine, stack, rollBackCreation(job, ''))
        } else throw validationError(`RollbackStack cannot be called from current stack status ${stack.status}`)
        stack.operations.push(operation)
        return { StackId: stack.id, OperationId: operation.id }
      })
    },
  } satisfies ServiceHandlers<typeof sdk>
}

/** `Topic`, or in a nested stack after its name: `app-Network-1A2B.Topic`. */
function isFailedResource({ stacks }: Engine, root: EmulatedStack, name: string): boolean {
  const [logicalId = '', stackName = root.name] = name.split('.').toReversed()
  return [...stacks.values()].some(
    stack =>
      stack.name === stackName &&
      rootStackOf(stack) === root &&
      stack.resources.get(logicalId)?.status === 'UPDATE_FAILED',
  )
}
