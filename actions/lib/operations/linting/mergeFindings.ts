import type { Finding } from '../../model/problem.ts'
import { entryAt, type TemplateEntry } from '../../template/parse/templateEntries.ts'
import type { TemplateErrorRule } from '../../template/parse/templateError.ts'
import { locationSortKey } from '../environment/sortFindings.ts'

/** The entries of each template, by file. */
export type EntriesByFile = ReadonlyMap<string, readonly TemplateEntry[]>

/** An error of the resolver where a rule for templates has found one is its consequence. */
const RESOLVER_RULES: ReadonlySet<string> = new Set<TemplateErrorRule>([
  'template/circular',
  'template/function',
  'template/nested-value',
  'template/reference',
])

/** Rules for templates about which the resolver never fails: a resource that would be deleted may be in a circle, too. */
const OTHER_MATTERS: ReadonlySet<string> = new Set([
  'template/backtracking-pattern',
  'template/clear-secret',
  'template/kept-data',
  'template/unversioned-reference',
])

/**
 * The findings of resolved stacks that no rule for templates has found in the same parameter, condition, resource or
 * output: what a template causes alone is not repeated for each of its environments.
 */
export function withoutRepeated(
  findings: readonly Finding[],
  earlier: readonly Finding[],
  entries: EntriesByFile,
): readonly Finding[] {
  const keyOf = (finding: Finding): string => `${finding.rule} ${placeOf(finding, entries)}`
  const known = new Set(earlier.map(keyOf))
  const causes = earlier.filter(({ rule }) => !OTHER_MATTERS.has(rule))
  const locations = new Set(causes.map(({ location }) => locationSortKey(location)))
  return findings.filter(finding => {
    if (known.has(keyOf(finding))) return false
    // The reason was found while the templates were read: it is at the same place, or in the nested template.
    if (finding.rule === 'template/missing-nested-template') return earlier.length === 0
    return !RESOLVER_RULES.has(finding.rule) || !locations.has(locationSortKey(finding.location))
  })
}

function placeOf({ location }: Finding, entries: EntriesByFile): string {
  const entry = location && entryAt(entries.get(location.file) ?? [], location)
  return entry && location ? `${location.file} ${entry.section} ${entry.name}` : locationSortKey(location)
}

/** What the resolver, and the rules of values, find where a value breaks the constraint of its parameter already. */
const VALUE_RULES: ReadonlySet<string> = new Set([
  'template/parameter-value',
  ...['address', 'instance-class', 'parameter-arn', 'range', 'zone'].map(name => `environment/${name}`),
])

/** Without what is found in values of parameters of which the environment's own findings say it already. */
export function withoutReportedValues(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const places = new Set(
    known.flatMap(({ rule, location }) => (rule === 'environment/parameter' ? [locationSortKey(location)] : [])),
  )
  return findings.filter(({ rule, location }) => !VALUE_RULES.has(rule) || !places.has(locationSortKey(location)))
}

/** Without the findings at whose place an earlier one of the same rule says more, and each place once. */
export function withoutSameLocation(findings: readonly Finding[], earlier: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ rule, location }: Finding): string => `${rule} ${locationSortKey(location)}`
  const seen = new Set(earlier.map(keyOf))
  return findings.filter(finding => {
    const isNew = !seen.has(keyOf(finding))
    seen.add(keyOf(finding))
    return isNew
  })
}
