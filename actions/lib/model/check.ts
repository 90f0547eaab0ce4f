export type Verdict = 'healthy' | 'unhealthy' | 'not-checked'

/** One thing `verify` looked at, and what it found. */
export type Check = {
  /** `stack`, `service`, `targets`, `application`, `sign-in`, `sockets`, … */
  readonly name: string
  readonly verdict: Verdict
  /** One sentence; it names what was seen. */
  readonly detail: string
  readonly todo?: string
  readonly milliseconds: number
}

/** Not checked is never green. */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(check => check.verdict === 'unhealthy')) return 'unhealthy'
  if (checks.length === 0 || checks.some(check => check.verdict === 'not-checked')) return 'not-checked'
  return 'healthy'
}
