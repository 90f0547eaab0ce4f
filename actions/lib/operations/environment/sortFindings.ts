import type { Finding, Location } from '../../model/problem.ts'

/** Sorts by file, line and column, findings without a location first. Equal findings of several environments are merged. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const distinct = new Map(
    findings.map(finding => {
      const { location, level, rule, message } = finding
      return [`${locationSortKey(location)} ${level} ${rule} ${message}`, finding]
    }),
  )
  return [...distinct.values()].toSorted(
    ({ location: a, rule: ruleA }, { location: b, rule: ruleB }) =>
      compare(a?.file ?? '', b?.file ?? '') ||
      (a?.line ?? 0) - (b?.line ?? 0) ||
      (a?.column ?? 0) - (b?.column ?? 0) ||
      compare(ruleA, ruleB),
  )
}

export function locationSortKey(location: Location | undefined): string {
  return location ? `${location.file}:${location.line}:${location.column}` : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
