/** A tool that `lint` runs, or our own rules. */
export type LintEngine = {
  readonly name: 'cfn-lint' | 'guard' | 'own'
  /** Undefined for our own rules, and if the tool did not give it. */
  readonly version?: string
  /** How many rules it loaded. */
  readonly rules: number
}
