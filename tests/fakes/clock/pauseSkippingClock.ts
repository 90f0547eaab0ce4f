import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Clock } from '#lib/ports.ts'

const LONGEST_PAUSE = 10_000

/**
 * A clock on which a pause between two polls ends at once, but a longer sleep, which is the timeout of something real (an
 * HTTP response), takes its time.
 */
export function pauseSkippingClock(start = new Date()): Clock {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    sleep: async (milliseconds, signal) => {
      if (milliseconds > LONGEST_PAUSE) return setTimeout(milliseconds, undefined, { signal, ref: false })
      signal?.throwIfAborted()
      now += milliseconds
      return setImmediate(undefined, { signal })
    },
  }
}
