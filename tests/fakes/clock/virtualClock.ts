import type { Clock } from '#lib/ports.ts'

/**
 * A clock that advances only when nothing else is left to run: then it jumps to the earliest end of a sleep. So no test
 * waits, and work that takes no time comes before any sleep ends.
 */
export function virtualClock(start = new Date('2026-11-23T08:00:00Z')): Clock {
  let now = start.getTime()
  let isTicking = false
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>()
  const tick = (): void => {
    const [next] = [...sleepers].sort((a, b) => a.until - b.until)
    isTicking = next !== undefined
    if (!next) return
    now = Math.max(now, next.until)
    sleepers.delete(next)
    next.wake()
    setImmediate(tick)
  }
  return {
    now: () => new Date(now),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const sleeper = { until: now + milliseconds, wake: resolve }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper)
          reject(signal.reason)
        })
        if (!isTicking) setImmediate(tick)
        isTicking = true
        return undefined
      }),
  }
}
