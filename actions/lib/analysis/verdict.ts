import type { RiskKind, RiskMessage, Severity } from '../model/preview/risk.ts'

/** A risk before it has the name of its resource. */
export type Verdict = {
  readonly kind: Extract<RiskKind, 'access' | 'network' | 'protection'>
  readonly severity: Severity
  readonly property: string
  readonly message: RiskMessage
  /** Equal for equal grants, whatever the message leaves out: a verdict on the new state counts if the old one lacks it. */
  readonly key: string
  readonly before?: string
  readonly after?: string
}

/** Of a list so many items are named. */
const MOST_NAMED = 3

/** `s3:GetObject, s3:PutObject, s3:ListBucket and 2 more`. */
export function listed(names: readonly string[]): RiskMessage {
  const shown = names.slice(0, MOST_NAMED)
  const more = names.length > MOST_NAMED ? [` and ${names.length - MOST_NAMED} more`] : []
  return [...shown.flatMap((name, index) => [...(index > 0 ? [', '] : []), { untrusted: name }]), ...more]
}
