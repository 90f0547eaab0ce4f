import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { setStatus } from '../state/stackEvents.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { nestedStackOf } from '../state/stackRegistry.ts'
import { deleteResources } from './deleteStack.ts'
import { openStackJob } from './stackJob.ts'

/** The phase after a successful update: deletes replaced and removed resources. */
export async function cleanUp(engine: Engine, stack: EmulatedStack, operation: StackOperation): Promise<void> {
  const { update: record, definition } = stack
  if (!record || !definition) return
  const job = openStackJob(engine, stack, definition, { ...operation, signal: undefined })
  const active = new Set(job.resolver().activeResources())
  const removedResources = [...stack.resources.values()].filter(({ logicalId }) => !active.has(logicalId))
  const nestedStacks = [...stack.resources.values()].map(resource => nestedStackOf(engine, resource))
  await deleteResources(job, removedResources, 'deletion')
  await deleteResources(job, record.replacedResources, 'replacement')
  for (const child of nestedStacks) if (child?.update) await cleanUp(engine, child, operation)
  stack.update = undefined
  const failed = job.failed.delete.length > 0
  setStatus(
    engine,
    stack,
    'UPDATE_COMPLETE',
    failed ? 'Update successful. One or more resources could not be deleted.' : undefined,
  )
  for (const name of job.failed.delete) if (!active.has(name)) stack.resources.delete(name)
}
