import type { Engine } from './engine.ts'
import { setResourceStatus, setStatus } from './events.ts'
import { faultAt } from './faults.ts'
import { inOrder } from './inOrder.ts'
import { failureOf, type Job, openJob, ResourceFailure, reasonOf } from './job.ts'
import { removeResources } from './remove.ts'
import { childOf } from './resource.ts'
import type { Operation, Resource, Stack, UpdateRun } from './stack.ts'
import { weightOf } from './typeKnowledge.ts'

/** What CloudFormation does about a failed update. */
export async function rollBackUpdate({ engine, stack, operation }: Job, run: UpdateRun, reason: string): Promise<void> {
  if (operation.onFailure === 'DO_NOTHING') return setStatus(engine, stack, 'UPDATE_FAILED', reason)
  await goBack(engine, stack, run, { operation, reason, skip: [] })
}

type Way = { readonly operation: Operation; readonly reason: string | undefined; readonly skip: readonly string[] }

/** Takes a stack back to what it was before its update, and deletes what the update had made. */
export async function goBack(
  engine: Engine,
  stack: Stack,
  run: UpdateRun,
  { operation, reason, skip }: Way,
): Promise<void> {
  setStatus(engine, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason)
  stack.definition = run.previous
  // Rolling back is an operation that nobody cancels.
  const job = openJob(engine, stack, run.previous, { ...operation, signal: undefined })
  const touched = [...run.before.keys()].filter(logicalId => run.touched.has(logicalId))
  await inOrder(touched, {
    dependenciesOf: logicalId => run.before.get(logicalId)?.dependencies ?? [],
    work: logicalId => restore(job, run, logicalId, skip),
    stopsAtFailure: false,
  })
  const failed = failureOf(job)
  if (failed) return setStatus(engine, stack, 'UPDATE_ROLLBACK_FAILED', failed)

  stack.outputs = run.outputs
  setStatus(engine, stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS')
  const created = [...stack.resources.values()].filter(({ logicalId }) => run.created.has(logicalId))
  await removeResources(job, [...created, ...run.replaced], 'rollback of creation')
  for (const { logicalId } of created) stack.resources.delete(logicalId)
  stack.update = undefined
  setStatus(engine, stack, 'UPDATE_ROLLBACK_COMPLETE')
}

async function restore(job: Job, run: UpdateRun, logicalId: string, skip: readonly string[]): Promise<boolean> {
  const { engine, stack, operation } = job
  const before = run.before.get(logicalId)
  const resource = stack.resources.get(logicalId)
  if (!before || !resource || !run.touched.has(logicalId)) return true
  if (skip.includes(logicalId)) {
    setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE', { reason: 'Resource skipped during rollback' })
    return true
  }
  try {
    const child = childOf(engine, resource)
    await child?.settling
    setResourceStatus(engine, stack, resource, 'UPDATE_IN_PROGRESS')
    if (child) await restoreNested(engine, child, operation)
    else await restoreOrdinary(job, run, resource, before)
    run.touched.delete(logicalId)
    setResourceStatus(engine, stack, resource, 'UPDATE_COMPLETE')
    return true
  } catch (error) {
    setResourceStatus(engine, stack, resource, 'UPDATE_FAILED', { reason: reasonOf(error, job, 'update') })
    job.failed.update.push(logicalId)
    return false
  }
}

/** A nested stack that failed has gone back by itself; one that had succeeded goes back now. */
async function restoreNested(engine: Engine, child: Stack, operation: Operation): Promise<void> {
  if (child.update) await goBack(engine, child, child.update, { operation, reason: undefined, skip: [] })
  if (child.status === 'UPDATE_ROLLBACK_FAILED')
    throw new ResourceFailure(
      `Embedded stack ${child.id} was not successfully updated. Currently in ${child.status} with reason: ${child.statusReason}`,
    )
}

async function restoreOrdinary(job: Job, run: UpdateRun, resource: Resource, before: Resource): Promise<void> {
  const { engine, stack, signal } = job
  const { logicalId, type } = resource
  await engine.pause(weightOf(type) / 2, signal)
  const fault = faultAt(engine, { stack, logicalId, type }, 'rollback')
  if (fault) throw new ResourceFailure(fault)
  const old = run.replaced.findIndex(one => one.logicalId === logicalId)
  // The new physical resource takes the old one's place among those to delete.
  if (old >= 0) run.replaced.splice(old, 1, { ...resource })
  Object.assign(resource, { ...before, status: resource.status, reason: resource.reason, at: resource.at })
}
