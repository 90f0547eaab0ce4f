import { setTimeout } from 'node:timers/promises'
import type { Clock } from './ports.ts'

/** The real clock. */
export const clock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    try {
      await setTimeout(milliseconds, undefined, signal ? { signal } : {})
    } catch (error) {
      // Node wraps the reason in an error of its own.
      signal?.throwIfAborted()
      throw error
    }
  },
}
