import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { authorizeResource } from '../authorization/authorizeResource.ts'
import type { Engine } from '../engine.ts'
import { checkResourceProperties, specificationOf } from '../specification/checkResourceProperties.ts'
import { createPhysicalIdentifiers } from '../specification/physicalIdentifiers.ts'
import { conflictMessage, findConflict } from '../specification/resourceConflict.ts'
import { createResourceRecord, type EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { setResourceStatus, setStatus } from '../state/stackEvents.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { findNestedStackInReview, openNestedStack } from '../state/stackRegistry.ts'
import { buildNestedDefinition } from '../template/buildNestedDefinition.ts'
import { applyTemplate } from '../template/resourceTemplate.ts'
import { writeAccessLogTestFile } from './accessLogTestFile.ts'
import { isNeverValidated, minutesForValidation } from './certificateValidation.ts'
import { endOf, openTimeline, startOf, timeoutReason, waitOnTimeline } from './creationTimeline.ts'
import { requireSourceSnapshot } from './databaseSnapshot.ts'
import { edgeRefusalOf } from './edgeRefusal.ts'
import { withinNestedStack } from './internalFailure.ts'
import { resolveOutputs } from './resolveOutputs.ts'
import { rollBackCreation } from './rollBackCreation.ts'
import { missingTriggerReason } from './rollbackTriggers.ts'
import { runInDependencyOrder } from './runInDependencyOrder.ts'
import { useServiceLinkedRole } from './serviceLinkedRole.ts'
import { stabilize } from './stabilize.ts'
import { failedResourcesReason, failureReasonOf, openStackJob, type StackJob } from './stackJob.ts'
import { startRollback } from './startOperation.ts'

/**
 * Creates a stack. Resolves to undefined when it is complete, or to the reason when it failed; the rollback continues
 * in `stack.rollback`.
 */
export async function createStack(
  engine: Engine,
  stack: EmulatedStack,
  definition: StackDefinition,
  operation: StackOperation,
  timeline = openTimeline(undefined),
): Promise<string | undefined> {
  const job = { ...openStackJob(engine, stack, definition, operation), timeline }
  stack.definition = definition
  stack.operations.push(operation)
  setStatus(engine, stack, 'CREATE_IN_PROGRESS', 'User Initiated')
  const plan = job.resolver()
  await runInDependencyOrder(plan.activeResources(), {
    dependenciesOf: plan.dependencies,
    run: logicalId => createResource(job, logicalId),
    stopAtFailure: true,
  })
  const reason =
    timeoutReason(timeline) ||
    failedResourcesReason(job) ||
    missingTriggerReason(engine, definition) ||
    completeCreation(job)
  if (!reason) return undefined
  startRollback(engine, stack, rollBackCreation(job, reason))
  return reason
}

function completeCreation({ engine, stack, definition }: StackJob): string | undefined {
  try {
    stack.outputs = resolveOutputs(engine, stack, definition)
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
  setStatus(engine, stack, 'CREATE_COMPLETE')
  return undefined
}

/** Creates one resource of a stack; false when it failed. */
export async function createResource(job: StackJob, logicalId: string): Promise<boolean> {
  const { engine, stack, definition } = job
  const { type = '' } = definition.template.resources[logicalId] ?? {}
  const resource = createResourceRecord(logicalId, type, engine.nextTimestamp())
  stack.resources.set(logicalId, resource)
  try {
    applyTemplate(resource, job.resolve(logicalId), definition)
    setResourceStatus(engine, stack, resource, 'CREATE_IN_PROGRESS')
    if (type === NESTED_STACK) await createNestedStack(job, resource)
    else await createPhysicalResource(job, resource)
    setResourceStatus(engine, stack, resource, 'CREATE_COMPLETE')
    return true
  } catch (error) {
    setResourceStatus(engine, stack, resource, 'CREATE_FAILED', { reason: failureReasonOf(error, job, 'creation') })
    job.failed.create.push(logicalId)
    job.cancel()
    return false
  }
}

async function createPhysicalResource(job: StackJob, resource: EmulatedResource): Promise<void> {
  const { engine, stack } = job
  checkResourceProperties(engine, resource)
  const conflict = findConflict(engine, resource.type, resource.properties)
  if (conflict) throw new ResourceFailure(conflictMessage(engine, resource.type, conflict))
  createPhysically(job, resource)
  setResourceStatus(engine, stack, resource, 'CREATE_IN_PROGRESS', { reason: 'Resource creation Initiated' })
  writeAccessLogTestFile(engine, resource)
  const minutes = minutesForValidation(engine, resource)
  if (job.timeline) await waitOnTimeline(engine, job.timeline, resource, { minutes, signal: job.signal })
  if (isNeverValidated(minutes)) throw new ResourceFailure(`Resource ${resource.physicalId} did not stabilize.`)
  await stabilize(job, resource, 'CREATE_IN_PROGRESS', 'create')
}

/** Sets the physical id and the attributes of a resource, which exists then. @throws ResourceFailure if it is denied */
export function createPhysically(job: StackJob, resource: EmulatedResource): void {
  const { engine, stack } = job
  const { type, logicalId, properties } = resource
  const identifiers = createPhysicalIdentifiers(engine, stack, logicalId, specificationOf(engine, type), properties)
  authorizeResource(job, { phase: 'create', resource: { ...resource, ...identifiers } })
  useServiceLinkedRole(engine, resource)
  requireSourceSnapshot(engine, resource)
  const refusal = edgeRefusalOf(engine, resource)
  if (refusal) throw new ResourceFailure(refusal)
  Object.assign(resource, identifiers, { exists: true })
  if (type === 'AWS::S3::Bucket' && resource.physicalId) engine.liveResources.createBucket(resource.physicalId)
}

async function createNestedStack(job: StackJob, resource: EmulatedResource): Promise<void> {
  const { engine, stack, definition, operation, signal } = job
  const child =
    findNestedStackInReview(engine, stack, resource.logicalId) ?? openNestedStack(engine, stack, resource.logicalId)
  resource.physicalId = child.id
  resource.exists = true
  let nestedDefinition: StackDefinition
  try {
    authorizeResource(job, { phase: 'create', resource })
    nestedDefinition = buildNestedDefinition(engine, child, {
      ...{ properties: resource.properties, parent: definition, caller: operation.caller },
    })
  } catch (error) {
    if (child.events.length === 0) engine.stacks.delete(child.id)
    resource.exists = false
    throw error
  }
  setResourceStatus(engine, stack, resource, 'CREATE_IN_PROGRESS', { reason: 'Resource creation Initiated' })
  const { TimeoutInMinutes: minutes } = resource.properties
  const parent = job.timeline && { timeline: job.timeline, startedAt: startOf(job.timeline, resource) }
  const timeline = openTimeline(minutes === undefined ? undefined : Number(minutes), parent)
  child.settings.timeoutInMinutes = minutes === undefined ? undefined : Number(minutes)
  const creation = createStack(engine, child, nestedDefinition, { ...operation, signal }, timeline)
  const reason = await withinNestedStack(engine, child, creation)
  job.timeline?.finishedAt.set(resource.logicalId, endOf(timeline))
  signal.throwIfAborted()
  if (reason) throw new ResourceFailure(`Embedded stack ${child.id} was not successfully created: ${reason}`)
}
