import type { Finding } from '../../model/problem.ts'
import { entryAt, type TemplateEntry } from '../../template/parse/templateEntries.ts'
import type { TemplateErrorRule } from '../../template/parse/templateError.ts'
import { locationSortKey } from '../environment/sortFindings.ts'

/** The entries of each template, by file. */
export type EntriesByFile = ReadonlyMap<string, readonly TemplateEntry[]>

/** Ids with the same meaning, the one that is kept first: both tools see the same mistake at the same place. */
const EQUIVALENT_RULES: readonly (readonly [string, ...string[]])[] = [
  // An undefined name: of Fn::GetAtt, Fn::FindInMap, Fn::Sub, Ref, Fn::If, DependsOn and Condition.
  [
    'template/reference',
    ...['E1010', 'E1011', 'E1019', 'E1020', 'E1028', 'E3005', 'E3015'].map(id => `cfn-lint/${id}`),
  ],
  ['template/kept-data', 'cfn-lint/I3011'],
]

/** An error of the resolver where a rule for templates has found one is its consequence. */
const RESOLVER_RULES: ReadonlySet<string> = new Set<TemplateErrorRule>([
  'template/circular',
  'template/function',
  'template/nested-value',
  'template/reference',
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
  const locations = new Set(earlier.map(({ location }) => locationSortKey(location)))
  return findings.filter(finding => {
    if (known.has(keyOf(finding))) return false
    return !RESOLVER_RULES.has(finding.rule) || !locations.has(locationSortKey(finding.location))
  })
}

/** Without a finding of a tool whose rule has the meaning of another one that was found on the same lines. */
export function withoutEquivalent(findings: readonly Finding[]): readonly Finding[] {
  const found = new Set(findings.map(({ rule, location }) => `${rule} ${location?.file}:${location?.line}`))
  return findings.filter(({ rule, location }) => {
    const [kept, ...others] = EQUIVALENT_RULES.find(rules => rules.includes(rule)) ?? []
    return !others.includes(rule) || !found.has(`${kept} ${location?.file}:${location?.line}`)
  })
}

function placeOf({ location }: Finding, entries: EntriesByFile): string {
  const entry = location && entryAt(entries.get(location.file) ?? [], location)
  return entry && location ? `${location.file} ${entry.section} ${entry.name}` : locationSortKey(location)
}
