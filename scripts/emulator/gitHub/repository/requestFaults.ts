import type { Json } from '#lib/model/json.ts'
import type { FaultResponse, InjectedRequestFault, RepositoryState } from './repositoryState.ts'

/** Removes and returns the first fault for this operation. */
export function takeFault(state: RepositoryState, operation: string): InjectedRequestFault | undefined {
  const index = state.injectedFaults.findIndex(fault => fault.operation === operation || fault.operation === '*')
  const fault = state.injectedFaults[index]
  if (!fault) return undefined
  const { after = 0, times = 1 } = fault
  if (after > 0) {
    state.injectedFaults[index] = { ...fault, after: after - 1 }
    return undefined
  }
  if (times > 1) state.injectedFaults[index] = { ...fault, times: times - 1 }
  else state.injectedFaults.splice(index, 1)
  return fault
}

export const rateLimited = (seconds: number): FaultResponse => ({
  status: 429,
  message: 'API rate limit exceeded for installation.',
  headers: { 'retry-after': String(seconds) },
})

/** GitHub sends status 403 for a rate limit too, with and without Retry-After. */
export const secondaryLimited = (headers: Readonly<Record<string, string>> = {}): FaultResponse => ({
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  headers,
})

export const serverError = (status = 502): FaultResponse => ({ status, message: 'Server Error' })

export function errorBodyOf({ message, status }: FaultResponse): Json {
  return { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
}
