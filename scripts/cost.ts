import { cost } from '#lib/operations/cost.ts'
import { costDocument } from '#lib/render/json/outcomeDocument.ts'
import { costLines } from '#lib/render/text/costOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { COST_COMMAND } from './command/catalogue/cost.ts'
import { runScript } from './command/runScript.ts'

await runScript(COST_COMMAND, async ({ args, tools }) => {
  const { environments } = args
  const region = args.text('region')
  const order = { ...(environments.length > 0 && { environments }), ...(region !== undefined && { region }) }
  const outcome = await cost(order, tools)
  return { document: costDocument(outcome), lines: costLines(outcome), code: exitCodeOf(outcome) }
})
