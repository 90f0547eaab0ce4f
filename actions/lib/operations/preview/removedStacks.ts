import type { InnerResource } from '../../analysis/lifecycle/nestedStack.ts'
import { takesAllInside } from '../../analysis/lifecycle/nestedStack.ts'
import type { Change } from '../../model/cloudFormation/change.ts'
import { resourcePathOf, withoutUnchanged } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { CloudFormation } from '../../ports.ts'

/**
 * The deployed resources inside each nested stack that goes away, by the path of the stack. Its inner rows may be missing
 * from the change set.
 */
export async function resourcesInRemovedStacks(
  changes: readonly Change[],
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<ReadonlyMap<string, readonly InnerResource[]>> {
  const resourcesIn = async (stackId: string | undefined, path: string): Promise<readonly InnerResource[]> => {
    if (!stackId) return []
    const resources = (await cloudFormation.resources(stackId)).filter(({ status }) => status !== 'DELETE_COMPLETE')
    const lists = resources.map(({ logicalId, physicalId, type }) =>
      type === NESTED_STACK
        ? resourcesIn(physicalId, `${path}/${logicalId}`)
        : Promise.resolve([{ path: `${path}/${logicalId}`, type }]),
    )
    return (await Promise.all(lists)).flat()
  }
  const stacks = withoutUnchanged(changes).filter(takesAllInside)
  const entries = stacks.map(async change => {
    const path = resourcePathOf(change)
    return [path, await resourcesIn(change.physicalId, path)] as const
  })
  return new Map(await Promise.all(entries))
}
