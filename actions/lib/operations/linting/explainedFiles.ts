import type { Finding } from '../../model/problem.ts'
import type { Template } from '../../template/parse/template.ts'

/** Rules of ours that say why a template cannot be read by some readers. */
const UNREADABLE: ReadonlySet<string> = new Set(['template/ambiguous-value', 'template/shape', 'template/unreadable'])

/**
 * Without the findings of cfn-lint that follow from another one about the whole file: all of them where CloudFormation would
 * create something else than what is written, that it cannot read the file where a finding of ours says why, and those about
 * each member of a circle that is found as a whole.
 * @param templates the parsed templates, by file
 */
export function withoutExplainedFiles(
  findings: readonly Finding[],
  templates: ReadonlyMap<string, Template>,
): readonly Finding[] {
  const filesWith = (explains: (finding: Finding) => boolean): ReadonlySet<string> =>
    new Set(findings.filter(explains).flatMap(({ location }) => location?.file ?? []))
  const unreadable = filesWith(({ rule }) => UNREADABLE.has(rule))
  const transformed = filesWith(
    ({ rule, location }) => rule === 'template/transform' && location !== undefined && !templates.has(location.file),
  )
  const circles = findings.filter(({ rule }) => rule === 'template/circular')
  return findings.filter(({ rule, location, message }) => {
    if (!rule.startsWith('cfn-lint/') || !location) return true
    if (rule === 'cfn-lint/E3004' && circles.some(circle => isMember(message, location.file, circle))) return false
    return !transformed.has(location.file) && (rule !== 'cfn-lint/E0000' || !unreadable.has(location.file))
  })
}

/** True if a finding about one resource names a member of a circle: `Circular dependency between resources: [A, B]`. */
function isMember(message: string, file: string, circle: Finding): boolean {
  const [, member] = /^Circular Dependencies for resource (\w+)\./.exec(message) ?? []
  const [, members = ''] = /\[(.*)\]$/.exec(circle.message) ?? []
  return member !== undefined && circle.location?.file === file && members.split(', ').includes(member)
}
