export type Limit = <Result>(task: () => Promise<Result>) => Promise<Result>

/** Runs at most `count` tasks at once; the others wait for their turn. */
export function limitConcurrency(count: number): Limit {
  let running = 0
  const waiting: (() => void)[] = []
  return async task => {
    if (running < count) running += 1
    // The task before hands its turn over.
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
