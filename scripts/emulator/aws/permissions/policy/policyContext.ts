import type { RequestContext } from '../authorization.ts'

/** The values of a decision, by condition key in lower case. */
export type PolicyContext = ReadonlyMap<string, string | readonly string[]>

/** Later values win. IAM compares the names of condition keys without regard to case. */
export function policyContextOf(...contexts: readonly RequestContext[]): PolicyContext {
  return new Map(
    contexts.flatMap(context => Object.entries(context).map(([key, value]) => [key.toLowerCase(), value] as const)),
  )
}
