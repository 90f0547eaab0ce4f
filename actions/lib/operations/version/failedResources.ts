import { NESTED_STACK, type Stack } from '../../model/cloudFormation/stack.ts'
import { isCancellation } from '../../model/cloudFormation/stackEvent.ts'
import type { CloudFormation } from '../../ports.ts'
import { type ResourceWithPath, resourcesOfStack } from '../environment/resourcesOfStack.ts'

/**
 * The resources whose last update failed by itself, without those that CloudFormation cancelled. After a failed rollback
 * these are the ones that the rollback could not return, whatever failed before it.
 */
export async function failedResourcesOf(
  stack: Stack,
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<readonly ResourceWithPath[]> {
  return (await resourcesOfStack(stack.id, cloudFormation)).filter(
    ({ type, status, statusReason }) =>
      type !== NESTED_STACK && status === 'UPDATE_FAILED' && !isCancellation({ reason: statusReason }),
  )
}

/** A resource as ContinueUpdateRollback takes it: its logical id, behind the name of its nested stack. */
export function nameToSkip({ stackId, logicalId }: ResourceWithPath, root: Stack): string {
  return stackId === root.id ? logicalId : `${stackId.split('/')[1] ?? stackId}.${logicalId}`
}
