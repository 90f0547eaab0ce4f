import type { Json } from '#lib/model/json.ts'
import type { State } from './state.ts'

/** Something that goes wrong with the requests of one operation. */
export type Fault = {
  /** `issues/create-comment`, `graphql`, `oidc`; `*` is all. */
  readonly operation: string
  /** How many requests it hits; 1 unless told. */
  readonly times?: number
  /** Lets so many pass before. */
  readonly after?: number
  readonly answer?: FaultAnswer
  /** Does what was asked, and then answers with the fault: the answer got lost. */
  readonly carriesOut?: boolean
  /** Hangs up without an answer. */
  readonly hangsUp?: boolean
  /** What somebody else does just before. */
  readonly meanwhile?: (state: State) => void
}

export type FaultAnswer = {
  readonly status: number
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The first fault that waits for this operation; it is used up. */
export function faultFor(state: State, operation: string): Fault | undefined {
  const index = state.faults.findIndex(fault => fault.operation === operation || fault.operation === '*')
  const fault = state.faults[index]
  if (!fault) return undefined
  const { after = 0, times = 1 } = fault
  if (after > 0) {
    state.faults[index] = { ...fault, after: after - 1 }
    return undefined
  }
  if (times > 1) state.faults[index] = { ...fault, times: times - 1 }
  else state.faults.splice(index, 1)
  return fault
}

export const rateLimited = (seconds: number): FaultAnswer => ({
  status: 429,
  message: 'API rate limit exceeded for installation.',
  headers: { 'retry-after': String(seconds) },
})

/** GitHub says it with 403 and without Retry-After too. */
export const secondaryLimited = (headers: Readonly<Record<string, string>> = {}): FaultAnswer => ({
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  headers,
})

export const broken = (status = 502): FaultAnswer => ({ status, message: 'Server Error' })

export function bodyOf({ message, status }: FaultAnswer): Json {
  return { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
}
