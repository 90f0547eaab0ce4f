import type { Engine } from './engine.ts'
import { setStatus } from './events.ts'
import { openJob } from './job.ts'
import { removeResources } from './remove.ts'
import { childOf } from './resource.ts'
import type { Operation, Stack } from './stack.ts'

/** The phase after a successful update: what was replaced or taken out of the template is deleted. */
export async function cleanUp(engine: Engine, stack: Stack, operation: Operation): Promise<void> {
  const { update: run, definition } = stack
  if (!run || !definition) return
  const job = openJob(engine, stack, definition, { ...operation, signal: undefined })
  const active = new Set(job.resolver().activeResources())
  const goners = [...stack.resources.values()].filter(({ logicalId }) => !active.has(logicalId))
  const children = [...stack.resources.values()].map(resource => childOf(engine, resource))
  await removeResources(job, goners, 'deletion')
  await removeResources(job, run.replaced, 'replacement')
  for (const child of children) if (child?.update) await cleanUp(engine, child, operation)
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
