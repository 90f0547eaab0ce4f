import type { AcceptedFinding } from '../../model/preview/acceptedFinding.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { suppressionsIn } from './activeSuppressions.ts'
import { daysBetween } from './suppressionDate.ts'

/** The suppressions of a stack for its preview, sorted by resource, then rule. `today` is a day in UTC. */
export function acceptedFindings(stack: ResolvedStack, today: string): readonly AcceptedFinding[] {
  return suppressionsIn(stack)
    .map(({ resource, id: rule, reason, expires }) => {
      const age = -(daysBetween(today, expires) ?? 0)
      return { resource, rule, reason, expires, ...(age > 0 && { expiredDays: age }) }
    })
    .toSorted((a, b) => compare(a.resource, b.resource) || compare(a.rule, b.rule))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
