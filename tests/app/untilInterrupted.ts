const EXIT_INTERRUPTED = 130

/** Stops everything at Ctrl-C, SIGTERM or a closed terminal, and ends the process; a second signal ends it at once. Never resolves. */
export function untilInterrupted(stopAll: () => Promise<void>): Promise<never> {
  return new Promise(() => {
    let isStopping = false
    const onSignal = (): void => {
      if (isStopping) process.exit(EXIT_INTERRUPTED)
      isStopping = true
      process.stderr.write('\nStopping …\n')
      stopAll().finally(() => process.exit(EXIT_INTERRUPTED))
    }
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal)
  })
}
