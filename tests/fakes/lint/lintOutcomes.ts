import type { LintEngine } from '#lib/model/lint/lintEngine.ts'
import type { ActiveSuppression } from '#lib/model/lint/suppression.ts'
import type { LintOutcome } from '#lib/model/outcome.ts'
import type { Finding } from '#lib/model/problem.ts'

export const engines: readonly LintEngine[] = [
  { name: 'cfn-lint', version: '1.58.0', rules: 311 },
  { name: 'guard', version: '3.1.1', rules: 237 },
  { name: 'own', rules: 84 },
]

export function aSuppression(details: Partial<ActiveSuppression> = {}): ActiveSuppression {
  const location = { file: 'cloudformation/compute.yaml', line: 44, column: 11 }
  return {
    id: 'guard/CT.ECS.PR.6',
    reason: 'The image writes into its own folders until it has started read-only.',
    expires: '2027-11-27',
    file: location.file,
    logicalId: 'TaskDefinition',
    location,
    environments: ['dev', 'production'],
    findings: [
      {
        level: 'error',
        rule: 'guard/CT.ECS.PR.6',
        severity: 'high',
        message: 'The root file system of the container is writable.',
        location: { ...location, line: 60 },
        environments: ['dev', 'production'],
      },
    ],
    ...details,
  }
}

export function aLintOutcome(findings: readonly Finding[] = [], details: Partial<LintOutcome> = {}): LintOutcome {
  return {
    kind: findings.length > 0 ? 'findings' : 'clean',
    findings,
    files: 12,
    environments: ['dev', 'production', 'staging'],
    engines,
    suppressions: [],
    ...details,
  }
}
