import type { StackStatus } from '#lib/model/cloudFormation/stack.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { setStatus } from '../state/stackEvents.ts'

/** Continues an operation on a stack after the response to its request. */
export function startOperation(engine: Engine, stack: EmulatedStack, work: Promise<unknown>): void {
  engine.runInBackground(work)
  // A caller waits for the end of the operation; the engine reports its errors.
  stack.currentOperation = work.catch(error => failOperation(engine, stack, error))
}

/** Continues the rollback of a failed operation. */
export function startRollback(engine: Engine, stack: EmulatedStack, work: Promise<void>): void {
  engine.runInBackground(work)
  stack.rollback = work.catch(error => failOperation(engine, stack, error))
}

const FAILED_STATUSES: Readonly<Partial<Record<StackStatus, StackStatus>>> = {
  CREATE_IN_PROGRESS: 'CREATE_FAILED',
  DELETE_IN_PROGRESS: 'DELETE_FAILED',
  ROLLBACK_IN_PROGRESS: 'ROLLBACK_FAILED',
  UPDATE_IN_PROGRESS: 'UPDATE_FAILED',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'UPDATE_COMPLETE',
  UPDATE_ROLLBACK_IN_PROGRESS: 'UPDATE_ROLLBACK_FAILED',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'UPDATE_ROLLBACK_COMPLETE',
}

/** Ends an operation in which the emulator has a bug, so that nobody waits for it. */
function failOperation(engine: Engine, stack: EmulatedStack, error: unknown): void {
  const status = FAILED_STATUSES[stack.status]
  const reason = `Internal Failure: ${error instanceof Error ? error.message : String(error)}`
  if (status) setStatus(engine, stack, status, reason)
}
