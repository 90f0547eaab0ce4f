/** What one unit of something costs, in US dollars before taxes. */
export type Price = {
  /** `load-balancer-hour`, `database/db.t4g.micro` */
  readonly id: string
  readonly usd: number
  /** The unit that the price is for: `hour`, `GB-month`. */
  readonly unit: PriceUnit
  /** Where the number comes from, for people. */
  readonly source: string
  /** The day on which it was read: `2026-11-28`. */
  readonly read: string
}

/** The prices of one region, as its file has them. */
export type PriceList = {
  readonly region: string
  /** `environments/prices/us-east-1.yaml` */
  readonly file: string
  readonly prices: ReadonlyMap<string, Price>
}

export const PRICE_UNITS = [
  'hour',
  'month',
  'vCPU-hour',
  'GB',
  'GB-hour',
  'GB-month',
  'LCU-hour',
  'MiB/s-month',
  'metric-month',
  'user-month',
  '10,000 requests',
  '100,000 mails',
  'million requests',
  'share',
] as const

export type PriceUnit = (typeof PRICE_UNITS)[number]

/** The day of the oldest price; undefined for an empty list. */
export function oldestReadOf({ prices }: PriceList): string | undefined {
  return [...prices.values()].map(({ read }) => read).sort()[0]
}

/** How many of the prices have a source that says that they are not confirmed. */
export function unconfirmedIn({ prices }: PriceList): number {
  return [...prices.values()].filter(({ source }) => /\bnot confirmed\b/.test(source)).length
}
