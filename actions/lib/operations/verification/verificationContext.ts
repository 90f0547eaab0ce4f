import { type Stack, type StackResource, stateOf } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { stackNameOf } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'
import { resourcesOfStack } from '../environment/resourcesOfStack.ts'
import type { Tools } from '../tools.ts'

type Reads = Pick<CloudFormation, 'stack' | 'resources'>

/** The context of every probe: the stack, its outputs and resources, and the tools to observe it. */
export type VerificationContext = Pick<Tools, 'runtime' | 'httpClient' | 'clock'> & {
  readonly cloudFormation: Reads
  readonly stack: Stack
  readonly outputs: Readonly<Record<string, string | undefined>>
  /** Resources of one type in the root stack and all nested stacks. Read once, at the first call. */
  readonly resources: (type: string) => Promise<readonly StackResource[]>
  /** The same of every type. */
  readonly allResources: () => Promise<readonly StackResource[]>
}

/** @throws Problem if there is no stack to verify */
export async function openVerificationContext(
  environment: Environment,
  tools: Omit<VerificationContext, 'stack' | 'outputs' | 'resources' | 'allResources'>,
): Promise<VerificationContext> {
  const name = stackNameOf(environment)
  const state = stateOf(await tools.cloudFormation.stack(name))
  if (state.kind === 'absent')
    throw new Problem(`Stack '${name}' does not exist, so there is nothing to verify.`, {
      todo: `Deploy it first. After its teardown, 'npm run bootstrap -- ${environment.name} --remove' ends its scheduled runs.`,
    })
  const { stack } = state
  // A stack has outputs only after its creation: without this, every check would ask to add outputs that the template has.
  // A template of an owner may have none at all.
  const isCreated = stack.status.startsWith('UPDATE_')
  if (state.kind !== 'ready' && !isCreated && Object.keys(stack.outputs).length === 0)
    throw new Problem(`Stack '${name}' is in ${stack.status} and has no outputs, so there is nothing to verify.`, {
      todo: `Run 'npm run status -- ${environment.name}' for its state.`,
    })
  let read: ReturnType<typeof resourcesOfStack> | undefined
  const allResources = (): ReturnType<typeof resourcesOfStack> => {
    read ??= resourcesOfStack(stack.id, tools.cloudFormation)
    // After a failure the next attempt reads again.
    read.catch(() => {
      read = undefined
    })
    return read
  }
  return {
    ...tools,
    stack,
    outputs: stack.outputs,
    resources: async type => (await allResources()).filter(resource => resource.type === type),
    allResources,
  }
}
