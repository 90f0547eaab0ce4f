import { writeFileSync } from 'node:fs'
import { lint } from '#lib/operations/lint.ts'
import { sarifOf } from '#lib/render/json/sarif.ts'
import { lintSummary } from '#lib/render/markdown/lintSummary.ts'
import { lintLines } from '#lib/render/text/finding.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { listInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, tools }) => {
  const environments = listInput(input, 'environments')
  const base = input('base')
  const order = { ...(environments.length > 0 && { environments }), ...(base !== undefined && { base }) }
  const outcome = await lint(order, { ...tools, linter: await tools.linter() })
  const file = input('sarif-file')
  if (file !== undefined) writeFileSync(file, JSON.stringify(sarifOf(outcome.findings)))
  return {
    code: exitCodeOf(outcome),
    lines: lintLines(outcome),
    summary: lintSummary(outcome),
    outputs: { outcome: outcome.kind, findings: String(outcome.findings.length) },
    findings: outcome.findings,
  }
})
