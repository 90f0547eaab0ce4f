import type { Verdict } from '../../model/check.ts'
import type { VerificationContext } from './verificationContext.ts'

/** What one look found. */
export type Observation = {
  readonly verdict: Verdict
  /** One sentence: what was seen and, where it is not that, what was expected. */
  readonly detail: string
  readonly todo?: string
  /** Waiting would not change it. */
  readonly final?: boolean
}

/** How `verify` comes to one check: it looks, and looks again while what it sees may still get better. */
export type Probe = {
  readonly name: string
  /** Seconds until the verdict stands. */
  readonly deadlineSeconds: number
  readonly observe: (context: VerificationContext, signal: AbortSignal) => Promise<Observation>
}

/** Seconds: longer than a DNS record or a certificate takes to be seen everywhere. */
export const DEFAULT_DEADLINE_SECONDS = 180

export function healthy(detail: string): Observation {
  return { verdict: 'healthy', detail }
}

/** It may get better by itself. */
export function unhealthy(detail: string, todo?: string): Observation {
  return { verdict: 'unhealthy', detail, ...(todo === undefined ? {} : { todo }) }
}

/** It stays as it is until somebody changes something. */
export function unhealthyForGood(detail: string, todo?: string): Observation {
  return { ...unhealthy(detail, todo), final: true }
}

export function notChecked(detail: string, todo?: string): Observation {
  return { verdict: 'not-checked', detail, final: true, ...(todo === undefined ? {} : { todo }) }
}

/** The check cannot begin without this output. */
export function missingOutput(name: string): Observation {
  return notChecked(
    `The stack has no output '${name}', so there is nothing to look at.`,
    `Give the root template the output '${name}', then deploy.`,
  )
}
