import type { Clock } from '#lib/ports.ts'

/** A clock on which every sleep ends at once, in the order of their ends. */
export function immediateClock(): Clock {
  let now = Date.parse('2026-03-01T08:00:00Z')
  const sleepers: { readonly at: number; readonly wake: () => void }[] = []
  const tick = () => {
    sleepers.sort((a, b) => a.at - b.at)
    const next = sleepers.shift()
    if (!next) return
    now = Math.max(now, next.at)
    next.wake()
  }
  return {
    now: () => new Date(now),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const sleeper = { at: now + milliseconds, wake: resolve }
        sleepers.push(sleeper)
        signal?.addEventListener('abort', () => {
          const index = sleepers.indexOf(sleeper)
          if (index >= 0) sleepers.splice(index, 1)
          reject(signal.reason)
        })
        setImmediate(tick)
      }),
  }
}
