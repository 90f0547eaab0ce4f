import type { CostEstimate, CostGap, CostLine, UsageCharge } from '../model/cost/costEstimate.ts'
import type { PriceList } from '../model/cost/priceList.ts'
import type { ResolvedResource, ResolvedStack } from '../template/resolve/resolvedStack.ts'
import type { Charge, Pricer } from './charge.ts'
import { FREE_TYPES } from './freeTypes.ts'
import { COMPUTE } from './resources/compute.ts'
import { DATA } from './resources/data.ts'
import { NETWORK } from './resources/network.ts'
import { OPERATION } from './resources/operation.ts'

/** The types that have a price, by type. */
export const PRICERS: Readonly<Record<string, Pricer>> = { ...COMPUTE, ...DATA, ...NETWORK, ...OPERATION }

type Located = { readonly path: string; readonly resource: ResolvedResource; readonly stack: ResolvedStack }

/**
 * What a stack costs in a month of 730 hours, nested stacks included: list prices, without free tiers, discounts and taxes.
 * A type, a price or a value that is missing is a gap, and never counted as nothing.
 */
export function estimateOf(stack: ResolvedStack, prices: PriceList): CostEstimate {
  const lines: CostLine[] = []
  const gaps: CostGap[] = []
  const usage = new Map<string, UsageCharge>()
  let free = 0
  for (const { path, resource, stack: own } of resourcesIn(stack)) {
    const { type } = resource
    const pricer = Object.hasOwn(PRICERS, type) ? PRICERS[type] : undefined
    if (!pricer && !FREE_TYPES.has(type)) gaps.push({ path, type, reason: 'this type has no price here' })
    const charges = pricer?.(resource, own) ?? []
    if (charges.length === 0 && (pricer || FREE_TYPES.has(type))) free += 1
    const line = lineOf({ path, type }, charges, prices)
    gaps.push(...line.gaps)
    if (line.words.length > 0) lines.push({ path, type, usd: line.usd, words: line.words.join(', ') })
    for (const charge of charges) addUsage(usage, { path, type }, charge, { prices, gaps })
  }
  return {
    total: cents(lines.reduce((sum, { usd }) => sum + usd, 0)),
    lines: lines.toSorted((one, other) => other.usd - one.usd || (one.path < other.path ? -1 : 1)),
    usage: [...usage.values()],
    gaps,
    free,
  }
}

function resourcesIn(stack: ResolvedStack): readonly Located[] {
  const own = Object.values(stack.resources).map(resource => {
    const { logicalId } = resource
    return { path: stack.nestedPath === '' ? logicalId : `${stack.nestedPath}/${logicalId}`, resource, stack }
  })
  return [...own, ...Object.values(stack.nested).flatMap(resourcesIn)]
}

type Subject = Pick<CostGap, 'path' | 'type'>

function lineOf(
  subject: Subject,
  charges: readonly Charge[],
  prices: PriceList,
): { readonly usd: number; readonly words: readonly string[]; readonly gaps: readonly CostGap[] } {
  const words: string[] = []
  const gaps: CostGap[] = []
  let usd = 0
  for (const charge of charges) {
    if (charge.kind === 'gap') gaps.push({ ...subject, reason: charge.reason })
    if (charge.kind !== 'fixed') continue
    const price = prices.prices.get(charge.price)
    const share = charge.share === undefined ? 1 : prices.prices.get(charge.share)?.usd
    if (!price || share === undefined) {
      gaps.push({ ...subject, reason: missingPrice(price ? (charge.share ?? '') : charge.price, prices) })
      continue
    }
    usd += price.usd * charge.quantity * share
    words.push(charge.words)
  }
  return { usd: cents(usd), words, gaps }
}

function addUsage(
  usage: Map<string, UsageCharge>,
  subject: Subject,
  charge: Charge,
  { prices, gaps }: { readonly prices: PriceList; readonly gaps: CostGap[] },
): void {
  if (charge.kind !== 'usage') return
  const price = prices.prices.get(charge.price)
  if (!price) {
    gaps.push({ ...subject, reason: missingPrice(charge.price, prices) })
    return
  }
  const known = usage.get(charge.price)
  const paths = [...new Set([...(known?.paths ?? []), subject.path])]
  usage.set(charge.price, { words: known?.words ?? charge.words, usd: price.usd, unit: price.unit, paths })
}

function missingPrice(id: string, { file }: PriceList): string {
  return `'${file}' has no price '${id}'`
}

function cents(usd: number): number {
  return Math.round((usd + Number.EPSILON) * 100) / 100
}
