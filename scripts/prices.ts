import { prices } from '#lib/operations/prices.ts'
import { pricesDocument } from '#lib/render/json/outcomeDocument.ts'
import { pricesLines } from '#lib/render/text/costOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import type { Command } from './command/command.ts'
import { usageProblem } from './command/parseArguments.ts'
import { runScript } from './command/runScript.ts'

const COMMAND: Command<never> = {
  name: 'prices',
  purpose: "Write the prices of a region, which 'cost' estimates with, from AWS's price list.",
  environments: 'none',
  operands: { name: 'REGION [PRICE …]', max: 40 },
  readsOnly: true,
  flags: {},
  examples: [
    {
      args: 'eu-central-1',
      meaning: "with any credentials that may 'pricing:GetProducts'; AWS charges nothing for it",
    },
    { args: 'eu-central-1 database/db.r8g.large', meaning: 'also the price of a class that the files lack' },
  ],
  exits: { 0: 'written', 1: 'failed; or written, but some prices are missing' },
}

await runScript(COMMAND, async ({ args, tools }) => {
  const [region, ...more] = args.operands
  if (region === undefined) throw usageProblem(COMMAND, 'Missing region.', "Run 'npm run prices -- eu-central-1'.")
  const [{ connectPriceService }, { connectFileEditor }] = await Promise.all([
    import('#lib/aws/pricing/connectPriceService.ts'),
    import('#lib/files/connectFileEditor.ts'),
  ])
  const files = connectFileEditor(process.cwd())
  const outcome = await prices({ region, more }, { ...tools, priceService: connectPriceService(tools), files })
  return { document: pricesDocument(outcome), lines: pricesLines(outcome), code: exitCodeOf(outcome) }
})
