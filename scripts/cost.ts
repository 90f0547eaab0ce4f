import { cost } from '#lib/operations/cost.ts'
import { costDocument } from '#lib/render/json/outcomeDocument.ts'
import { costLines } from '#lib/render/text/costOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'cost',
    purpose: 'Estimate what environments cost in a month, from their files and a table of prices. No AWS account.',
    environments: 'any',
    readsOnly: true,
    flags: { region: { value: 'REGION', meaning: "with the prices of this region, whatever the environments' own" } },
    examples: [
      { args: '', meaning: 'all environments' },
      { args: 'dev', meaning: 'one environment' },
      { args: 'dev --region us-east-1', meaning: 'the same at the prices of another region' },
    ],
    exits: {
      0: 'estimated; what could not be counted is named',
      1: 'failed',
    },
  },
  async ({ args, tools }) => {
    const { environments } = args
    const region = args.text('region')
    const order = { ...(environments.length > 0 && { environments }), ...(region !== undefined && { region }) }
    const outcome = await cost(order, tools)
    return { document: costDocument(outcome), lines: costLines(outcome), code: exitCodeOf(outcome) }
  },
)
