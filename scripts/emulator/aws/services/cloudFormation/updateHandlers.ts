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
import { findStack, requireStack, stackInBracketsNotFound } from '../../engine/state/stackRegistry.ts'
import type { StackSettings } from '../../engine/state/stackSettings.ts'
import { checkTransformCapability } from '../../engine/template/checkCapabilities.ts'
import { checkRole } from '../../engine/template/checkRole.ts'
import { readStackPolicy } from '../../engine/template/stackPolicySource.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError } from '../../wire/wireError.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'
import { administratorCalls } from './callerOfRequest.ts'
import { nextDefinition } from './nextDefinition.ts'
import { deploymentConfigOf, disablesRollback } from './requestSettings.ts'
import { useRole } from './useRole.ts'

/** Operations that update an existing stack, and those that recover it from a failed update. */
export function updateHandlers(engine: Engine, callerOf = administratorCalls(engine)) {
  return {
    UpdateStack: (input, request?: WireRequest) => {
      const { StackName: name, ClientRequestToken: token } = input
      const stack = findStack(engine, name ?? '')
      if (!stack) throw stackInBracketsNotFound(name)
      return withIdempotencyToken(engine, { operation: 'UpdateStack', stack: stack.id, token, input }, () => {
        const disableRollback = disablesRollback(input) ?? false
        checkUpdatable(stack, disableRollback)
        checkRole(engine, input.RoleARN)
        const caller = callerOf(request)
        const definition = nextDefinition(engine, stack, { ...input, caller })
        checkTransformCapability(definition.template, input.Capabilities)
        const next = readStackPolicy(engine, { body: input.StackPolicyBody, url: input.StackPolicyURL })
        const during = readStackPolicy(engine, {
          body: input.StackPolicyDuringUpdateBody,
          url: input.StackPolicyDuringUpdateURL,
        })
        if (!hasChanges(engine, stack, definition)) throw validationError('No updates are to be performed.')
        markChangeSetsObsolete(engine, stack)
        stack.changeSetId = undefined
        const operation = openOperation(engine, {
          ...{ kind: 'UPDATE_STACK', token, onFailure: disableRollback ? 'DO_NOTHING' : 'ROLLBACK' },
          ...{ retainExceptOnCreate: input.RetainExceptOnCreate, caller, policy: during },
        })
        Object.assign(stack.settings, {
          retainExceptOnCreate: input.RetainExceptOnCreate,
          deploymentConfig: deploymentConfigOf(input.DeploymentConfig),
        } satisfies Partial<StackSettings>)
        const update = updateStack(engine, stack, definition, operation).then(reason => {
          // The new policy does not govern the update that brings it, and does not outlive its failure.
          if (!reason && next) stack.settings.policy = next
        })
        startOperation(engine, stack, update)
        return { StackId: stack.id, OperationId: operation.id }
      })
    },

    CancelUpdateStack: ({ StackName: name, ClientRequestToken: token }) => {
      const stack = requireStack(engine, name)
      const request = { operation: 'CancelUpdateStack', stack: stack.id, token, input: {} }
      return withIdempotencyToken(engine, request, () => {
        if (stack.status !== 'UPDATE_IN_PROGRESS')
          throw validationError('CancelUpdateStack cannot be called from current stack status')
        stack.cancel?.()
        return {}
      })
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
          checkRole(engine, input.RoleARN)
          useRole(stack, input.RoleARN)
          const invalidId = skip.find(name => !isFailedResource(engine, stack, name))
          if (invalidId) throw validationError(`Resource [${invalidId}] is not in a failed state and cannot be skipped`)
          const operation = openOperation(engine, { kind: 'CONTINUE_ROLLBACK', token, caller: callerOf(request) })
          stack.operations.push(operation)
          const skipped = input.ForceRollback ? failedResourcesOf(engine, stack) : skip
          startOperation(
            engine,
            stack,
            restorePreviousStack(engine, stack, stack.update, { operation, reason: 'User Initiated', skip: skipped }),
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
        checkRole(engine, input.RoleARN)
        const operation = openOperation(engine, {
          ...{ kind: 'ROLLBACK', token, retainExceptOnCreate, caller: callerOf(request) },
        })
        useRole(stack, input.RoleARN)
        stack.settings.deploymentConfig = deploymentConfigOf(input.DeploymentConfig)
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

/** Every resource that a rollback could not restore, as `ResourcesToSkip` would name it. */
function failedResourcesOf({ stacks }: Engine, root: EmulatedStack): readonly string[] {
  return [...stacks.values()]
    .filter(stack => rootStackOf(stack) === root)
    .flatMap(stack =>
      [...stack.resources.values()]
        .filter(({ status }) => status === 'UPDATE_FAILED')
        .map(({ logicalId }) => (stack === root ? logicalId : `${stack.name}.${logicalId}`)),
    )
}
