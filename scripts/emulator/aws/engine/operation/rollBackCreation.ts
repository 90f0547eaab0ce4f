import { setStatus } from '../state/stackEvents.ts'
import { deleteResources, removeNestedStacksInReview } from './deleteStack.ts'
import { openStackJob, type StackJob } from './stackJob.ts'

/** Rolls back, deletes or keeps a stack whose creation failed, by `onFailure` of the operation. */
export async function rollBackCreation(
  { engine, stack, definition, operation }: StackJob,
  reason: string,
): Promise<void> {
  const isNested = stack.parent !== undefined
  if (operation.onFailure === 'DO_NOTHING') return setStatus(engine, stack, 'CREATE_FAILED', reason)
  const isDeletion = operation.onFailure === 'DELETE'
  const requestNote = isDeletion ? 'Delete requested by user.' : 'Rollback requested by user.'
  const fullReason = [reason.trimEnd(), requestNote].join(/[.\s]$/.test(reason) ? ' ' : '. ')
  setStatus(engine, stack, isDeletion ? 'DELETE_IN_PROGRESS' : 'ROLLBACK_IN_PROGRESS', isNested ? reason : fullReason)
  // A rollback cannot be cancelled.
  const job = openStackJob(engine, stack, definition, { ...operation, signal: undefined })
  const failed = await deleteResources(job, [...stack.resources.values()], 'rollback of creation')
  if (failed) return setStatus(engine, stack, isDeletion ? 'DELETE_FAILED' : 'ROLLBACK_FAILED', failed)
  removeNestedStacksInReview(engine, stack)
  stack.outputs = []
  if (isDeletion) stack.deletedAt = engine.nextTimestamp()
  setStatus(engine, stack, isDeletion ? 'DELETE_COMPLETE' : 'ROLLBACK_COMPLETE')
}
