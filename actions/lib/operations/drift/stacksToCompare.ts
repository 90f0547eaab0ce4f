import { NESTED_STACK, type Stack } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { stackNameOf } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'
import { resourcesOfStack } from '../environment/resourcesOfStack.ts'
import { refuseStuck } from '../execution/remedy.ts'
import type { Tools } from '../tools.ts'
import { waitUntilIdle } from '../waiting/waitUntilIdle.ts'

/** A stack to compare, with its path from the root stack: `Database`; '' is the root. */
export type StackToCompare = {
  readonly path: string
  readonly logicalId: string
  readonly id: string
  readonly name: string
  /** The stack was deleted, but its parent still lists it. */
  readonly isDeleted: boolean
}

/**
 * The root stack, idle and in a status in which CloudFormation detects drift.
 * @throws Problem of kind failed if there is no such stack: nothing is proven, and nothing was refused
 */
export async function comparableStack(
  environment: Environment,
  deadline: Date,
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>,
): Promise<Stack> {
  const stackName = stackNameOf(environment)
  const state = await waitUntilIdle({ stackName, deadline, watch: 'status' }, tools).catch(asFailure)
  switch (state.kind) {
    case 'absent':
      throw new Problem(`Stack '${stackName}' does not exist, so there is nothing to compare.`, {
        todo: `Deploy it first. After its teardown, 'npm run bootstrap -- ${environment.name} --remove' ends its scheduled runs.`,
      })
    case 'stuck':
      // The only stuck status in which CloudFormation detects drift.
      if (state.stack.status !== 'UPDATE_ROLLBACK_FAILED') return asFailure(refuseStuck(state.stack, environment))
      return state.stack
    case 'ready':
      return state.stack
    default:
      return state satisfies never
  }
}

/** A verb that only reads refuses no change: a stack that cannot be compared is a failure to compare it. */
function asFailure(error: unknown): never {
  if (!(error instanceof Problem) || error.kind !== 'refused') throw error
  const { todo, steps, location } = error
  throw new Problem(error.message, {
    ...(todo !== undefined && { todo }),
    ...(location && { location }),
    steps,
    cause: error,
  })
}

/** The root and every stack nested in it, at any depth. */
export async function stacksToCompare(root: Stack, cloudFormation: CloudFormation): Promise<readonly StackToCompare[]> {
  const owned = await resourcesOfStack(root.id, cloudFormation)
  const nested = owned.flatMap(({ type, path, logicalId, physicalId }) =>
    type === NESTED_STACK && physicalId !== undefined ? [{ path, logicalId, id: physicalId }] : [],
  )
  const nestedStacks = nested.map(async (resource): Promise<StackToCompare> => {
    const stack = await cloudFormation.stack(resource.id)
    return { ...resource, name: stack?.name ?? resource.id, isDeleted: !stack || stack.status === 'DELETE_COMPLETE' }
  })
  return [
    { path: '', logicalId: root.name, id: root.id, name: root.name, isDeleted: false },
    ...(await Promise.all(nestedStacks)),
  ]
}
