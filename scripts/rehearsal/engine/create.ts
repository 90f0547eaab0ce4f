import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Engine } from './engine.ts'
import { setResourceStatus, setStatus } from './events.ts'
import { faultAt } from './faults.ts'
import { identityOf } from './identity.ts'
import { inOrder } from './inOrder.ts'
import { failureOf, type Job, openJob, ResourceFailure, reasonOf } from './job.ts'
import { nestedDefinition } from './nestedDefinition.ts'
import { outputsOf } from './outputs.ts'
import { apply, blankResource, checkProperties, clashWith, clashWords, specificationOf } from './resource.ts'
import { rollBackCreation } from './rollBackCreation.ts'
import type { Definition, Operation, Resource, Stack } from './stack.ts'
import { openNestedStack } from './stacks.ts'
import { weightOf } from './typeKnowledge.ts'

/**
 * Makes a stack. Resolves as soon as it is made, to undefined, or has failed, to the reason; what follows a failure
 * goes on in `stack.settling`.
 */
export async function createStack(
  engine: Engine,
  stack: Stack,
  definition: Definition,
  operation: Operation,
): Promise<string | undefined> {
  const job = openJob(engine, stack, definition, operation)
  stack.definition = definition
  stack.operations.push(operation)
  setStatus(engine, stack, 'CREATE_IN_PROGRESS', 'User Initiated')
  const plan = job.resolver()
  await inOrder(plan.activeResources(), {
    dependenciesOf: plan.dependencies,
    work: logicalId => createResource(job, logicalId),
    stopsAtFailure: true,
  })
  const reason = failureOf(job) || finish(job)
  if (!reason) return undefined
  stack.settling = rollBackCreation(job, reason)
  engine.background(stack.settling)
  return reason
}

function finish({ engine, stack, definition }: Job): string | undefined {
  try {
    stack.outputs = outputsOf(engine, stack, definition)
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
  setStatus(engine, stack, 'CREATE_COMPLETE')
  return undefined
}

/** Makes one resource of a stack; false when it failed. */
export async function createResource(job: Job, logicalId: string): Promise<boolean> {
  const { engine, stack, definition } = job
  const { type = '' } = definition.template.resources[logicalId] ?? {}
  const resource = blankResource(engine, logicalId, type)
  stack.resources.set(logicalId, resource)
  try {
    apply(resource, job.resolve(logicalId), definition)
    setResourceStatus(engine, stack, resource, 'CREATE_IN_PROGRESS')
    if (type === NESTED_STACK) await createNested(job, resource)
    else await createOrdinary(job, resource)
    setResourceStatus(engine, stack, resource, 'CREATE_COMPLETE')
    return true
  } catch (error) {
    setResourceStatus(engine, stack, resource, 'CREATE_FAILED', { reason: reasonOf(error, job, 'creation') })
    job.failed.create.push(logicalId)
    job.cancel()
    return false
  }
}

async function createOrdinary(job: Job, resource: Resource): Promise<void> {
  const { engine, stack } = job
  checkProperties(engine, resource)
  const clash = clashWith(engine, resource.type, resource.properties)
  if (clash) throw new ResourceFailure(clashWords(engine, clash))
  bringIntoBeing(engine, stack, resource)
  setResourceStatus(engine, stack, resource, 'CREATE_IN_PROGRESS', { reason: 'Resource creation Initiated' })
  await stabilize(job, resource, 'CREATE_IN_PROGRESS', 'create')
}

/** Gives a resource its physical id and its attributes. */
export function bringIntoBeing(engine: Engine, stack: Stack, resource: Resource): void {
  const { type, logicalId, properties } = resource
  Object.assign(resource, identityOf(engine, stack, logicalId, specificationOf(engine, type), properties))
  resource.exists = true
  if (type === 'AWS::S3::Bucket' && resource.physicalId) engine.live.openBucket(resource.physicalId)
}

/** The time until a resource is ready, with the event at which its configuration is applied. */
export async function stabilize(
  { engine, stack, signal }: Job,
  resource: Resource,
  status: 'CREATE_IN_PROGRESS' | 'UPDATE_IN_PROGRESS',
  phase: 'create' | 'update',
): Promise<void> {
  const half = weightOf(resource.type) / 2
  await engine.pause(half, signal)
  const fault = faultAt(engine, { stack, logicalId: resource.logicalId, type: resource.type }, phase)
  if (fault) throw new ResourceFailure(fault)
  setResourceStatus(engine, stack, resource, status, {
    reason: 'Eventual consistency check initiated',
    detailedStatus: 'CONFIGURATION_COMPLETE',
  })
  await engine.pause(half, signal)
}

async function createNested(job: Job, resource: Resource): Promise<void> {
  const { engine, stack, definition, operation, signal } = job
  const child = shellOf(engine, stack, resource.logicalId) ?? openNestedStack(engine, stack, resource.logicalId)
  resource.physicalId = child.id
  resource.exists = true
  let made: Definition
  try {
    made = nestedDefinition(engine, child, { properties: resource.properties, parent: definition })
  } catch (error) {
    if (child.events.length === 0) engine.stacks.delete(child.id)
    resource.exists = false
    throw error
  }
  setResourceStatus(engine, stack, resource, 'CREATE_IN_PROGRESS', { reason: 'Resource creation Initiated' })
  const reason = await createStack(engine, child, made, { ...operation, signal })
  signal.throwIfAborted()
  if (reason) throw new ResourceFailure(`Embedded stack ${child.id} was not successfully created: ${reason}`)
}

/** The empty nested stack that a change set of its parent has opened. */
export function shellOf({ stacks }: Engine, parent: Stack, logicalId: string): Stack | undefined {
  return [...stacks.values()].find(
    ({ parent: above, status }) =>
      above?.stack === parent && above.logicalId === logicalId && status === 'REVIEW_IN_PROGRESS',
  )
}
