import type { Finding, Location } from '../../model/problem.ts'

/**
 * Sorts by file, line and column, findings without a location first. Equal findings of several environments are one with
 * the names of all; one about the file itself stays so.
 */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const distinct = new Map<string, Finding>()
  for (const finding of findings) {
    const { location, level, rule, message } = finding
    const key = `${locationSortKey(location)} ${level} ${rule} ${message}`
    const known = distinct.get(key)
    distinct.set(key, known ? mergeEnvironments(known, finding) : finding)
  }
  return [...distinct.values()].toSorted(
    ({ location: a, rule: ruleA }, { location: b, rule: ruleB }) =>
      compare(a?.file ?? '', b?.file ?? '') ||
      (a?.line ?? 0) - (b?.line ?? 0) ||
      (a?.column ?? 0) - (b?.column ?? 0) ||
      compare(ruleA, ruleB),
  )
}

function mergeEnvironments(one: Finding, other: Finding): Finding {
  const { environments, ...rest } = one
  if (!environments || !other.environments) return rest
  return { ...rest, environments: [...new Set([...environments, ...other.environments])].sort() }
}

export function locationSortKey(location: Location | undefined): string {
  return location ? `${location.file}:${location.line}:${location.column}` : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
