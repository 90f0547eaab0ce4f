import { setTimeout } from 'node:timers/promises'
import type { Clock } from './ports.ts'

/** The real clock. */
export const clock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
}
