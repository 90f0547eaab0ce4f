import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import { signalResource } from '../../engine/operation/signalResource.ts'
import { findStack, requireStack, stackInBracketsNotFound } from '../../engine/state/stackRegistry.ts'
import { readStackPolicy } from '../../engine/template/stackPolicySource.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { validationError } from '../../wire/wireError.ts'

/** AWS page "Understand CloudFormation quotas", and the limits that DescribeAccountLimits names. */
const ACCOUNT_LIMITS = { StackLimit: 2000, StackOutputsLimit: 200, ConcurrentResourcesLimit: 2500 } as const

/** Operations on the policy and the protection of a stack, and on the signals of its resources. */
export function stackPolicyHandlers(engine: Engine) {
  return {
    GetStackPolicy: ({ StackName: name }) => ({ StackPolicyBody: requireStack(engine, name).settings.policy?.body }),

    SetStackPolicy: ({ StackName: name, StackPolicyBody: body, StackPolicyURL: url }) => {
      requireStack(engine, name).settings.policy = readStackPolicy(engine, { body, url })
      return {}
    },

    UpdateTerminationProtection: ({ StackName: name, EnableTerminationProtection: on }) => {
      const stack = findStack(engine, name ?? '')
      // In these words by a public issue thread (awscfncli 13).
      if (!stack) throw stackInBracketsNotFound(name)
      if (stack.parent)
        throw validationError(
          `Termination protection cannot be updated on nested stack [${stack.name}]: update it on its root stack`,
        )
      stack.terminationProtection = on ?? false
      return { StackId: stack.id }
    },

    SignalResource: ({
      StackName: name,
      LogicalResourceId: logicalId = '',
      UniqueId: uniqueId = '',
      Status: status,
    }) => {
      signalResource(engine, requireStack(engine, name), { logicalId, uniqueId, status: status ?? 'SUCCESS' })
      return {}
    },

    DescribeAccountLimits: () => ({
      AccountLimits: Object.entries(ACCOUNT_LIMITS).map(([Name, Value]) => ({ Name, Value })),
    }),
  } satisfies ServiceHandlers<typeof sdk>
}
