/** A question to AWS's price list: the products of a service with these attributes. */
export type ProductQuery = {
  /** AWS's code of the service: `AmazonECS`. */
  readonly service: string
  readonly filters: readonly ProductFilter[]
}

export type ProductFilter = {
  /** The name of an attribute: `regionCode`. */
  readonly attribute: string
  readonly value: string
  /** The attribute is the value, or has it somewhere in it. */
  readonly match: 'equal' | 'contains'
}

/** One product of AWS's price list, with its prices on demand. */
export type Product = {
  /** `USE1-Fargate-GB-Hours` */
  readonly usageType: string
  readonly tiers: readonly PriceTier[]
}

/** The price from an amount on; a product without tiers has one, from 0. */
export type PriceTier = {
  readonly from: number
  readonly usd: number
}
