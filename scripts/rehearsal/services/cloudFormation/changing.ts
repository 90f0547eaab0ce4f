import type * as sdk from '@aws-sdk/client-cloudformation'
import { begin } from '../../engine/begin.ts'
import { createStack } from '../../engine/create.ts'
import { define } from '../../engine/define.ts'
import type { Engine } from '../../engine/engine.ts'
import { once } from '../../engine/once.ts'
import { openOperation } from '../../engine/operation.ts'
import { givenParameters } from '../../engine/parameters.ts'
import { removeStack } from '../../engine/removeStack.ts'
import { checkRole } from '../../engine/roles.ts'
import { isBusy, type Stack } from '../../engine/stack.ts'
import { checkName, findStack, openStack, stackNamed } from '../../engine/stacks.ts'
import { invalid, templateOf } from '../../engine/templateSource.ts'
import type { Answers } from '../../wire/answers.ts'
import { WireError } from '../../wire/wireError.ts'
import { tagsIn } from './given.ts'

/** Operations on whole stacks. */
export function changingAnswers(engine: Engine) {
  return {
    CreateStack: input => {
      const name = checkName('stackName', input.StackName)
      return once(engine, { operation: 'CreateStack', stack: name, token: input.ClientRequestToken, input }, () => {
        const there = findStack(engine, name)
        if (there) throw new WireError('AlreadyExistsException', `Stack [${name}] already exists`)
        checkRole(engine, input.RoleARN)
        const source = templateOf(engine, input)
        const stack = openStack(engine, { name })
        try {
          const definition = define(engine, stack, {
            source,
            parameters: givenParameters(input.Parameters ?? [], undefined),
            tags: tagsIn(input.Tags),
            capabilities: input.Capabilities ?? [],
            roleArn: input.RoleARN,
            notificationArns: input.NotificationARNs ?? [],
          })
          stack.terminationProtection = input.EnableTerminationProtection ?? false
          stack.disableRollback = input.DisableRollback ?? false
          const operation = openOperation(engine, {
            kind: 'CREATE_STACK',
            token: input.ClientRequestToken,
            onFailure: input.DisableRollback ? 'DO_NOTHING' : input.OnFailure,
            retainExceptOnCreate: input.RetainExceptOnCreate,
          })
          begin(engine, stack, createStack(engine, stack, definition, operation))
        } catch (error) {
          engine.stacks.delete(stack.id)
          throw error
        }
        return { StackId: stack.id }
      })
    },

    DeleteStack: input => {
      const { StackName: name = '', ClientRequestToken: token } = input
      const stack = findStack(engine, name)
      // Deleting what is not there is no error.
      if (!stack || stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS') return {}
      return once(engine, { operation: 'DeleteStack', stack: stack.id, token, input }, () => {
        checkDeletable(stack, input)
        const operation = openOperation(engine, { kind: 'DELETE_STACK', token })
        const order = { retain: input.RetainResources ?? [], force: input.DeletionMode === 'FORCE_DELETE_STACK' }
        begin(
          engine,
          stack,
          stopped(stack).then(() => removeStack(engine, stack, operation, order)),
        )
        return {}
      })
    },

    UpdateTerminationProtection: ({ StackName: name, EnableTerminationProtection: on }) => {
      const stack = stackNamed(engine, name)
      if (stack.parent)
        throw invalid(
          `Termination protection cannot be updated on nested stack [${stack.name}]: update it on its root stack`,
        )
      stack.terminationProtection = on ?? false
      return { StackId: stack.id }
    },
  } satisfies Answers<typeof sdk>
}

/** A creation that is not wanted any more is given up before what it made is deleted. */
async function stopped(stack: Stack): Promise<void> {
  if (stack.status !== 'CREATE_IN_PROGRESS') return
  stack.cancel?.()
  await stack.working
  await stack.settling
}

type Deletion = { readonly RetainResources?: string[] | undefined; readonly DeletionMode?: string | undefined }

function checkDeletable(stack: Stack, { RetainResources: retain = [], DeletionMode: mode }: Deletion): void {
  if (stack.terminationProtection)
    throw invalid(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`)
  if (stack.parent && isBusy(stack.parent.stack))
    throw invalid(`Stack [${stack.id}] cannot be deleted while its parent stack is being changed`)
  if (isBusy(stack) && stack.status !== 'CREATE_IN_PROGRESS')
    throw invalid(`Stack [${stack.id}] cannot be deleted while in status ${stack.status}`)
  if (stack.status !== 'DELETE_FAILED' && retain.length > 0)
    throw invalid(
      `Invalid operation on stack [${stack.id}]. Specify resources to retain only when the current stack state is DELETE_FAILED.`,
    )
  if (stack.status !== 'DELETE_FAILED' && mode === 'FORCE_DELETE_STACK')
    throw invalid(
      `Invalid operation on stack [${stack.id}]. DeletionMode FORCE_DELETE_STACK can only be used when the current stack state is DELETE_FAILED.`,
    )
  const unknown = retain.filter(name => !stack.resources.has(name))
  if (unknown.length > 0)
    throw invalid(`The specified resources to retain are not in a valid state: [${unknown.join(', ')}]`)
}
