import type { LintEngine } from '../../model/lint/lintEngine.ts'
import { countOf } from './duration.ts'

const ENGINE_NAMES: Readonly<Record<LintEngine['name'], string>> = {
  'cfn-lint': 'cfn-lint',
  guard: 'Guard',
  own: 'own',
}

/** `cfn-lint 1.58.0: 311 rules`, `own: 84 rules`. */
export function engineText({ name, version, rules }: LintEngine): string {
  return `${[ENGINE_NAMES[name], version ?? []].flat().join(' ')}: ${countOf(rules, 'rule')}`
}

/** `until 2027-11-27`, `expired 40 days ago, on 2026-10-09`. */
export function expiryText({
  expires,
  expiredDays,
}: {
  readonly expires: string
  readonly expiredDays?: number
}): string {
  return expiredDays === undefined ? `until ${expires}` : `expired ${countOf(expiredDays, 'day')} ago, on ${expires}`
}

/** `3 accepted findings`, `3 accepted findings, 1 expired`. */
export function acceptedTitle(accepted: readonly { readonly expiredDays?: number }[]): string {
  const expired = accepted.filter(({ expiredDays }) => expiredDays !== undefined).length
  return `${countOf(accepted.length, 'accepted finding')}${expired > 0 ? `, ${expired} expired` : ''}`
}
