import type { Finding } from '../problem.ts'

/** `cfn-lint/failed`, `guard/failed`, `lint/rule-failed`; E0 are the errors of cfn-lint for files that it cannot read. */
const FAILURES = /^(?:cfn-lint|guard)\/[a-z-]+$|^cfn-lint\/E0\d{3}$|^lint\/|^template\/unreadable$/

/** True if a tool or a rule has not looked at everything: the findings that it would have are not known. */
export function isEngineFailure({ rule }: Pick<Finding, 'rule'>): boolean {
  return FAILURES.test(rule)
}
