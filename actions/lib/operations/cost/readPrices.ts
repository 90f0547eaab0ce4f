import { parsePriceList } from '../../cost/parsePriceList.ts'
import type { PriceList } from '../../model/cost/priceList.ts'
import { Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { ENVIRONMENTS } from '../environment/environmentNames.ts'

/** The region whose prices are estimated with where a region has none of its own. */
export const REFERENCE_REGION = 'us-east-1'

const FOLDER = `${ENVIRONMENTS}/prices`
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/

/** @throws Problem of kind usage if it is no region's code */
export function priceFileOf(region: string): string {
  if (REGION.test(region)) return `${FOLDER}/${region}.yaml`
  throw new Problem(`'${region}' is no region of AWS.`, { kind: 'usage', todo: "Use a code such as 'eu-central-1'." })
}

/**
 * The prices of a region; undefined if it has no file.
 * @throws Problem of kind usage with every mistake in the file
 */
export async function readPriceList(
  region: string,
  { workspace }: { readonly workspace: Workspace },
): Promise<PriceList | undefined> {
  const file = priceFileOf(region)
  return (await workspace.exists(file)) ? parsePriceList(await workspace.readPlain(file), region) : undefined
}

/** The prices of a region, or else those of the reference region; undefined without both files. */
export async function readNearestPriceList(
  region: string,
  tools: { readonly workspace: Workspace },
): Promise<PriceList | undefined> {
  return (await readPriceList(region, tools)) ?? (await readPriceList(REFERENCE_REGION, tools))
}

/** The regions that have a file of prices, sorted. */
export async function pricedRegions({ workspace }: { readonly workspace: Workspace }): Promise<readonly string[]> {
  const files = await workspace.list(FOLDER)
  return files.filter(file => file.endsWith('.yaml')).map(file => file.slice(0, -'.yaml'.length))
}
