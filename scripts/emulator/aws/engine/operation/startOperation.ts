import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'

/** Continues an operation on a stack after the response to its request. */
export function startOperation(engine: Engine, stack: EmulatedStack, work: Promise<unknown>): void {
  engine.runInBackground(work)
  // A caller waits for the end of the operation; the engine reports its errors.
  stack.currentOperation = work.catch(() => undefined)
}
