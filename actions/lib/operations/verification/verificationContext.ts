import { type Stack, type StackResource, stateOf } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { stackNameOf } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'
import { resourcesOfStack } from '../environment/resourcesOfStack.ts'
import type { Tools } from '../tools.ts'

type Reads = Pick<CloudFormation, 'stack' | 'resources'>

/** What every probe looks at: a stack, what is in it, and the ways to see it run. */
export type VerificationContext = Pick<Tools, 'runtime' | 'httpClient' | 'clock'> & {
  readonly cloudFormation: Reads
  readonly stack: Stack
  readonly outputs: Readonly<Record<string, string | undefined>>
  /** Resources of one type in the root stack and all nested ones. Read once, when the first probe asks. */
  readonly resources: (type: string) => Promise<readonly StackResource[]>
}

/** Throws a Problem when there is no stack to look at. */
export async function openVerificationContext(
  environment: Environment,
  tools: Omit<VerificationContext, 'stack' | 'outputs' | 'resources'>,
): Promise<VerificationContext> {
  const name = stackNameOf(environment)
  const state = stateOf(await tools.cloudFormation.stack(name))
  if (state.kind === 'absent')
    throw new Problem(`Stack '${name}' does not exist, so there is nothing to verify.`, {
      todo: `Run 'npm run deploy -- ${environment.name}' first.`,
    })
  const { stack } = state
  // Outputs come with the end of a creation: every check without one would ask for what the template has long since.
  if (state.kind !== 'ready' && Object.keys(stack.outputs).length === 0)
    throw new Problem(`Stack '${name}' is in ${stack.status} and has no outputs, so there is nothing to verify.`, {
      todo: `Run 'npm run status -- ${environment.name}' to see where it stands.`,
    })
  let read: ReturnType<typeof resourcesOfStack> | undefined
  return {
    ...tools,
    stack,
    outputs: stack.outputs,
    resources: async type => {
      read ??= resourcesOfStack(stack.id, tools.cloudFormation)
      // The next look asks again after a failure.
      read.catch(() => {
        read = undefined
      })
      return (await read).filter(resource => resource.type === type)
    },
  }
}
