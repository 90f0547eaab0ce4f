import { setTimeout as delay, setImmediate as immediate } from 'node:timers/promises'
import type { Clock } from '#lib/ports.ts'

/** Longer sleeps are timeouts of something real; pauses are at most as long. */
const LONGEST_PAUSE = 20_000

export type FastTimers = { readonly clock: Clock; readonly [Symbol.dispose]: () => void }

/**
 * Timers of this process run `factor` times as fast, those of the SDK's retries and request limits included, and the
 * clock with them. A pause between two polls ends at once, and counts in full.
 */
export function fastTimers(factor: number): FastTimers {
  const { setTimeout } = globalThis
  const { timeout } = AbortSignal
  // Node's own type has members for its promise variant; no code here uses them.
  globalThis.setTimeout = ((callback: () => void, milliseconds = 0, ...args: []) =>
    setTimeout(callback, milliseconds / factor, ...args)) as typeof setTimeout
  AbortSignal.timeout = milliseconds => timeout.call(AbortSignal, Math.ceil(milliseconds / factor))
  const startedAt = Date.now()
  let skipped = 0
  return {
    clock: {
      now: () => new Date(startedAt + (Date.now() - startedAt) * factor + skipped),
      sleep: async (milliseconds, signal) => {
        if (milliseconds > LONGEST_PAUSE) return delay(milliseconds / factor, undefined, { signal, ref: false })
        signal?.throwIfAborted()
        skipped += milliseconds
        return immediate(undefined, { signal })
      },
    },
    [Symbol.dispose]: () => {
      globalThis.setTimeout = setTimeout
      AbortSignal.timeout = timeout
    },
  }
}
