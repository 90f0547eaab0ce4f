import type { Finding } from '#lib/model/problem.ts'
import type { PolicyEngine, PolicySubject, PolicyViolation } from '#lib/ports/lintEngines.ts'

type FakePolicies = {
  /** The violations in a subject. */
  readonly violationsIn?: (subject: PolicySubject) => readonly Omit<PolicyViolation, 'subject'>[]
  readonly failures?: readonly Finding[]
}

/** A Guard that finds nothing, if a test does not say more. */
export function fakePolicies({ violationsIn = () => [], failures = [] }: FakePolicies = {}): PolicyEngine {
  return {
    check: async subjects => ({
      engine: { name: 'guard', version: '3.1.1', rules: 237 },
      violations: subjects.flatMap(subject => violationsIn(subject).map(violation => ({ ...violation, subject }))),
      failures,
    }),
  }
}
