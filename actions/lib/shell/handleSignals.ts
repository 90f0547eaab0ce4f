type SignalHandling = {
  /** Aborted by `end`. */
  readonly exitSignal: AbortSignal
  /** To be called when the process has nothing left to do: signals have their usual effect again. */
  readonly end: () => void
}

/** Ctrl-C, a request to end, and a terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type EndingSignal = (typeof SIGNALS)[number]

/** Calls `stop` at every signal that ends a process. */
export function handleSignals(stop: (signal: EndingSignal) => void): SignalHandling {
  const ending = new AbortController()
  for (const signal of SIGNALS) process.on(signal, stop)
  return {
    exitSignal: ending.signal,
    end: () => {
      ending.abort()
      for (const signal of SIGNALS) process.off(signal, stop)
    },
  }
}
