import type { PriceTier, Product, ProductQuery } from '../model/cost/product.ts'
import type { PriceQuery } from './priceIds.ts'

/** AWS's prefix of a region in a usage type: `EUC1-`, in Ireland `EU-`, often none in us-east-1; KMS has the region's code. */
const PREFIX = /^(?:[A-Z]{3}\d-|EU-|[a-z]{2}(?:-[a-z]+)+-\d-)/

/** The question to AWS's price list for a price of a region. */
export function productQueryOf(
  { service, attributes = {}, usageType, regionAttribute }: PriceQuery,
  region: string,
): ProductQuery {
  const equal = { ...(regionAttribute !== undefined && { [regionAttribute]: region }), ...attributes }
  return {
    service,
    filters: [
      ...Object.entries(equal).map(([attribute, value]) => ({ attribute, value, match: 'equal' as const })),
      { attribute: 'usagetype', value: usageType, match: 'contains' },
    ],
  }
}

export type SelectedPrice =
  | { readonly kind: 'found'; readonly usd: number }
  /** A clause that says why there is no one price. */
  | { readonly kind: 'missing'; readonly reason: string }

/** The one price among the products: of the first tier that is not free. */
export function selectPrice({ usageType }: Pick<PriceQuery, 'usageType'>, products: readonly Product[]): SelectedPrice {
  const matching = products.filter(product => product.usageType.replace(PREFIX, '') === usageType)
  const prices = [...new Set(matching.flatMap(({ tiers }) => firstPaid(tiers) ?? []))].sort((one, other) => one - other)
  const [usd, ...others] = prices
  if (usd === undefined) return { kind: 'missing', reason: `AWS's price list has no '${usageType}' there` }
  if (others.length === 0) return { kind: 'found', usd }
  return { kind: 'missing', reason: `AWS's price list has several for '${usageType}': ${prices.join(', ')} $` }
}

/** A free tier comes first and costs 0. */
function firstPaid(tiers: readonly PriceTier[]): number | undefined {
  return tiers.toSorted((one, other) => one.from - other.from).find(({ usd }) => usd > 0)?.usd
}
