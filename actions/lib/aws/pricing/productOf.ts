import type { PriceTier, Product } from '../../model/cost/product.ts'
import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import { required } from '../enumValue.ts'

/**
 * An entry of a price list, which is JSON within JSON: `product.attributes` and `terms.OnDemand`.
 * Source: https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_pricing_GetProducts.html
 * @throws Problem if it has another form
 */
export function productOf(entry: string): Product {
  const { product, terms } = mapOrEmpty(parsed(entry))
  const { usagetype } = mapOrEmpty(mapOrEmpty(product).attributes)
  const offers = Object.values(mapOrEmpty(mapOrEmpty(terms).OnDemand))
  const dimensions = offers.flatMap(offer => Object.values(mapOrEmpty(mapOrEmpty(offer).priceDimensions)))
  return {
    usageType: required(typeof usagetype === 'string' ? usagetype : undefined, 'a product without a usage type'),
    tiers: dimensions.flatMap(tierOf),
  }
}

function parsed(entry: string): Json | undefined {
  try {
    return JSON.parse(entry)
  } catch {
    return required<Json>(undefined, 'a product that is no JSON')
  }
}

/** None for a price in another currency, which only the regions in China have. */
function tierOf(dimension: Json): readonly PriceTier[] {
  const { beginRange = '0', pricePerUnit } = mapOrEmpty(dimension)
  const { USD } = mapOrEmpty(pricePerUnit)
  const [from, usd] = [Number(beginRange), typeof USD === 'string' ? Number(USD) : Number.NaN]
  return Number.isFinite(from) && Number.isFinite(usd) ? [{ from, usd }] : []
}

function mapOrEmpty(value: Json | undefined): JsonMap {
  return isMap(value) ? value : {}
}
