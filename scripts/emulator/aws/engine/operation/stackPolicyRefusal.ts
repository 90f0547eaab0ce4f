import { type EmulatedResource, isCreated } from '../state/emulatedResource.ts'
import type { UpdateRecord } from '../state/emulatedStack.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import { setResourceStatus } from '../state/stackEvents.ts'
import { policyRefusalOf, type StackPolicyAction } from '../state/stackPolicy.ts'
import type { StackJob } from './stackJob.ts'

/** @throws ResourceFailure if the stack's policy, or the one of this update, forbids the change of the resource */
export function checkStackPolicy(job: StackJob, action: StackPolicyAction, resource: EmulatedResource): void {
  const refusal = refusalOf(job, action, resource)
  if (refusal !== undefined) throw new ResourceFailure(refusal)
}

/** Fails the resources that an update removes although a policy forbids it; false if there are any. */
export function mayRemoveResources(job: StackJob, update: UpdateRecord, active: readonly string[]): boolean {
  const { engine, stack } = job
  const removed = [...stack.resources.values()].filter(
    resource => isCreated(resource) && !active.includes(resource.logicalId),
  )
  for (const resource of removed) {
    const reason = refusalOf(job, 'Update:Delete', resource)
    if (reason === undefined) continue
    update.changedIds.add(resource.logicalId)
    setResourceStatus(engine, stack, resource, 'UPDATE_FAILED', { reason })
    job.failed.update.push(resource.logicalId)
  }
  return job.failed.update.length === 0
}

/** The policy of one update replaces that of its root stack; a nested stack has its own. */
function refusalOf({ stack, operation }: StackJob, action: StackPolicyAction, resource: EmulatedResource) {
  const policy = (stack.parent ? undefined : operation.policy) ?? stack.settings.policy
  return policy && policyRefusalOf(policy, action, resource)
}
