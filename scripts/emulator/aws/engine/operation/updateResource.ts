import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import { authorizeResource } from '../authorization/authorizeResource.ts'
import { hasChanges } from '../changeSet/hasChanges.ts'
import type { Engine } from '../engine.ts'
import { checkResourceProperties, specificationOf } from '../specification/checkResourceProperties.ts'
import { conflictMessage, findConflict, notFoundMessage } from '../specification/resourceConflict.ts'
import { alwaysReplaces, immutablePropertiesOf } from '../specification/typeBehaviour.ts'
import { strongerRecreation } from '../specification/typeSpecification.ts'
import type { Recreation } from '../state/changeSetDetail.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack, UpdateRecord } from '../state/emulatedStack.ts'
import { isDeletedOutOfBand } from '../state/liveProperties.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { liveKeyOf } from '../state/stackDrift.ts'
import { setResourceStatus } from '../state/stackEvents.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { nestedStackOf } from '../state/stackRegistry.ts'
import { buildNestedDefinition } from '../template/buildNestedDefinition.ts'
import { resolvedDifferencesOf } from '../template/resolvedDifferences.ts'
import { applyTemplate, nonPropertiesOf } from '../template/resourceTemplate.ts'
import { writeAccessLogTestFile } from './accessLogTestFile.ts'
import { edgeRefusalOf } from './edgeRefusal.ts'
import { withinNestedStack } from './internalFailure.ts'
import { replaceResource } from './replaceResource.ts'
import { stabilize } from './stabilize.ts'
import { failureReasonOf, type StackJob } from './stackJob.ts'
import { checkStackPolicy } from './stackPolicyRefusal.ts'

type StackUpdater = (
  engine: Engine,
  stack: EmulatedStack,
  definition: StackDefinition,
  operation: StackOperation,
) => Promise<string | undefined>

/** Updates one resource of a stack if its resolved values differ; false when it failed. */
export async function updateResource(
  job: StackJob,
  update: UpdateRecord,
  logicalId: string,
  updateStack: StackUpdater,
): Promise<boolean> {
  const { engine, stack } = job
  const resource = stack.resources.get(logicalId)
  if (!resource) return false
  const before = { ...resource }
  try {
    const resolved = job.resolve(logicalId)
    if (resource.type === NESTED_STACK) await updateNestedStack(job, update, resource, resolved, updateStack)
    else await updatePhysicalResource(job, update, resource, resolved)
    return true
  } catch (error) {
    update.changedIds.add(logicalId)
    if (job.operation.onFailure === 'DO_NOTHING') undoFailedUpdate(update, resource, before)
    setResourceStatus(engine, stack, resource, 'UPDATE_FAILED', { reason: failureReasonOf(error, job, 'update') })
    job.failed.update.push(logicalId)
    job.cancel()
    return false
  }
}

/** Without a rollback of the stack, a failed resource alone returns to its last stable state (AWS page "Stack failure options"). */
function undoFailedUpdate(update: UpdateRecord, resource: EmulatedResource, before: EmulatedResource): void {
  const replaced = update.replacedResources.findIndex(({ physicalId }) => physicalId === before.physicalId)
  if (replaced >= 0) update.replacedResources.splice(replaced, 1)
  update.notApplied.delete(resource.logicalId)
  Object.assign(resource, before)
}

async function updatePhysicalResource(
  job: StackJob,
  update: UpdateRecord,
  resource: EmulatedResource,
  resolved: ResolvedResource,
): Promise<void> {
  const { engine, stack, definition } = job
  const { type, logicalId } = resource
  const specification = specificationOf(engine, type)
  const changed = resolvedDifferencesOf(resource.properties, resolved.properties)
  const hasNewTags = specification.hasTags && resolvedDifferencesOf(resource.tags, definition.tags).length > 0
  if (changed.length === 0 && !hasNewTags) {
    Object.assign(resource, nonPropertiesOf(resolved), { dependencies: resolved.dependencies })
    return
  }
  update.changedIds.add(logicalId)
  const recreation = changed.reduce<Recreation>(
    (strongest, { path }) => strongerRecreation(strongest, specification.recreationAt(path)),
    'Never',
  )
  const isReplacement = recreation === 'Always' || changed.some(({ path }) => alwaysReplaces(type, String(path[0])))
  checkStackPolicy(job, isReplacement ? 'Update:Replace' : 'Update:Modify', resource)
  if (isReplacement) return replaceResource(job, update, resource, resolved)
  setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS')
  const immutable = changed.find(({ path }) => immutablePropertiesOf(type).includes(String(path[0])))
  if (immutable) throw new ResourceFailure(`Updates are not allowed for property - ${String(immutable.path[0])}.`)
  if (isDeletedOutOfBand(stack, resource)) throw new ResourceFailure(notFoundMessage(engine, resource))
  const wanted = { ...resource }
  applyTemplate(wanted, resolved, definition)
  // A handler that is refused has changed nothing. One whose resource does not become stable has changed it.
  update.notApplied.set(logicalId, wanted)
  checkResourceProperties(engine, wanted)
  const conflict = findConflict(engine, type, wanted.properties, resource)
  if (conflict) throw new ResourceFailure(conflictMessage(engine, type, conflict))
  authorizeResource(job, { phase: 'update', resource: wanted, previous: resource })
  const refusal = edgeRefusalOf(engine, wanted)
  if (refusal) throw new ResourceFailure(refusal)
  update.notApplied.delete(logicalId)
  applyTemplate(resource, resolved, definition)
  await stabilize(job, resource, 'UPDATE_IN_PROGRESS', 'update')
  writeAccessLogTestFile(engine, resource)
  // An update sets every property of the template, not only the changed ones.
  stack.drift.outOfBandChanges.delete(liveKeyOf(resource))
  copyPropertiesToAttributes(resource)
  setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE')
}

/** Updates the attributes that repeat a property. */
function copyPropertiesToAttributes(resource: EmulatedResource): void {
  const names = Object.keys(resource.attributes).filter(name => resource.properties[name] !== undefined)
  const values = names.map(name => [name, resource.properties[name] ?? null] as const)
  resource.attributes = { ...resource.attributes, ...Object.fromEntries(values) }
}

async function updateNestedStack(
  job: StackJob,
  update: UpdateRecord,
  resource: EmulatedResource,
  resolved: ResolvedResource,
  updateStack: StackUpdater,
): Promise<void> {
  const { engine, stack, definition, operation, signal } = job
  const child = nestedStackOf(engine, resource)
  if (!child) throw new ResourceFailure(`Stack with id ${resource.physicalId} does not exist`)
  update.changedIds.add(resource.logicalId)
  const previous = { ...resource }
  applyTemplate(resource, resolved, definition)
  setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS')
  authorizeResource(job, { phase: 'update', resource, previous })
  const nestedDefinition = buildNestedDefinition(engine, child, {
    ...{ properties: resource.properties, parent: definition, caller: operation.caller },
  })
  // A nested stack without changes records no event.
  if (hasChanges(engine, child, nestedDefinition)) {
    checkStackPolicy(job, 'Update:Modify', resource)
    const reason = await withinNestedStack(
      engine,
      child,
      updateStack(engine, child, nestedDefinition, { ...operation, signal }),
    )
    signal.throwIfAborted()
    if (reason)
      throw new ResourceFailure(
        `Embedded stack ${child.id} was not successfully updated. Currently in ${child.status} with reason: ${reason}`,
      )
  } else child.definition = nestedDefinition
  setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE')
}
