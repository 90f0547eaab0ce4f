import type { Finding, Location } from '../../model/problem.ts'

/** By file, line and column, those without a place first; what two tools or two environments say alike is said once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(
    findings.map(one => [`${locationSortKey(one.location)} ${one.level} ${one.rule} ${one.message}`, one]),
  )
  return [...once.values()].toSorted(
    ({ location: a, rule: one }, { location: b, rule: other }) =>
      compare(a?.file ?? '', b?.file ?? '') ||
      (a?.line ?? 0) - (b?.line ?? 0) ||
      (a?.column ?? 0) - (b?.column ?? 0) ||
      compare(one, other),
  )
}

export function locationSortKey(location: Location | undefined): string {
  return location ? `${location.file}:${location.line}:${location.column}` : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
