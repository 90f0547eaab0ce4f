/**
 * How long AWS is waited for, in milliseconds. The attempts of a call share its limit, so that retries never multiply a
 * timeout; an operation that waits longer repeats its reads until its own deadline (`retryRead`).
 */
export const LIMITS: Limits = {
  /** Until the connection stands. */
  connection: 5_000,
  /** One attempt, from its first byte to the last byte of its response. AWS answers most calls in less than a second. */
  attempt: 15_000,
  /** One call with its attempts, the pauses between them, and the credentials it needs. */
  call: 60_000,
  /** A change that was sent when the operation was stopped: its response tells what has to be cleaned up. */
  changeAfterStop: 3_000,
  /** One call that begins after the stop: it cleans up. */
  callAfterStop: 8_000,
}

export type Limits = Readonly<Record<'connection' | 'attempt' | 'call' | 'changeAfterStop' | 'callAfterStop', number>>

/** Attempts of a call, the first included. Calls that change something carry tokens, so a retry is safe. */
export const ATTEMPTS = 10
