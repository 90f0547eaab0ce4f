import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import { markChangeSetsObsolete } from '../../engine/operation/changeSetExecution.ts'
import { createStack } from '../../engine/operation/createStack.ts'
import { openTimeline } from '../../engine/operation/creationTimeline.ts'
import { deleteStack } from '../../engine/operation/deleteStack.ts'
import { openOperation } from '../../engine/operation/openOperation.ts'
import { startOperation } from '../../engine/operation/startOperation.ts'
import { withIdempotencyToken } from '../../engine/operation/withIdempotencyToken.ts'
import { type EmulatedStack, isOperationRunning } from '../../engine/state/emulatedStack.ts'
import { checkResourceName, findStack, openStack } from '../../engine/state/stackRegistry.ts'
import type { StackSettings } from '../../engine/state/stackSettings.ts'
import { buildDefinition } from '../../engine/template/buildDefinition.ts'
import { checkTransformCapability } from '../../engine/template/checkCapabilities.ts'
import { checkRole } from '../../engine/template/checkRole.ts'
import { readStackPolicy } from '../../engine/template/stackPolicySource.ts'
import { parametersOfRequest } from '../../engine/template/templateParameters.ts'
import { readTemplate } from '../../engine/template/templateSource.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError, WireError } from '../../wire/wireError.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'
import { administratorCalls } from './callerOfRequest.ts'
import { deploymentConfigOf, disablesRollback, rollbackConfigurationOf } from './requestSettings.ts'
import { tagsOfRequest } from './tagsOfRequest.ts'
import { useRole } from './useRole.ts'

/** Operations that create and delete stacks. */
export function stackLifecycleHandlers(engine: Engine, callerOf = administratorCalls(engine)) {
  return {
    CreateStack: (input, request?: WireRequest) => {
      const name = checkResourceName('stackName', input.StackName)
      return withIdempotencyToken(
        engine,
        { operation: 'CreateStack', stack: name, token: input.ClientRequestToken, input },
        () => {
          const inReview = findStack(engine, name)
          // A stack that a change set opened, and that has never run, may be created without it.
          if (inReview && inReview.status !== 'REVIEW_IN_PROGRESS')
            throw new WireError('AlreadyExistsException', `Stack [${name}] already exists`)
          checkRole(engine, input.RoleARN)
          const source = readTemplate(engine, input)
          checkTransformCapability(source.template, input.Capabilities)
          const stack = inReview ?? openStack(engine, { name })
          try {
            const definition = buildDefinition(engine, stack, {
              source,
              parameters: parametersOfRequest(input.Parameters ?? [], undefined),
              tags: tagsOfRequest(input.Tags),
              capabilities: input.Capabilities ?? [],
              roleArn: input.RoleARN,
              caller: callerOf(request),
              notificationArns: input.NotificationARNs ?? [],
              rollbackConfiguration: rollbackConfigurationOf(input.RollbackConfiguration, undefined),
              resourceTypes: input.ResourceTypes,
            })
            const policy = readStackPolicy(engine, { body: input.StackPolicyBody, url: input.StackPolicyURL })
            stack.terminationProtection = input.EnableTerminationProtection ?? false
            stack.disableRollback = disablesRollback(input) ?? false
            Object.assign(stack.settings, {
              policy,
              timeoutInMinutes: input.TimeoutInMinutes,
              keepsFailedCreation: input.OnFailure === 'DO_NOTHING',
              retainExceptOnCreate: input.RetainExceptOnCreate,
              deploymentConfig: deploymentConfigOf(input.DeploymentConfig),
            } satisfies Partial<StackSettings>)
            const operation = openOperation(engine, {
              kind: 'CREATE_STACK',
              token: input.ClientRequestToken,
              caller: callerOf(request),
              onFailure: stack.disableRollback ? 'DO_NOTHING' : input.OnFailure,
              retainExceptOnCreate: input.RetainExceptOnCreate,
            })
            markChangeSetsObsolete(engine, stack)
            const timeline = openTimeline(input.TimeoutInMinutes)
            startOperation(engine, stack, createStack(engine, stack, definition, operation, timeline))
            return { StackId: stack.id, OperationId: operation.id }
          } catch (error) {
            if (!inReview) engine.stacks.delete(stack.id)
            throw error
          }
        },
      )
    },

    DeleteStack: (input, request?: WireRequest) => {
      const { StackName: name = '', ClientRequestToken: token } = input
      const stack = findStack(engine, name)
      // Deleting a stack that does not exist is no error.
      if (!stack || stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS') return {}
      return withIdempotencyToken(engine, { operation: 'DeleteStack', stack: stack.id, token, input }, () => {
        checkDeletable(stack, input)
        checkRole(engine, input.RoleARN)
        useRole(stack, input.RoleARN)
        Object.assign(stack.settings, {
          deletionMode: input.DeletionMode,
          deploymentConfig: deploymentConfigOf(input.DeploymentConfig),
        } satisfies Partial<StackSettings>)
        const operation = openOperation(engine, { kind: 'DELETE_STACK', token, caller: callerOf(request) })
        const options = { retain: input.RetainResources ?? [], force: input.DeletionMode === 'FORCE_DELETE_STACK' }
        startOperation(
          engine,
          stack,
          cancelCreation(stack).then(() => deleteStack(engine, stack, operation, options)),
        )
        return {}
      })
    },
  } satisfies ServiceHandlers<typeof sdk>
}

/** Cancels a running creation before the deletion. */
async function cancelCreation(stack: EmulatedStack): Promise<void> {
  if (stack.status !== 'CREATE_IN_PROGRESS') return
  stack.cancel?.()
  await stack.currentOperation
  await stack.rollback
}

type DeletionInput = { readonly RetainResources?: string[] | undefined; readonly DeletionMode?: string | undefined }

function checkDeletable(
  stack: EmulatedStack,
  { RetainResources: retain = [], DeletionMode: mode }: DeletionInput,
): void {
  if (stack.terminationProtection)
    throw validationError(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`)
  if (stack.parent && isOperationRunning(stack.parent.stack))
    throw validationError(`Stack [${stack.id}] cannot be deleted while its parent stack is being changed`)
  if (isOperationRunning(stack) && stack.status !== 'CREATE_IN_PROGRESS')
    throw validationError(`Stack [${stack.id}] cannot be deleted while in status ${stack.status}`)
  if (stack.status !== 'DELETE_FAILED' && retain.length > 0)
    throw validationError(
      `Invalid operation on stack [${stack.id}]. Specify resources to retain only when the current stack state is DELETE_FAILED.`,
    )
  if (stack.status !== 'DELETE_FAILED' && mode === 'FORCE_DELETE_STACK')
    throw validationError(
      `Invalid operation on stack [${stack.id}]. DeletionMode FORCE_DELETE_STACK can only be used when the current stack state is DELETE_FAILED.`,
    )
  const unknown = retain.filter(name => !stack.resources.has(name))
  if (unknown.length > 0)
    throw validationError(`The specified resources to retain are not in a valid state: [${unknown.join(', ')}]`)
}
