import { estimateOf } from '../cost/estimate.ts'
import type { EnvironmentCost } from '../model/cost/costEstimate.ts'
import { oldestReadOf, type PriceList, unconfirmedIn } from '../model/cost/priceList.ts'
import type { CostOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import { redactEnvironmentCost } from '../redaction/redactCost.ts'
import { secretsIn } from '../redaction/secrets/secretValues.ts'
import { pricedRegions, readNearestPriceList, readPriceList } from './cost/readPrices.ts'
import { checkEnvironmentNames, environmentNames } from './environment/environmentNames.ts'
import { readEnvironment } from './environment/readEnvironment.ts'
import { resolveEnvironment } from './environment/resolveEnvironment.ts'
import { withRedaction } from './reporting/withRedaction.ts'
import type { Tools } from './tools.ts'

export type CostTools = Pick<Tools, 'workspace' | 'schemas' | 'reporter'>

export type CostOrder = {
  /** Undefined for all environments. */
  readonly environments?: readonly string[]
  /** Estimate with the prices of this region, whatever the environments' own. */
  readonly region?: string
}

/**
 * Estimates what environments cost in a month, from their files and the files of prices, without AWS.
 * @throws Problem if an environment does not exist or is broken, the region has no prices, or their file is broken
 */
export async function cost({ environments, region }: CostOrder, tools: CostTools): Promise<CostOutcome> {
  const names = environments ?? (await environmentNames(tools))
  await checkEnvironmentNames(names, tools)
  const requested = region === undefined ? undefined : await requirePrices(region, tools)
  const costs: EnvironmentCost[] = []
  for (const name of names) costs.push(await costOf(name, requested, tools))
  const hasGaps = costs.some(({ estimate }) => estimate.gaps.length > 0)
  return { kind: hasGaps ? 'estimated-with-gaps' : 'estimated', environments: costs }
}

async function costOf(name: string, requested: PriceList | undefined, tools: CostTools): Promise<EnvironmentCost> {
  tools.reporter.report({ kind: 'step', step: 'estimate', subject: name })
  const environment = await readEnvironment(name, tools)
  const { stack } = await resolveEnvironment(environment, tools)
  const { region } = environment
  const prices = requested ?? (await readNearestPriceList(region, tools))
  if (!prices) throw await noPrices(region, tools)
  const unconfirmed = unconfirmedIn(prices)
  return withRedaction({ secrets: secretsIn([stack]), redact: redactEnvironmentCost }, tools, async () => ({
    environment: name,
    region,
    prices: {
      region: prices.region,
      file: prices.file,
      read: oldestReadOf(prices) ?? '',
      ...(unconfirmed > 0 && { unconfirmed }),
    },
    ...(!requested && prices.region !== region && { unpricedRegion: region }),
    estimate: estimateOf(stack, prices),
  }))
}

async function requirePrices(region: string, tools: CostTools): Promise<PriceList> {
  const prices = await readPriceList(region, tools)
  if (!prices) throw await noPrices(region, tools)
  return prices
}

async function noPrices(region: string, tools: CostTools): Promise<Problem> {
  const regions = await pricedRegions(tools)
  const others = regions.length > 0 ? ` Regions with prices: ${regions.join(', ')}.` : ''
  return new Problem(`There are no prices of region '${region}'.${others}`, {
    kind: 'usage',
    todo: `Run 'npm run prices -- ${region}', which asks AWS's price list for them.`,
  })
}
