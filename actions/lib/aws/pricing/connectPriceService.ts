import type { FilterType } from '@aws-sdk/client-pricing'
import type { ProductFilter } from '../../model/cost/product.ts'
import type { PriceService } from '../../ports/priceService.ts'
import type { Access } from '../credentials/access.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'
import { productOf } from './productOf.ts'

/** The price list of all regions is in three of them: us-east-1, eu-central-1 and ap-south-1. */
const ENDPOINT_REGION = 'us-east-1'

const MATCHES: Readonly<Record<ProductFilter['match'], FilterType>> = { equal: 'TERM_MATCH', contains: 'CONTAINS' }

/** AWS Price List, whose operation GetProducts needs the permission `pricing:GetProducts` and costs nothing. */
export function connectPriceService(access: Omit<Access, 'region'>): PriceService {
  const connection = lazy(async () => {
    const sdk = await import('./pricing.ts')
    return { sdk, client: createClient(sdk.PricingClient, { ...access, region: ENDPOINT_REGION }) }
  })
  return {
    products: async ({ service: ServiceCode, filters }) => {
      const { sdk, client } = await connection()
      const Filters = filters.map(({ attribute: Field, value: Value, match }) => ({
        Type: MATCHES[match],
        Field,
        Value,
      }))
      const entries: string[] = []
      let NextToken: string | undefined
      do {
        const output = await client.send(new sdk.GetProductsCommand({ ServiceCode, Filters, NextToken }))
        // A response without entries has no list. An entry of the SDK is an object that is a string of JSON.
        entries.push(...(output.PriceList ?? []).map(String))
        NextToken = output.NextToken
      } while (NextToken)
      return entries.map(productOf)
    },
  }
}
