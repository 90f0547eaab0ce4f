import { writeFileSync } from 'node:fs'
import { lint } from '#lib/operations/lint.ts'
import { uploadFindings } from '#lib/operations/reporting/uploadFindings.ts'
import { sarifOf } from '#lib/render/json/sarif.ts'
import { lintSummary } from '#lib/render/markdown/lintSummary.ts'
import { lintLines } from '#lib/render/text/lintOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { booleanInput, listInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools }) => {
  const environments = listInput(input, 'environments')
  const base = input('base')
  const isUploaded = booleanInput(input, 'code-scanning')
  const forge = isUploaded ? await tools.forge() : undefined
  const order = { ...(environments.length > 0 && { environments }), ...(base !== undefined && { base }) }
  const outcome = await lint(order, { ...tools, linter: await tools.linter(), policies: await tools.policies() })
  const sarif = JSON.stringify(sarifOf(outcome.findings))
  const file = input('sarif-file')
  if (file !== undefined) writeFileSync(file, sarif)
  const upload = { commit: run.sha, ref: run.ref, sarif }
  const uploadNotices = forge ? await uploadFindings(upload, { ...tools, forge }) : []
  return {
    code: exitCodeOf(outcome),
    lines: lintLines(outcome),
    summary: lintSummary(outcome),
    outputs: { outcome: outcome.kind, findings: String(outcome.findings.length) },
    findings: [...outcome.findings, ...uploadNotices],
  }
})
