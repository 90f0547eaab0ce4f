import type { Finding, Location } from '../../model/problem.ts'
import { locationSortKey } from '../environment/sortFindings.ts'

/** Without the failures of cfn-lint where a template names one of which an earlier finding says already why it cannot be read. */
export function withoutExplained(
  findings: readonly Finding[],
  places: readonly (Location | undefined)[],
): readonly Finding[] {
  const explained = new Set(places.flatMap(location => (location ? [locationSortKey(location)] : [])))
  return findings.filter(
    ({ rule, location }) => rule !== 'cfn-lint/failed' || !location || !explained.has(locationSortKey(location)),
  )
}
