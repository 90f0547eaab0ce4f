import { NESTED_STACK, type StackResource } from '../../model/cloudFormation/stack.ts'
import type { CloudFormation } from '../../ports.ts'

/** A resource with its path from the root stack: `LoadBalancer/AccessLogs`. */
export type ResourceWithPath = StackResource & { readonly path: string }

/** The resources that exist now in a stack and in every stack nested in it, each nested stack before its own. */
export async function resourcesOfStack(
  stackId: string,
  cloudFormation: Pick<CloudFormation, 'resources'>,
  path = '',
): Promise<readonly ResourceWithPath[]> {
  const resources = (await cloudFormation.resources(stackId)).filter(({ status }) => status !== 'DELETE_COMPLETE')
  const lists = resources.map(async (resource): Promise<readonly ResourceWithPath[]> => {
    const own = { ...resource, path: path ? `${path}/${resource.logicalId}` : resource.logicalId }
    const isStack = resource.type === NESTED_STACK && resource.physicalId !== undefined
    return isStack ? [own, ...(await resourcesOfStack(resource.physicalId, cloudFormation, own.path))] : [own]
  })
  return (await Promise.all(lists)).flat()
}
