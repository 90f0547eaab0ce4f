import type { Engine } from './engine.ts'
import type { Stack } from './stack.ts'

/** Lets an operation on a stack go on after its request is answered. */
export function begin(engine: Engine, stack: Stack, work: Promise<unknown>): void {
  engine.background(work)
  // Whoever waits for the operation wants its end, not its bugs: those are told by the engine.
  stack.working = work.catch(() => undefined)
}
