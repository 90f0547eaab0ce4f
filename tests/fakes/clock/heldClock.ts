import type { Clock } from '#lib/ports.ts'

export type HeldClock = Clock & {
  /** Ends the sleeps that have begun. */
  readonly release: () => void
  /** Ends those, and each later one at once. */
  readonly open: () => void
}

/** A clock on which no sleep ends before the test says so. */
export function heldClock(): HeldClock {
  const sleepers: (() => void)[] = []
  let isOpen = false
  const release = () => {
    for (const wake of sleepers.splice(0)) wake()
  }
  return {
    now: () => new Date('2026-11-23T08:00:00Z'),
    sleep: async (_, signal) => {
      signal?.throwIfAborted()
      if (isOpen) return
      await new Promise<void>((resolve, reject) => {
        sleepers.push(resolve)
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
    },
    release,
    open: () => {
      isOpen = true
      release()
    },
  }
}
