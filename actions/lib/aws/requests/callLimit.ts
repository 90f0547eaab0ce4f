import type { Access } from '../credentials/access.ts'
import type { Limits } from './limits.ts'
import { noCredentials, noResponse } from './responseErrors.ts'

/** The state of one call, for the steps that it passes. */
export type CallState = {
  /** Aborted when the call has to end, whatever the reason. */
  readonly signal: AbortSignal
  /** In milliseconds, by `performance.now()`. */
  readonly startedAt: number
  /** Attempts that were sent. */
  attempts: number
  /** The error of the last attempt. */
  failure: unknown
  clockRefusals: number
}

type CallLimitOptions = Pick<Access, 'signal' | 'exitSignal'> & {
  readonly limits: Limits
  /** False for a call that changes something: it is not left without an answer at once. */
  readonly isRead: boolean
}

/**
 * Runs one call until its limit, or until it is stopped.
 * @throws the reason of the stop; at the limit, the error of the last attempt
 */
export async function withinCallLimit<T>(
  run: (state: CallState) => Promise<T>,
  { signal, exitSignal, isRead, limits }: CallLimitOptions,
): Promise<T> {
  const controller = new AbortController()
  const { signal: callSignal } = controller
  const startedAt = performance.now()
  const state: CallState = { signal: callSignal, startedAt, attempts: 0, failure: undefined, clockRefusals: 0 }
  const ended = Promise.withResolvers<never>()
  const end = (error: unknown): void => {
    ended.reject(error)
    controller.abort(error)
  }
  const limit = signal?.aborted ? limits.callAfterStop : limits.call
  const timers = [setTimeout(() => end(state.failure ?? limitError(state, limit)), limit)]
  const stop = (): void => {
    const reason = signal?.reason
    if (isRead) end(reason)
    else timers.push(setTimeout(() => end(reason), limits.changeAfterStop))
  }
  const exit = (): void => end(exitSignal?.reason)
  // A call that begins after the stop cleans up.
  if (!signal?.aborted) signal?.addEventListener('abort', stop, { once: true })
  if (exitSignal?.aborted) exit()
  else exitSignal?.addEventListener('abort', exit, { once: true })
  const running = run(state)
  // The slower of the two is ignored; its rejection must not be unhandled.
  for (const promise of [running, ended.promise]) promise.catch(() => undefined)
  try {
    return await Promise.race([running, ended.promise])
  } finally {
    for (const timer of timers) clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    exitSignal?.removeEventListener('abort', exit)
  }
}

function limitError({ attempts }: CallState, limit: number): Error {
  return attempts > 0 ? noResponse(limit) : noCredentials(limit)
}
