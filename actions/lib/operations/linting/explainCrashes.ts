import type { Finding } from '../../model/problem.ts'

/**
 * A template that makes cfn-lint fail often has an error that a rule of ours finds: then that one is to be corrected first.
 * The values of YAML that are no text come before other errors.
 */
export function explainCrashes(findings: readonly Finding[], templateFindings: readonly Finding[]): readonly Finding[] {
  return findings.map(finding => {
    const { rule, location } = finding
    if (rule !== 'cfn-lint/failed' || !location) return finding
    const errors = templateFindings.filter(other => other.level === 'error' && other.location?.file === location.file)
    const ambiguous = errors.filter(other => other.rule === 'template/ambiguous-value')
    const [first] = ambiguous.length > 0 ? ambiguous : errors
    if (!first?.location) return finding
    const { file, line } = first.location
    return { ...finding, todo: `Correct ${file}:${line} first (${first.rule}), then run lint again.` }
  })
}
