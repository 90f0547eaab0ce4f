import type { Check } from '../../model/check.ts'

/** True if the stack has nothing to check but itself. */
export function hasNothingToVerify(checks: readonly Check[]): boolean {
  return checks.length === 1 && checks[0]?.name === 'stack' && checks[0].verdict === 'healthy'
}

/** The sentence below the checks; undefined if they look at everything. */
export function verificationNote(checks: readonly Check[], note: string | undefined): string | undefined {
  return note ?? (hasNothingToVerify(checks) ? 'This template has nothing to verify but its stack.' : undefined)
}
