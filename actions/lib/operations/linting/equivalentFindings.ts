import { isMap, type Json, type Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import type { Template } from '../../template/parse/template.ts'
import { entryAt } from '../../template/parse/templateEntries.ts'
import { withoutExplainedFiles } from './explainedFiles.ts'
import type { EntriesByFile } from './mergeFindings.ts'

/** Rules that report one mistake: the one that is kept first, because it says most. */
type EquivalentRules = {
  /** An id without a slash is one of cfn-lint. */
  readonly rules: readonly [string, ...string[]]
  /**
   * Where both are one mistake: on one line, in one function call with its lines, or in one part of a resource, such as a
   * statement or a rule of a group.
   */
  readonly within: 'line' | 'call' | 'part'
}

const EQUIVALENT_RULES: readonly EquivalentRules[] = [
  {
    // An undefined name: of Fn::GetAtt, Fn::FindInMap, Fn::Sub, Ref, Fn::If, DependsOn and Condition.
    rules: [
      'template/reference',
      ...['E1010', 'E1011', 'E1019', 'E1020', 'E1028', 'E3005', 'E3015', 'E8004', 'E8005', 'E8006', 'E8007'],
    ],
    within: 'call',
  },
  {
    // A call with the wrong arguments, in the wrong section, or of a function that is unknown, whose value has no type.
    rules: [
      'template/function',
      ...['E1010', 'E1011', 'E1015', 'E1016', 'E1017', 'E1018', 'E1019', 'E1020', 'E1021', 'E1022'],
      ...['E1024', 'E1028', 'E1030', 'E1031', 'E1033', 'E1701', 'E1702', 'E3012', 'E6101', 'E6102'],
      ...['E8001', 'E8003', 'E8004', 'E8005', 'E8006', 'E8007'],
    ],
    within: 'call',
  },
  {
    // A member, a kind, a name or a limit of the template, a section, or an entry of one.
    rules: [
      'template/shape',
      ...['E0000', 'E1001', 'E1002', 'E1003', 'E1004', 'E1700', 'E2001', 'E2002', 'E2003', 'E2010', 'E2011'],
      ...['E2015', 'E3001', 'E3005', 'E3006', 'E3010', 'E3011', 'E3015', 'E3016', 'E3028', 'E3035', 'E3036'],
      ...['E3055', 'E6001', 'E6002', 'E6004', 'E6005', 'E6010', 'E6011', 'E6102', 'E7001', 'E7002', 'E7010', 'E8001'],
    ],
    within: 'line',
  },
  { rules: ['environment/instance-class', 'E3025', 'E3628', 'E3647'], within: 'line' },
  { rules: ['environment/range', 'E3059', 'E3060'], within: 'line' },
  { rules: ['template/kept-data', 'I3011'], within: 'line' },
  { rules: ['control/platform-version', 'guard/CT.ECS.PR.1'], within: 'line' },
  { rules: ['control/password-literal', 'W2501'], within: 'line' },
  { rules: ['control/database-backup', 'guard/CT.RDS.PR.8'], within: 'line' },
  { rules: ['guard/CT.RDS.PR.24', 'E3720'], within: 'line' },
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
  return EQUIVALENT_RULES.reduce(
    (left, rules) => withoutOthers(left, rules, linted),
    withoutExplainedFiles(findings, linted.templates),
  )
}

function withoutOthers(
  findings: readonly Finding[],
  { rules: [kept, ...rest], within }: EquivalentRules,
  linted: Linted,
): readonly Finding[] {
  const others = rest.map(id => (id.includes('/') ? id : `cfn-lint/${id}`))
  const keptFindings = findings.filter(({ rule }) => rule === kept)
  if (keptFindings.length === 0) return findings
  const isSame = (within === 'call' ? withinCall(linted) : withinPlace(within, linted))(keptFindings)
  return findings.filter(
    finding => !others.includes(finding.rule) || !isSame(finding).some(one => includesAll(one, finding, linted)),
  )
}

/** Of the given findings those at the place of another one. Finding the place walks through the template: once for each. */
type SamePlace = (kept: readonly Finding[]) => (other: Finding) => readonly Finding[]

function withinPlace(within: 'line' | 'part', linted: Linted): SamePlace {
  return kept => {
    const byPlace = Map.groupBy(kept, finding => placeOf(finding, within, linted))
    return other => byPlace.get(placeOf(other, within, linted)) ?? []
  }
}

function withinCall({ templates }: Linted): SamePlace {
  const lines = new Map([...templates].map(([file, { document }]) => [file, document.text.split('\n')]))
  return kept => other => kept.filter(one => isInCall(one, other, lines.get(other.location?.file ?? '') ?? []))
}

/**
 * True if the other finding is in the lines of the call that the first one is about: those that are indented below it, and
 * the key above, where the call has lines of its own.
 */
function isInCall({ location: call }: Finding, { location: other }: Finding, lines: readonly string[]): boolean {
  if (!call || !other || call.file !== other.file) return false
  if (call.line === other.line) return true
  const indentation = (line: number): number => /\S/.exec(lines[line - 1] ?? '')?.index ?? Number.POSITIVE_INFINITY
  const own = indentation(call.line)
  if (other.line === call.line - 1) return call.column === own + 1 && indentation(other.line) < own
  const below = Array.from({ length: Math.max(0, other.line - call.line) }, (_, index) => call.line + index + 1)
  return below.length > 0 && below.every(line => indentation(line) > own)
}

/** A finding without environments is about the file, and so about all of them. */
function includesAll({ environments }: Finding, other: Finding, { environments: all }: Linted): boolean {
  return (other.environments ?? all).every(environment => environments?.includes(environment) ?? true)
}

function placeOf({ location }: Finding, within: 'line' | 'part', { templates, entries }: Linted): string {
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
