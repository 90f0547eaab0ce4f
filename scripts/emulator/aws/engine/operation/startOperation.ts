import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'

/** Lets an operation on a stack go on after its request is answered. */
export function startOperation(engine: Engine, stack: EmulatedStack, work: Promise<unknown>): void {
  engine.runInBackground(work)
  // Whoever waits for the operation wants its end, not its bugs: those are told by the engine.
  stack.currentOperation = work.catch(() => undefined)
}
