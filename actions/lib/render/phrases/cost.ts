import type { CostChange } from '../../model/cost/costEstimate.ts'
import type { PriceUnit } from '../../model/cost/priceList.ts'
import { type Phrase, untrusted } from './phrase.ts'

/** What no estimate contains, for a list. */
export const NOT_INCLUDED: readonly string[] = [
  'the models: tokens, and the endpoints that serve them',
  'traffic to the internet, and between zones',
  'tasks above the scaling minimum',
  "GitHub's minutes, support, taxes",
  'free tiers and discounts, which would lower it',
]

const MOST_NAMES = 3

/** `Estimated cost: 119 → 152 US dollars a month (+33)`, with what it lacks. */
export function costChangePhrase({ region, unpricedRegion, before, after, notCounted }: CostChange): Phrase {
  const prices =
    unpricedRegion === undefined
      ? []
      : [
          ', with the prices of ',
          untrusted(region),
          ': there are none of ',
          untrusted(unpricedRegion),
          ', and most regions cost more',
        ]
  return [`Estimated cost: ${amountsText(before, after)}`, ...prices, '.', ...notCountedParts(notCounted)]
}

function amountsText(before: number | undefined, after: number): string {
  if (before === undefined) return `${dollars(after)} US dollars a month`
  if (before === after) return `${dollars(after)} US dollars a month, as before`
  // A small difference would vanish in whole dollars.
  const shown = Math.abs(after - before) < 10 ? exactDollars : dollars
  const sign = after > before ? '+' : '−'
  return `${shown(before)} → ${shown(after)} US dollars a month (${sign}${shown(Math.abs(after - before))})`
}

function notCountedParts(paths: readonly string[]): Phrase {
  if (paths.length === 0) return []
  const names = paths.slice(0, MOST_NAMES).flatMap((path, index) => [...(index > 0 ? [', '] : []), untrusted(path)])
  const more = paths.length > MOST_NAMES ? ` and ${paths.length - MOST_NAMES} more` : ''
  return [' Not counted, for want of a price: ', ...names, `${more}.`]
}

export function dollars(usd: number): string {
  return String(Math.round(usd))
}

export function exactDollars(usd: number): string {
  return usd.toFixed(2)
}

/** `0.045 $ for each GB` */
export function unitPriceText(usd: number, unit: PriceUnit): string {
  return `${usd} $ ${UNITS[unit]}`
}

const UNITS: Readonly<Record<PriceUnit, string>> = {
  hour: 'an hour',
  month: 'a month',
  'vCPU-hour': 'for a virtual CPU in an hour',
  GB: 'for a GB',
  'GB-hour': 'for a GB in an hour',
  'GB-month': 'for a GB in a month',
  'LCU-hour': 'for a capacity unit in an hour',
  'MiB/s-month': 'for a MiB/s in a month',
  'metric-month': 'for a metric in a month',
  'user-month': 'for a person in a month',
  '10,000 requests': 'for 10,000 requests',
  '100,000 mails': 'for 100,000 mails',
  'million requests': 'for a million requests',
  share: 'as a share',
}
