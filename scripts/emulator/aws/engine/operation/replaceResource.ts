import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import { checkResourceProperties } from '../specification/checkResourceProperties.ts'
import { conflictMessage, customNameOf, findConflict } from '../specification/resourceConflict.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { UpdateRecord } from '../state/emulatedStack.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import { setResourceStatus } from '../state/stackEvents.ts'
import { applyTemplate } from '../template/resourceTemplate.ts'
import { createPhysically } from './createStack.ts'
import { stabilize } from './stabilize.ts'
import type { StackJob } from './stackJob.ts'

/** Creates a new physical resource; the cleanup of the update deletes the old one. */
export async function replaceResource(
  job: StackJob,
  update: UpdateRecord,
  resource: EmulatedResource,
  resolved: ResolvedResource,
): Promise<void> {
  const { engine, stack, definition, operation } = job
  const old = { ...resource }
  setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS', {
    reason: 'Requested update requires the creation of a new physical resource; hence creating one.',
  })
  if (operation.onFailure === 'DO_NOTHING' && !engine.switches.replacesWithoutRollback)
    throw new ResourceFailure('Replacement type updates not supported on stack with disable-rollback.')
  const wanted = { ...resource }
  applyTemplate(wanted, resolved, definition)
  update.notApplied.set(resource.logicalId, wanted)
  checkResourceProperties(engine, wanted)
  const conflict = findConflict(engine, wanted.type, wanted.properties, resource)
  if (conflict) throw new ResourceFailure(conflictMessage(engine, wanted.type, conflict))
  const kept = customNameOf(engine, wanted.type, old.properties, wanted.properties)
  if (kept !== undefined)
    throw new ResourceFailure(
      `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${kept} and update the stack again.`,
    )
  wanted.createdAt = engine.nextTimestamp()
  createPhysically(job, wanted)
  update.notApplied.delete(resource.logicalId)
  Object.assign(resource, wanted)
  if (resource.physicalId !== old.physicalId) update.replacedResources.push(old)
  setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS', { reason: 'Resource creation Initiated' })
  await stabilize(job, resource, 'UPDATE_IN_PROGRESS', 'update')
  setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE')
}
