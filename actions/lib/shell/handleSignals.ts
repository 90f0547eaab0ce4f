type SignalHandling = {
  /** Aborted by `end`. */
  readonly exitSignal: AbortSignal
  /** To be called when the process has nothing left to do: signals have their usual effect again. */
  readonly end: () => void
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Calls `stop` at every Ctrl-C and every request to end. */
export function handleSignals(stop: () => void): SignalHandling {
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
