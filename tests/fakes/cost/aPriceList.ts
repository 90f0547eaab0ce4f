import { PRICE_IDS, priceDefinitionOf } from '#lib/cost/priceIds.ts'
import type { PriceList } from '#lib/model/cost/priceList.ts'

/** A price list of a test: every other price that an estimate can use is 0. */
export function aPriceList(usd: Readonly<Record<string, number>>, region = 'us-east-1'): PriceList {
  const all = { ...Object.fromEntries(PRICE_IDS.map(id => [id, 0])), ...usd }
  return priceListOf(all, region)
}

/** A price list with these prices and no others. */
export function priceListOf(usd: Readonly<Record<string, number>>, region = 'us-east-1'): PriceList {
  const prices = Object.entries(usd).map(([id, amount]) => {
    const definition = priceDefinitionOf(id)
    if (!definition) throw new Error(`There is no price '${id}'.`)
    return [id, { id, usd: amount, unit: definition.unit, source: 'a test', read: '2026-11-28' }] as const
  })
  return { region, file: `environments/prices/${region}.yaml`, prices: new Map(prices) }
}
