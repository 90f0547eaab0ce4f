import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import { signalResource } from '../../engine/operation/signalResource.ts'
import { requireStack } from '../../engine/state/stackRegistry.ts'
import { readStackPolicy } from '../../engine/template/stackPolicySource.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'

/** AWS page "Understand CloudFormation quotas", and the limits that DescribeAccountLimits names. */
const ACCOUNT_LIMITS = { StackLimit: 2000, StackOutputsLimit: 200, ConcurrentResourcesLimit: 2500 } as const

/** Operations on the policy of a stack and on the signals of its resources. */
export function stackPolicyHandlers(engine: Engine) {
  return {
    GetStackPolicy: ({ StackName: name }) => ({ StackPolicyBody: requireStack(engine, name).settings.policy?.body }),

    SetStackPolicy: ({ StackName: name, StackPolicyBody: body, StackPolicyURL: url }) => {
      requireStack(engine, name).settings.policy = readStackPolicy(engine, { body, url })
      return {}
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
