import { drift } from '#lib/operations/drift.ts'
import { driftDocument } from '#lib/render/json/outcomeDocument.ts'
import { driftLines } from '#lib/render/text/drift.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { DRIFT_COMMAND } from './command/catalogue/drift.ts'
import { runScript } from './command/runScript.ts'

await runScript(DRIFT_COMMAND, async ({ args, name, tools, session }) => {
  const deadlineSeconds = args.deadline('deadline')
  const opened = await tools.open(name)
  const { environment } = opened
  const outcome = await drift({ ...session, environment, deadlineSeconds }, opened)
  return { document: driftDocument(outcome), lines: driftLines(outcome, name), code: exitCodeOf(outcome) }
})
