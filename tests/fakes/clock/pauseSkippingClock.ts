import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Clock } from '#lib/ports.ts'

const LONGEST_PAUSE = 10_000

/**
 * A clock on which a pause between two looks is over at once, whereas a longer wait, which is a limit on something
 * real (an answer over HTTP), takes its time.
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
