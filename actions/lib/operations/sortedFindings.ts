import type { Finding, Place } from '../model/problem.ts'

/** By file, line and column, those without a place first; what two tools or two environments say alike is said once. */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map(one => [`${placeText(one.place)} ${one.level} ${one.rule} ${one.message}`, one]))
  return [...once.values()].toSorted(
    ({ place: a, rule: one }, { place: b, rule: other }) =>
      compare(a?.file ?? '', b?.file ?? '') ||
      (a?.line ?? 0) - (b?.line ?? 0) ||
      (a?.column ?? 0) - (b?.column ?? 0) ||
      compare(one, other),
  )
}

export function placeText(place: Place | undefined): string {
  return place ? `${place.file}:${place.line}:${place.column}` : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
