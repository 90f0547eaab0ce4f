import { openReport } from '#lib/files/openReport.ts'
import { lint } from '#lib/operations/lint.ts'
import { uploadFindings } from '#lib/operations/reporting/uploadFindings.ts'
import { lintSummary } from '#lib/render/markdown/lintSummary.ts'
import { sarifOf } from '#lib/render/sarif/sarif.ts'
import { lintLines } from '#lib/render/text/lintOutcome.ts'
import { RULE_CATALOGUE } from '#lib/rules/catalogue/ruleCatalogue.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { filesAddress } from '../run/filesAddress.ts'
import { booleanInput, listInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools }) => {
  const environments = listInput(input, 'environments')
  const base = input('base')
  const isUploaded = booleanInput(input, 'code-scanning')
  const forge = isUploaded ? await tools.forge() : undefined
  const file = input('sarif-file')
  const report = file === undefined ? undefined : await openReport(file)
  const pages = filesAddress(run)
  const order = { ...(environments.length > 0 && { environments }), ...(base !== undefined && { base }), pages }
  const outcome = await lint(order, { ...tools, linter: await tools.linter(), policies: await tools.policies() })
  const sarif = JSON.stringify(sarifOf(outcome, { texts: RULE_CATALOGUE, accepted: 'left-out' }))
  await report?.write(sarif)
  const upload = { commit: run.sha, ref: run.ref, sarif }
  const uploadNotices = forge ? await uploadFindings(upload, { ...tools, forge }) : []
  return {
    code: exitCodeOf(outcome),
    lines: lintLines(outcome),
    summary: lintSummary(outcome),
    outputs: {
      outcome: outcome.kind,
      findings: String(outcome.findings.length),
      suppressions: String(outcome.suppressions.length),
    },
    findings: [...outcome.findings, ...uploadNotices],
  }
})
