/**
 * The result of reads, or the reason of the signal as soon as it is aborted: a call in flight holds nothing up. For reads
 * only: the call itself goes on to its own limit.
 */
export async function unlessAborted<T>(reading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return reading
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => aborted.reject(signal.reason)
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  try {
    // The slower of the two is ignored.
    return await Promise.race([reading, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
