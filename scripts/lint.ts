import type { LintOutcome } from '#lib/model/outcome.ts'
import { lint } from '#lib/operations/lint.ts'
import { lintDocument } from '#lib/render/json/outcomeDocument.ts'
import { lintLines } from '#lib/render/text/lintOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { LINT_COMMAND } from './command/catalogue/lint.ts'
import { runScript } from './command/runScript.ts'

await runScript(LINT_COMMAND, async ({ args, tools }) => {
  const { environments } = args
  const base = args.text('base')
  const order = { ...(environments.length > 0 && { environments }), ...(base !== undefined && { base }) }
  const report = await sarifReport(args.text('sarif'))
  const outcome = await lint(order, { ...tools, linter: await tools.linter(), policies: await tools.policies() })
  await report?.(outcome)
  return { document: lintDocument(outcome), lines: lintLines(outcome), code: exitCodeOf(outcome) }
})

/** Writes an outcome; undefined without a file. */
async function sarifReport(file: string | undefined): Promise<((outcome: LintOutcome) => Promise<void>) | undefined> {
  if (file === undefined) return undefined
  const [{ openReport }, { sarifOf }, { RULE_CATALOGUE }] = await Promise.all([
    import('#lib/files/openReport.ts'),
    import('#lib/render/sarif/sarif.ts'),
    import('#lib/rules/catalogue/ruleCatalogue.ts'),
  ])
  const report = await openReport(file)
  return outcome =>
    report.write(`${JSON.stringify(sarifOf(outcome, { texts: RULE_CATALOGUE, accepted: 'included' }), undefined, 2)}\n`)
}
