import type { Finding } from '../../model/problem.ts'
import { locationSortKey } from '../environment/sortFindings.ts'

/** Without the failures of cfn-lint at a nested template of which an earlier finding says already why it cannot be read. */
export function withoutExplained(findings: readonly Finding[], earlier: readonly Finding[]): readonly Finding[] {
  const explained = new Set(earlier.flatMap(({ location }) => (location ? [locationSortKey(location)] : [])))
  return findings.filter(
    ({ rule, location }) => rule !== 'cfn-lint/failed' || !location || !explained.has(locationSortKey(location)),
  )
}
