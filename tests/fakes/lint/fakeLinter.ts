import type { Finding } from '#lib/model/problem.ts'
import type { TemplateLinter } from '#lib/ports/lintEngines.ts'

/** A cfn-lint that finds the same in every file. */
export function fakeLinter(findings: readonly Finding[] = []): TemplateLinter {
  return { lint: async () => linterResult(findings) }
}

export function linterResult(findings: readonly Finding[]): Awaited<ReturnType<TemplateLinter['lint']>> {
  return { engine: { name: 'cfn-lint', version: '1.0.0', rules: 300 }, findings }
}
