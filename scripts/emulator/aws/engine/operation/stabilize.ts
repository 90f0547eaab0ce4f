import { taskRefusalOf } from '../authorization/taskRefusal.ts'
import { uuid } from '../random.ts'
import { failureMessageOf, weightOf } from '../specification/typeBehaviour.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import { setResourceStatus } from '../state/stackEvents.ts'
import { injectedFailureAt } from './injectedFailure.ts'
import type { StackJob } from './stackJob.ts'

/** Waits until a resource is ready, with the event at which its configuration is applied. */
export async function stabilize(
  { engine, stack, signal }: StackJob,
  resource: EmulatedResource,
  status: 'CREATE_IN_PROGRESS' | 'UPDATE_IN_PROGRESS',
  phase: 'create' | 'update',
): Promise<void> {
  const half = weightOf(resource.type) / 2
  await engine.pause(half, signal)
  const fault = injectedFailureAt(engine, { stack, logicalId: resource.logicalId, type: resource.type }, phase)
  if (fault) throw new ResourceFailure(fault)
  setResourceStatus(engine, stack, resource, status, {
    reason: 'Eventual consistency check initiated',
    detailedStatus: 'CONFIGURATION_COMPLETE',
  })
  await engine.pause(half, signal)
  const { failureSignal } = resource
  resource.failureSignal = undefined
  if (failureSignal !== undefined) throw new ResourceFailure(failureSignal)
  // ECS gives up when its tasks do not start; which permission they lack is said in the reason of a stopped task alone.
  if (taskRefusalOf(engine, resource)) throw new ResourceFailure(failureMessageOf(resource.type, uuid(engine.random)))
}
