import { setStatus } from './events.ts'
import type { Job } from './job.ts'
import { openJob } from './job.ts'
import { removeResources } from './remove.ts'

/** What CloudFormation does about a failed creation, as the operation's order says. */
export async function rollBackCreation({ engine, stack, definition, operation }: Job, reason: string): Promise<void> {
  const isNested = stack.parent !== undefined
  if (operation.onFailure === 'DO_NOTHING') return setStatus(engine, stack, 'CREATE_FAILED', reason)
  const deletes = operation.onFailure === 'DELETE'
  const asked = isNested ? '' : deletes ? 'Delete requested by user.' : 'Rollback requested by user.'
  setStatus(engine, stack, deletes ? 'DELETE_IN_PROGRESS' : 'ROLLBACK_IN_PROGRESS', `${reason}${asked}`)
  // Rolling back is an operation that nobody cancels.
  const job = openJob(engine, stack, definition, { ...operation, signal: undefined })
  const failed = await removeResources(job, [...stack.resources.values()], 'rollback of creation')
  if (failed) return setStatus(engine, stack, deletes ? 'DELETE_FAILED' : 'ROLLBACK_FAILED', failed)
  stack.outputs = []
  if (deletes) stack.deletedAt = engine.stamp()
  setStatus(engine, stack, deletes ? 'DELETE_COMPLETE' : 'ROLLBACK_COMPLETE')
}
