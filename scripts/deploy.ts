import { deploy } from '#lib/operations/deploy.ts'
import { deployDocument } from '#lib/render/json/outcomeDocument.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { DEPLOY_COMMAND } from './command/catalogue/deploy.ts'
import { runScript } from './command/runScript.ts'

await runScript(DEPLOY_COMMAND, async ({ args, name, tools, session }) => {
  const deadlineSeconds = args.deadline('deadline')
  const expect = args.text('expect')
  const opened = await tools.open(name)
  const { environment } = opened
  const order = { ...session, environment, yes: args.has('yes'), deadlineSeconds }
  const outcome = await deploy({ ...order, ...(expect !== undefined && { expect }) }, opened)
  return { document: deployDocument(outcome), lines: deployLines(outcome, name), code: exitCodeOf(outcome) }
})
