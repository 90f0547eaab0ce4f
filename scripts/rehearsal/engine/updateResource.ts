import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import { isDeletedByHand } from './alterLive.ts'
import type { Recreation } from './changeSet.ts'
import { bringIntoBeing, stabilize } from './create.ts'
import { differencesOf } from './differences.ts'
import type { Engine } from './engine.ts'
import { setResourceStatus } from './events.ts'
import { type Job, ResourceFailure, reasonOf } from './job.ts'
import { nestedDefinition } from './nestedDefinition.ts'
import {
  apply,
  aside,
  checkProperties,
  childOf,
  clashWith,
  clashWords,
  missingWords,
  specificationOf,
} from './resource.ts'
import { worse } from './specification.ts'
import type { Definition, Operation, Resource, Stack, UpdateRun } from './stack.ts'
import { alwaysReplaces, fixedPropertiesOf } from './typeKnowledge.ts'
import { wouldChange } from './wouldChange.ts'

type UpdateStack = (
  engine: Engine,
  stack: Stack,
  definition: Definition,
  operation: Operation,
) => Promise<string | undefined>

/** Changes one resource of a stack if its values differ now that they are known; false when it failed. */
export async function updateResource(
  job: Job,
  run: UpdateRun,
  logicalId: string,
  updateStack: UpdateStack,
): Promise<boolean> {
  const { engine, stack } = job
  const resource = stack.resources.get(logicalId)
  if (!resource) return false
  try {
    const resolved = job.resolve(logicalId)
    if (resource.type === NESTED_STACK) await updateNested(job, run, resource, resolved, updateStack)
    else await updateOrdinary(job, run, resource, resolved)
    return true
  } catch (error) {
    run.touched.add(logicalId)
    setResourceStatus(engine, stack, resource, 'UPDATE_FAILED', { reason: reasonOf(error, job, 'update') })
    job.failed.update.push(logicalId)
    job.cancel()
    return false
  }
}

async function updateOrdinary(job: Job, run: UpdateRun, resource: Resource, resolved: ResolvedResource): Promise<void> {
  const { engine, stack, definition } = job
  const { type, logicalId } = resource
  const specification = specificationOf(engine, type)
  const changed = differencesOf(resource.properties, resolved.properties)
  const hasNewTags = specification.tagged && differencesOf(resource.tags, definition.tags).length > 0
  if (changed.length === 0 && !hasNewTags) {
    Object.assign(resource, aside(resolved), { dependencies: resolved.dependencies })
    return
  }
  run.touched.add(logicalId)
  const recreation = changed.reduce<Recreation>(
    (worst, { path }) => worse(worst, specification.recreation(path)),
    'Never',
  )
  if (recreation === 'Always' || changed.some(({ path }) => alwaysReplaces(type, String(path[0]))))
    return replace(job, run, resource, resolved)
  setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS')
  const fixed = changed.find(({ path }) => fixedPropertiesOf(type).includes(String(path[0])))
  if (fixed) throw new ResourceFailure(`Updates are not allowed for property - ${String(fixed.path[0])}.`)
  if (isDeletedByHand(stack, resource)) throw new ResourceFailure(missingWords(engine, resource))
  apply(resource, resolved, definition)
  checkProperties(engine, resource)
  await stabilize(job, resource, 'UPDATE_IN_PROGRESS', 'update')
  // A resource is updated to all that its template says, not only to what is new in it.
  stack.drift.alterations.delete(resource.physicalId ?? '')
  mirror(resource)
  setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE')
}

/** Attributes that only repeat a property follow it. */
function mirror(resource: Resource): void {
  const followed = Object.keys(resource.attributes).filter(name => resource.properties[name] !== undefined)
  const values = followed.map(name => [name, resource.properties[name] ?? null] as const)
  resource.attributes = { ...resource.attributes, ...Object.fromEntries(values) }
}

async function replace(job: Job, run: UpdateRun, resource: Resource, resolved: ResolvedResource): Promise<void> {
  const { engine, stack, definition } = job
  const old = { ...resource }
  setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS', {
    reason: 'Requested update requires the creation of a new physical resource; hence creating one.',
  })
  apply(resource, resolved, definition)
  checkProperties(engine, resource)
  // The resource itself has its new properties already; its old identity is what would be in the way.
  const clash = clashWith(engine, resource.type, resource.properties, resource)
  if (clash) throw new ResourceFailure(clashWords(engine, clash))
  if (clashesWithItself(engine, old, resource))
    throw new ResourceFailure(
      `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${old.physicalId} and update the stack again.`,
    )
  resource.createdAt = engine.stamp()
  bringIntoBeing(engine, stack, resource)
  if (resource.physicalId !== old.physicalId) run.replaced.push(old)
  setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS', { reason: 'Resource creation Initiated' })
  await stabilize(job, resource, 'UPDATE_IN_PROGRESS', 'update')
  setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE')
}

function clashesWithItself(engine: Engine, old: Resource, { type, properties }: Resource): boolean {
  const { identity } = specificationOf(engine, type)
  return (
    identity.length > 0 &&
    identity.every(part => properties[part] !== undefined && properties[part] === old.properties[part])
  )
}

async function updateNested(
  job: Job,
  run: UpdateRun,
  resource: Resource,
  resolved: ResolvedResource,
  updateStack: UpdateStack,
): Promise<void> {
  const { engine, stack, definition, operation, signal } = job
  const child = childOf(engine, resource)
  if (!child) throw new ResourceFailure(`Stack with id ${resource.physicalId} does not exist`)
  run.touched.add(resource.logicalId)
  apply(resource, resolved, definition)
  setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS')
  const made = nestedDefinition(engine, child, { properties: resource.properties, parent: definition })
  // Every nested stack is asked; one that has nothing to do has no history of it.
  if (wouldChange(engine, child, made)) {
    const reason = await updateStack(engine, child, made, { ...operation, signal })
    signal.throwIfAborted()
    if (reason)
      throw new ResourceFailure(
        `Embedded stack ${child.id} was not successfully updated. Currently in ${child.status} with reason: ${reason}`,
      )
  } else child.definition = made
  setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE')
}
