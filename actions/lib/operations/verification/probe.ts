import type { Verdict } from '../../model/check.ts'
import type { VerificationContext } from './verificationContext.ts'

/** The result of one attempt of a probe. */
export type Observation = {
  readonly verdict: Verdict
  /** One sentence: the observed state and, if it differs, the expected one. */
  readonly detail: string
  readonly todo?: string
  /** True if another attempt would not change the result. */
  readonly final?: boolean
}

/** One check of `verify`: it observes, and repeats that until the result is healthy or final. */
export type Probe = {
  readonly name: string
  /** Seconds until the verdict is final. */
  readonly deadlineSeconds: number
  readonly observe: (context: VerificationContext, signal: AbortSignal) => Promise<Observation>
}

/** Seconds: longer than a DNS record or a certificate takes to propagate. */
export const DEFAULT_DEADLINE_SECONDS = 180

/** Healthy; with a next step if people may want more than what is configured. */
export function healthy(detail: string, todo?: string): Observation {
  return { verdict: 'healthy', detail, ...(todo === undefined ? {} : { todo }) }
}

/** Unhealthy, but may recover by itself. */
export function unhealthy(detail: string, todo?: string): Observation {
  return { verdict: 'unhealthy', detail, ...(todo === undefined ? {} : { todo }) }
}

/** Unhealthy until something is changed. */
export function unhealthyForGood(detail: string, todo?: string): Observation {
  return { ...unhealthy(detail, todo), final: true }
}

export function notChecked(detail: string, todo?: string): Observation {
  return { verdict: 'not-checked', detail, final: true, ...(todo === undefined ? {} : { todo }) }
}

/** Not checked, because the stack does not have this output. */
export function missingOutput(name: string): Observation {
  return notChecked(
    `The stack has no output '${name}', so there is nothing to check.`,
    `Add the output '${name}' to the root template, then deploy.`,
  )
}
