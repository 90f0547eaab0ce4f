import { authorizeResource } from '../authorization/authorizeResource.ts'
import type { Engine } from '../engine.ts'
import { weightOf } from '../specification/typeBehaviour.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { type EmulatedStack, isOperationRunning, type UpdateRecord } from '../state/emulatedStack.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import { setResourceStatus, setStatus } from '../state/stackEvents.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { nestedStackOf } from '../state/stackRegistry.ts'
import { deleteResources } from './deleteStack.ts'
import { injectedFailureAt } from './injectedFailure.ts'
import { failOperation, withinNestedStack } from './internalFailure.ts'
import { runInDependencyOrder } from './runInDependencyOrder.ts'
import { failedResourcesReason, failureReasonOf, openStackJob, type StackJob } from './stackJob.ts'

/** Rolls back or keeps a stack whose update failed, by `onFailure` of the operation. */
export async function rollBackUpdate(
  { engine, stack, operation }: StackJob,
  update: UpdateRecord,
  reason: string,
): Promise<void> {
  if (operation.onFailure === 'DO_NOTHING') {
    for (const resource of stack.resources.values()) {
      const child = nestedStackOf(engine, resource)
      if (child?.status === 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS') setStatus(engine, child, 'UPDATE_COMPLETE')
    }
    return setStatus(engine, stack, 'UPDATE_FAILED', reason)
  }
  await restorePreviousStack(engine, stack, update, { operation, reason, skip: [] })
}

type RollbackOptions = {
  readonly operation: StackOperation
  readonly reason: string | undefined
  /** Logical ids, in a nested stack after its name: `open-webui-dev-Compute-1A2B.Service`. */
  readonly skip: readonly string[]
}

/** Restores a stack to its state before the update, and deletes the resources that the update created. */
export async function restorePreviousStack(
  engine: Engine,
  stack: EmulatedStack,
  update: UpdateRecord,
  { operation, reason, skip }: RollbackOptions,
): Promise<void> {
  setStatus(engine, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason)
  stack.definition = update.previous
  // A rollback cannot be cancelled.
  const job = openStackJob(engine, stack, update.previous, { ...operation, signal: undefined })
  const changedIds = [...update.before.keys()].filter(logicalId => update.changedIds.has(logicalId))
  await runInDependencyOrder(changedIds, {
    dependenciesOf: logicalId => update.before.get(logicalId)?.dependencies ?? [],
    run: logicalId => restoreResource(job, update, logicalId, skip),
    stopAtFailure: false,
  })
  const failed = failedResourcesReason(job)
  if (failed) return setStatus(engine, stack, 'UPDATE_ROLLBACK_FAILED', failed)

  stack.outputs = update.outputs
  setStatus(engine, stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS')
  const created = [...stack.resources.values()].filter(({ logicalId }) => update.createdIds.has(logicalId))
  await deleteResources(job, [...created, ...update.replacedResources], 'rollback of creation')
  for (const { logicalId } of created) stack.resources.delete(logicalId)
  stack.update = undefined
  setStatus(engine, stack, 'UPDATE_ROLLBACK_COMPLETE')
}

async function restoreResource(
  job: StackJob,
  update: UpdateRecord,
  logicalId: string,
  skip: readonly string[],
): Promise<boolean> {
  const { engine, stack, operation } = job
  const previous = update.before.get(logicalId)
  const resource = stack.resources.get(logicalId)
  if (!previous || !resource || !update.changedIds.has(logicalId)) return true
  if (skip.includes(stack.parent ? `${stack.name}.${logicalId}` : logicalId)) {
    setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE', { reason: 'Resource skipped during rollback' })
    return true
  }
  try {
    const child = nestedStackOf(engine, resource)
    await child?.rollback
    setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS')
    if (child) {
      await restoreNestedStack(engine, child, operation, skip)
      restoreRecord(resource, previous)
    } else await restorePhysicalResource(job, update, resource, previous)
    update.changedIds.delete(logicalId)
    setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE')
    return true
  } catch (error) {
    const child = nestedStackOf(engine, resource)
    if (child && isOperationRunning(child)) failOperation(engine, child, error)
    setResourceStatus(engine, stack, resource, 'UPDATE_FAILED', { reason: failureReasonOf(error, job, 'update') })
    job.failed.update.push(logicalId)
    return false
  }
}

/** A failed nested stack has rolled back by itself; a successful one rolls back now. */
async function restoreNestedStack(
  engine: Engine,
  child: EmulatedStack,
  operation: StackOperation,
  skip: readonly string[],
): Promise<void> {
  if (child.update) {
    const options = { operation, reason: undefined, skip }
    await withinNestedStack(engine, child, restorePreviousStack(engine, child, child.update, options))
  }
  if (child.status === 'UPDATE_ROLLBACK_FAILED')
    throw new ResourceFailure(
      `Embedded stack ${child.id} was not successfully updated. Currently in ${child.status} with reason: ${child.statusReason}`,
    )
}

async function restorePhysicalResource(
  job: StackJob,
  update: UpdateRecord,
  resource: EmulatedResource,
  previous: EmulatedResource,
): Promise<void> {
  const { engine, stack, signal } = job
  const { logicalId, type } = resource
  await engine.pause(weightOf(type) / 2, signal)
  const fault = injectedFailureAt(engine, { stack, logicalId, type }, 'rollback')
  if (fault) throw new ResourceFailure(fault)
  const old = update.replacedResources.findIndex(candidate => candidate.logicalId === logicalId)
  // CloudFormation compares with what it wanted, also where the update was refused and changed nothing.
  const replacedState = { ...(update.notApplied.get(logicalId) ?? resource) }
  if (old < 0) authorizeResource(job, { phase: 'update', resource: previous, previous: replacedState })
  // The new physical resource is deleted instead of the old one.
  if (old >= 0) update.replacedResources.splice(old, 1, { ...resource })
  restoreRecord(resource, previous)
}

/** Also of a nested stack: the next change set compares its parameters with these. */
function restoreRecord(resource: EmulatedResource, previous: EmulatedResource): void {
  const { status, reason, at } = resource
  Object.assign(resource, { ...previous, status, reason, at })
}
