import { priceFileText } from '../cost/priceFileText.ts'
import { PRICE_IDS, type PriceDefinition, priceDefinitionOf } from '../cost/priceIds.ts'
import { productQueryOf, type SelectedPrice, selectPrice } from '../cost/selectPrice.ts'
import type { Price, PriceList } from '../model/cost/priceList.ts'
import { nearest } from '../model/nearest.ts'
import type { PricesOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import type { FileEditor } from '../ports/fileEditor.ts'
import type { PriceService } from '../ports/priceService.ts'
import { priceFileOf, REFERENCE_REGION, readPriceList } from './cost/readPrices.ts'
import type { Tools } from './tools.ts'

export type PricesTools = Pick<Tools, 'workspace' | 'reporter' | 'clock'> & {
  readonly priceService: PriceService
  readonly files: Pick<FileEditor, 'write'>
}

export type PricesOrder = {
  readonly region: string
  /** Prices beside those that the files have: `database/db.r8g.large`. */
  readonly more?: readonly string[]
}

/**
 * Asks AWS's price list for the prices of a region and writes them into its file: those that us-east-1 and the file have.
 * @throws Problem without a file if AWS does not say a single one, or refuses to
 */
export async function prices({ region, more = [] }: PricesOrder, tools: PricesTools): Promise<PricesOutcome> {
  const { workspace, reporter, clock, priceService, files } = tools
  const file = priceFileOf(region)
  refuseChina(region)
  const reference = await readPriceList(REFERENCE_REGION, { workspace })
  const known = region === REFERENCE_REGION ? reference : await readPriceList(region, { workspace })
  const wanted = wantedPrices([reference, known], more)
  const read = clock.now().toISOString().slice(0, 10)

  reporter.report({ kind: 'step', step: 'look up the prices', subject: region })
  const found: Price[] = []
  const copied: string[] = []
  const missing: { price: string; reason: string }[] = []
  for (const [id, { unit, query }] of wanted) {
    const selected = query ? await lookUp(query, region, priceService) : undefined
    const other = reference?.prices.get(id)
    if (selected?.kind === 'found') {
      const source = `AWS Price List, GetProducts: ${JSON.stringify(query && productQueryOf(query, region))}`
      found.push({ id, usd: selected.usd, unit, source, read })
    } else if (selected) missing.push({ price: id, reason: selected.reason })
    else if (other) {
      found.push(region === REFERENCE_REGION ? other : { ...other, source: copiedSource(other) })
      copied.push(id)
    } else missing.push({ price: id, reason: "AWS's price list does not name it in a form that is known here" })
  }
  const asked = found.length - copied.length
  if (asked === 0)
    throw new Problem(`AWS's price list has no prices of region '${region}'.`, {
      kind: 'usage',
      todo: "Check the region's code, such as 'eu-central-1'.",
    })
  await files.write(file, priceFileText(region, found))
  const kind = missing.length > 0 ? 'written-with-gaps' : 'written'
  return { kind, region, file, found: asked, copied, missing }
}

function wantedPrices(
  lists: readonly (PriceList | undefined)[],
  more: readonly string[],
): ReadonlyMap<string, PriceDefinition> {
  const ids = new Set([...PRICE_IDS, ...lists.flatMap(list => [...(list?.prices.keys() ?? [])]), ...more])
  return new Map([...ids].map(id => [id, priceDefinitionOf(id) ?? unknownPrice(id)]))
}

function unknownPrice(id: string): never {
  const near = nearest(id, PRICE_IDS)
  throw new Problem(`No estimate uses a price '${id}'.`, {
    kind: 'usage',
    todo: near ? `Did you mean '${near}'?` : "Name a price such as 'database/db.r8g.large' or 'cache/cache.r7g.large'.",
  })
}

async function lookUp(
  query: NonNullable<PriceDefinition['query']>,
  region: string,
  priceService: PriceService,
): Promise<SelectedPrice> {
  return selectPrice(query, await priceService.products(productQueryOf(query, region)))
}

function copiedSource({ source }: Price): string {
  const mark = `that of ${REFERENCE_REGION}, because AWS's price list does not name it in a form that is known here: `
  return source.startsWith(mark) ? source : `${mark}${source}`
}

function refuseChina(region: string): void {
  if (!region.startsWith('cn-')) return
  throw new Problem(`The price list of AWS has no region of China, and '${region}' is one.`, {
    kind: 'usage',
    todo: `Write ${priceFileOf(region)} by hand, in US dollars.`,
  })
}
