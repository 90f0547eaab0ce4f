import { authorizeResource } from '../authorization/authorizeResource.ts'
import type { Engine } from '../engine.ts'
import { weightOf } from '../specification/typeBehaviour.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { isDeletedOutOfBand } from '../state/liveProperties.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import { setResourceStatus, setStatus } from '../state/stackEvents.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { nestedStackOf } from '../state/stackRegistry.ts'
import { exportInUseOf } from '../template/importingStacks.ts'
import { takeFinalSnapshot } from './databaseSnapshot.ts'
import { causeInside, type DeletionCause, deletionRefusalOf, hasFinalSnapshot, isRetained } from './deletionPolicy.ts'
import { injectedFailureAt } from './injectedFailure.ts'
import { withinNestedStack } from './internalFailure.ts'
import { reverseDependencies, runInDependencyOrder } from './runInDependencyOrder.ts'
import { dropRecord, failedResourcesReason, failureReasonOf, openStackJob, type StackJob } from './stackJob.ts'

type StackDeletionOptions = {
  /** Logical ids of resources to keep. */
  readonly retain?: readonly string[]
  /** Delete the stack even when some of its resources cannot be deleted. */
  readonly force?: boolean
  readonly cause?: DeletionCause
}

/** Deletes a stack's resources and then the stack. Resolves to the reason of a failure, or to ''. */
export async function deleteStack(
  engine: Engine,
  stack: EmulatedStack,
  operation: StackOperation,
  { retain = [], force = false, cause = 'deletion' }: StackDeletionOptions = {},
): Promise<string> {
  const previousStatus = stack.status
  stack.operations.push(operation)
  setStatus(engine, stack, 'DELETE_IN_PROGRESS', stack.parent ? undefined : 'User Initiated')
  const exportInUse = exportInUseOf(engine, stack)
  if (exportInUse) {
    const { name, user } = exportInUse
    const reason = `Delete canceled. Cannot delete export ${name} as it is in use by ${user.name}.`
    setStatus(engine, stack, previousStatus, reason)
    return reason
  }
  const { definition } = stack
  if (definition) {
    const resources = [...stack.resources.values()].filter(resource => !retain.includes(resource.logicalId))
    const failed = await deleteResources(
      openStackJob(engine, stack, definition, { ...operation, signal: undefined }),
      resources,
      cause,
    )
    if (failed && !force) {
      setStatus(engine, stack, 'DELETE_FAILED', failed)
      return failed
    }
  }
  for (const resource of stack.resources.values()) {
    if (resource.exists) engine.liveResources.retain(stack, resource)
    resource.exists = false
  }
  removeNestedStacksInReview(engine, stack)
  stack.outputs = []
  stack.changeSets.length = 0
  stack.deletedAt = engine.nextTimestamp()
  setStatus(engine, stack, 'DELETE_COMPLETE')
  return ''
}

/** The nested stacks that a change set opened and that never ran go with their parent. */
export function removeNestedStacksInReview({ stacks }: Engine, parent: EmulatedStack): void {
  for (const { id, parent: own, status } of stacks.values())
    if (own?.stack === parent && status === 'REVIEW_IN_PROGRESS') stacks.delete(id)
}

/** Deletes a nested stack after its running rollback. */
export async function deleteNestedStack(
  engine: Engine,
  child: EmulatedStack,
  operation: StackOperation,
  cause: DeletionCause,
): Promise<string> {
  await child.rollback
  if (child.status === 'DELETE_COMPLETE') return ''
  return withinNestedStack(engine, child, deleteStack(engine, child, operation, { cause }))
}

/** Deletes resources, each after everything that depends on it. Resolves to the reason of a failure, or to ''. */
export async function deleteResources(
  job: StackJob,
  resources: readonly EmulatedResource[],
  cause: DeletionCause,
): Promise<string> {
  // A replaced resource and its successor have the same logical id, so the index is the key.
  const byKey = new Map(resources.map((resource, index) => [String(index), resource]))
  const keysOf = (logicalId: string) =>
    [...byKey].filter(([, resource]) => resource.logicalId === logicalId).map(([key]) => key)
  const keys = [...byKey.keys()]
  const dependenciesOf = (key: string) => (byKey.get(key)?.dependencies ?? []).flatMap(keysOf)
  await runInDependencyOrder(keys, {
    dependenciesOf: reverseDependencies(keys, dependenciesOf),
    run: async key => {
      const resource = byKey.get(key)
      return resource ? deleteResource(job, resource, cause) : true
    },
    stopAtFailure: false,
  })
  return failedResourcesReason(job)
}

async function deleteResource(job: StackJob, resource: EmulatedResource, cause: DeletionCause): Promise<boolean> {
  const { engine, stack } = job
  if (!resource.exists) {
    dropRecord(job, resource)
    return true
  }
  if (isRetained(job, resource, cause)) {
    setResourceStatus(engine, stack, resource, 'DELETE_SKIPPED')
    engine.liveResources.retain(stack, resource)
    resource.exists = false
    dropRecord(job, resource)
    return true
  }
  try {
    setResourceStatus(engine, stack, resource, 'DELETE_IN_PROGRESS')
    await deletePhysicalResource(job, resource, cause)
    resource.exists = false
    setResourceStatus(engine, stack, resource, 'DELETE_COMPLETE')
    dropRecord(job, resource)
    return true
  } catch (error) {
    setResourceStatus(engine, stack, resource, 'DELETE_FAILED', { reason: failureReasonOf(error, job, 'deletion') })
    job.failed.delete.push(resource.logicalId)
    return false
  }
}

async function deletePhysicalResource(job: StackJob, resource: EmulatedResource, cause: DeletionCause): Promise<void> {
  const { engine, stack, signal, operation } = job
  const { logicalId, type, physicalId = '' } = resource
  const child = nestedStackOf(engine, resource)
  if (child) {
    authorizeResource(job, { phase: 'delete', resource })
    const reason = await deleteNestedStack(engine, child, operation, causeInside(engine, child, cause))
    if (reason) throw new ResourceFailure(`Embedded stack ${child.id} was not successfully deleted: ${reason}`)
    return
  }
  // A resource that was deleted by hand needs no deletion.
  if (isDeletedOutOfBand(stack, resource)) return
  authorizeResource(job, { phase: 'delete', resource, hasFinalSnapshot: hasFinalSnapshot(resource, cause) })
  await engine.pause(weightOf(type) / 2, signal)
  const refusal =
    injectedFailureAt(engine, { stack, logicalId, type }, 'delete') ?? deletionRefusalOf(engine, stack, resource)
  if (refusal) throw new ResourceFailure(refusal)
  takeFinalSnapshot(engine, stack, resource, cause)
  if (type === 'AWS::S3::Bucket') engine.liveResources.deleteBucket(physicalId)
}
