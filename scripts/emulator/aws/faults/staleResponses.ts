import type { WireResponse } from '../wire/wireResponse.ts'

const KEPT_RESPONSES = 20

export type ResponseHistory = {
  readonly record: (operation: string, input: unknown, response: WireResponse) => void
  /** The response to the same request so many calls ago, or the oldest one; undefined if there was none. */
  readonly responseBefore: (operation: string, input: unknown, calls: number) => WireResponse | undefined
}

/** The last responses to every request that only reads. */
export function createResponseHistory(): ResponseHistory {
  const responses = new Map<string, WireResponse[]>()
  const keyOf = (operation: string, input: unknown): string => `${operation} ${JSON.stringify(input)}`
  return {
    record: (operation, input, response) => {
      const key = keyOf(operation, input)
      responses.set(key, [...(responses.get(key) ?? []), response].slice(-KEPT_RESPONSES))
    },
    responseBefore: (operation, input, calls) => {
      const earlier = responses.get(keyOf(operation, input)) ?? []
      return earlier.at(-calls) ?? earlier[0]
    },
  }
}

/** True for an operation that changes nothing. */
export function isRead(operation: string): boolean {
  return /^(Describe|Get|List|Head|Filter|Estimate|Validate)/.test(operation)
}
