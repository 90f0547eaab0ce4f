import { teardown } from '#lib/operations/teardown.ts'
import { teardownDocument } from '#lib/render/json/outcomeDocument.ts'
import { teardownLines } from '#lib/render/text/teardownOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { TEARDOWN_COMMAND } from './command/catalogue/teardown.ts'
import { runScript } from './command/runScript.ts'

await runScript(TEARDOWN_COMMAND, async ({ args, name, tools, session }) => {
  const typedName = args.text('stack-name')
  const opened = await tools.open(name)
  const { environment } = opened
  const order = { ...session, environment, emptyBuckets: args.has('empty-buckets') }
  const outcome = await teardown({ ...order, ...(typedName !== undefined && { typedName }) }, opened)
  return { document: teardownDocument(outcome), lines: teardownLines(outcome, name), code: exitCodeOf(outcome) }
})
