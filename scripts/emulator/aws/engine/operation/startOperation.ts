import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { failOperation } from './internalFailure.ts'

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
