import type { Product, ProductQuery } from '../model/cost/product.ts'

/** AWS's price list, which is the same for every account. */
export type PriceService = {
  /** All pages; none if nothing matches. Rejects with a Problem if AWS does not say. */
  readonly products: (query: ProductQuery) => Promise<readonly Product[]>
}
