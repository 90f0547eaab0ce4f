import { NESTED_STACK, type StackResource } from '../../model/cloudFormation/stack.ts'
import type { CloudFormation } from '../../ports.ts'

/** A resource with its path from the root stack: `LoadBalancer/AccessLogs`. */
export type ResourceWithPath = StackResource & {
  readonly path: string
  /** The stack that it is in, which may be a nested one. */
  readonly stackId: string
}

/** The resources that exist now in a stack and in every stack nested in it, each nested stack before its own. */
export async function resourcesOfStack(
  stackId: string,
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<readonly ResourceWithPath[]> {
  return resourcesBelow({ stackId, path: '', includes: ({ status }) => status !== 'DELETE_COMPLETE' }, cloudFormation)
}

/** The same with deleted resources: the last ones of a deleted stack, which CloudFormation lists for 90 days by its id. */
export async function lastResourcesOfStack(
  stackId: string,
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<readonly ResourceWithPath[]> {
  return resourcesBelow({ stackId, path: '', includes: () => true }, cloudFormation)
}

type Selection = {
  readonly stackId: string
  readonly path: string
  readonly includes: (resource: StackResource) => boolean
}

async function resourcesBelow(
  { stackId, path, includes }: Selection,
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<readonly ResourceWithPath[]> {
  const resources = (await cloudFormation.resources(stackId)).filter(includes)
  const lists = resources.map(async (resource): Promise<readonly ResourceWithPath[]> => {
    const own = { ...resource, stackId, path: path ? `${path}/${resource.logicalId}` : resource.logicalId }
    const isStack = resource.type === NESTED_STACK && resource.physicalId !== undefined
    if (!isStack) return [own]
    return [own, ...(await resourcesBelow({ stackId: resource.physicalId, path: own.path, includes }, cloudFormation))]
  })
  return (await Promise.all(lists)).flat()
}
