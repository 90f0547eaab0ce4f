export type Verdict = 'healthy' | 'unhealthy' | 'not-checked'

/** One check of `verify` with its verdict. */
export type Check = {
  /** `stack`, `service`, `targets`, `application`, `sign-in`, `sockets`, … */
  readonly name: string
  readonly verdict: Verdict
  /** One sentence that names the observed state. */
  readonly detail: string
  readonly todo?: string
  readonly milliseconds: number
}

/** The verdict over all checks. 'not-checked' never counts as healthy. */
export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(check => check.verdict === 'unhealthy')) return 'unhealthy'
  if (checks.length === 0 || checks.some(check => check.verdict === 'not-checked')) return 'not-checked'
  return 'healthy'
}
