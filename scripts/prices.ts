import { prices } from '#lib/operations/prices.ts'
import { pricesDocument } from '#lib/render/json/outcomeDocument.ts'
import { pricesLines } from '#lib/render/text/costOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { PRICES_COMMAND } from './command/catalogue/prices.ts'
import { usageProblem } from './command/parseArguments.ts'
import { runScript } from './command/runScript.ts'

await runScript(PRICES_COMMAND, async ({ args, tools }) => {
  const [region, ...more] = args.operands
  if (region === undefined)
    throw usageProblem(PRICES_COMMAND, 'Missing region.', "Run 'npm run prices -- eu-central-1'.")
  const [{ connectPriceService }, { connectFileEditor }] = await Promise.all([
    import('#lib/aws/pricing/connectPriceService.ts'),
    import('#lib/files/connectFileEditor.ts'),
  ])
  const files = connectFileEditor(process.cwd())
  const outcome = await prices({ region, more }, { ...tools, priceService: connectPriceService(tools), files })
  return { document: pricesDocument(outcome), lines: pricesLines(outcome), code: exitCodeOf(outcome) }
})
