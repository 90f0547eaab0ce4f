const POLL_INTERVAL = 250

/**
 * Ends the process as soon as its output is written, even if a connection still keeps it alive: the SDK's providers of
 * credentials open some that have no timeout and no signal. To be called when there is nothing left to do.
 */
export function exitWhenWritten(): void {
  const exit = (): void => {
    if (process.stdout.writableLength + process.stderr.writableLength > 0) exitWhenWritten()
    else process.exit()
  }
  // Not counted among what keeps the process alive: without a connection it has ended before.
  setTimeout(exit, POLL_INTERVAL).unref()
}
