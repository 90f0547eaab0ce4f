import { isMap, type Json, type Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import type { Template } from '../../template/parse/template.ts'
import { entryAt } from '../../template/parse/templateEntries.ts'
import type { EntriesByFile } from './mergeFindings.ts'

/** Rules that report one mistake: the one that is kept first, because it says most. */
type EquivalentRules = {
  readonly rules: readonly [string, ...string[]]
  /** Where both are one mistake: on one line, or in one part of a resource, such as a statement or a rule of a group. */
  readonly within: 'line' | 'part'
}

const EQUIVALENT_RULES: readonly EquivalentRules[] = [
  {
    // An undefined name: of Fn::GetAtt, Fn::FindInMap, Fn::Sub, Ref, Fn::If, DependsOn and Condition.
    rules: [
      'template/reference',
      ...['E1010', 'E1011', 'E1019', 'E1020', 'E1028', 'E3005', 'E3015'].map(id => `cfn-lint/${id}`),
    ],
    within: 'line',
  },
  { rules: ['template/kept-data', 'cfn-lint/I3011'], within: 'line' },
  { rules: ['control/platform-version', 'guard/CT.ECS.PR.1'], within: 'line' },
  { rules: ['control/password-literal', 'cfn-lint/W2501'], within: 'line' },
  { rules: ['control/database-backup', 'guard/CT.RDS.PR.8'], within: 'line' },
  { rules: ['guard/CT.RDS.PR.24', 'cfn-lint/E3720'], within: 'line' },
  { rules: ['control/plain-http', 'guard/CT.ELASTICLOADBALANCING.PR.1'], within: 'part' },
  { rules: ['control/open-ingress', 'guard/CT.EC2.PR.3', 'guard/CT.EC2.PR.4'], within: 'part' },
  { rules: ['control/dangerous-exposure', 'guard/CT.LAMBDA.PR.5'], within: 'part' },
  {
    rules: [
      'control/dangerous-policy',
      'control/secret-readers',
      'guard/CT.LAMBDA.PR.2',
      ...[1, 2, 3, 5].map(number => `guard/CT.IAM.PR.${number}`),
    ],
    within: 'part',
  },
]

type Linted = {
  /** The parsed templates and their entries, by file. */
  readonly templates: ReadonlyMap<string, Template>
  readonly entries: EntriesByFile
  /** The names of all environments that are checked. */
  readonly environments: readonly string[]
}

/** Without the findings of a rule where one with the same meaning was found, for all of their environments. */
export function withoutEquivalent(findings: readonly Finding[], linted: Linted): readonly Finding[] {
  return EQUIVALENT_RULES.reduce((left, rules) => withoutOthers(left, rules, linted), findings)
}

function withoutOthers(
  findings: readonly Finding[],
  { rules: [kept, ...others], within }: EquivalentRules,
  linted: Linted,
): readonly Finding[] {
  const keptFindings = Map.groupBy(
    findings.filter(({ rule }) => rule === kept),
    finding => placeOf(finding, within, linted),
  )
  if (keptFindings.size === 0) return findings
  return findings.filter(
    finding =>
      !others.includes(finding.rule) ||
      !keptFindings.get(placeOf(finding, within, linted))?.some(one => includesAll(one, finding, linted)),
  )
}

/** A finding without environments is about the file, and so about all of them. */
function includesAll({ environments }: Finding, other: Finding, { environments: all }: Linted): boolean {
  return (other.environments ?? all).every(environment => environments?.includes(environment) ?? true)
}

function placeOf({ location }: Finding, within: EquivalentRules['within'], { templates, entries }: Linted): string {
  const template = location && templates.get(location.file)
  const entry = template && entryAt(entries.get(location.file) ?? [], location)
  if (within === 'line' || !entry) return `${location?.file}:${location?.line}`
  const [part = entry.start] = partsOf(template, [entry.section, entry.name])
    .filter(({ line, column }) => line < location.line || (line === location.line && column <= location.column))
    .toSorted((a, b) => b.line - a.line || b.column - a.column)
  return `${location.file}:${part.line}:${part.column}`
}

/** Where the maps in lists begin, at any depth below a path. */
function partsOf({ document }: Template, path: Path) {
  const visit = (value: Json | undefined, inner: Path): readonly Path[] => {
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => [
        ...(isMap(item) ? [[...inner, index]] : []),
        ...visit(item, [...inner, index]),
      ])
    }
    return isMap(value) ? Object.entries(value).flatMap(([key, item]) => visit(item, [...inner, key])) : []
  }
  const value = path.reduce<Json | undefined>((inner, step) => (isMap(inner) ? inner[step] : undefined), document.value)
  return visit(value, path).map(inner => document.locationOf(inner))
}
