import type { RiskKind, RiskMessage, Severity } from '../model/preview/risk.ts'
import type { IsOwnResource, Scalar } from './scalar.ts'
import { scalarText } from './scalar.ts'

/** A risk before it has the name of its resource. */
export type RiskVerdict = {
  readonly kind: Extract<RiskKind, 'access' | 'network' | 'protection'>
  readonly severity: Severity
  readonly property: string
  readonly message: RiskMessage
  /**
   * Equal for equal grants, whatever the message leaves out: a verdict on the new state counts if the old state has none
   * with this key.
   */
  readonly key: string
  readonly before?: string
  readonly after?: string
}

/** A verdict before it has its kind and the name of its property. */
export type Judgement = Pick<RiskVerdict, 'severity' | 'message'>

/** The environment that a verdict depends on. */
export type RiskContext = {
  /** The account of the environment; undefined where it is not known. */
  readonly account: string | undefined
  readonly isOwn: IsOwnResource
}

/** A list in a message names so many of its items. */
const MOST_NAMED = 3

/** `s3:GetObject, s3:PutObject, s3:ListBucket and 2 more`. */
export function listed(names: readonly Scalar[]): RiskMessage {
  const shown = names.slice(0, MOST_NAMED)
  const more = names.length > MOST_NAMED ? [` and ${names.length - MOST_NAMED} more`] : []
  return [...shown.flatMap((name, index) => [...(index > 0 ? [', '] : []), { untrusted: scalarText(name) }]), ...more]
}
