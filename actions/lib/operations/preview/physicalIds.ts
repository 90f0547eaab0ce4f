import { causesDataLoss } from '../../analysis/lifecycle/dataLoss.ts'
import { takesAllInside } from '../../analysis/lifecycle/nestedStack.ts'
import type { Change } from '../../model/cloudFormation/change.ts'
import { withoutUnchanged } from '../../model/cloudFormation/change.ts'
import type { CloudFormation } from '../../ports.ts'

/**
 * The changes, each that loses data with the physical id of its deployed resource: CloudFormation's list has it where the
 * change set does not. No call is made where every id is known.
 */
export async function withPhysicalIds(
  changes: readonly Change[],
  rootStackId: string,
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<readonly Change[]> {
  const lists = new Map<string, ReturnType<CloudFormation['resources']>>()
  const idIn = async (stackId: string | undefined, logicalId: string): Promise<string | undefined> => {
    if (stackId === undefined) return undefined
    const list = lists.get(stackId) ?? cloudFormation.resources(stackId)
    lists.set(stackId, list)
    return (await list).find(resource => resource.logicalId === logicalId)?.physicalId
  }
  const idOf = async ({ nestedPath, logicalId }: Change): Promise<string | undefined> => {
    let stackId: string | undefined = rootStackId
    for (const step of nestedPath ? nestedPath.split('/') : []) stackId = await idIn(stackId, step)
    return idIn(stackId, logicalId)
  }
  const isMissing = (change: Change): boolean =>
    change.physicalId === undefined &&
    withoutUnchanged([change]).some(possible => causesDataLoss(possible) || takesAllInside(possible))
  return Promise.all(
    changes.map(async change => (isMissing(change) ? { ...change, physicalId: await idOf(change) } : change)),
  )
}
