import type { CostEstimate, EnvironmentCost } from '../../model/cost/costEstimate.ts'
import type { CostOutcome, PricesOutcome } from '../../model/outcome.ts'
import { exactDollars, NOT_INCLUDED, unitPriceText } from '../phrases/cost.ts'
import type { Line } from './layout/line.ts'
import { EMPTY, indented, line, span } from './layout/line.ts'
import { table } from './layout/table.ts'

/** Each environment with its resources, what depends on use, and what is missing; then all of them in short. */
export function costLines({ environments }: CostOutcome): readonly Line[] {
  const totals = environments.map(({ environment, estimate }) => [environment, amount(estimate.total), '$ a month'])
  return [
    ...environments.flatMap(environmentLines),
    ...(environments.length > 1 ? [line(span('Together', 'bold')), ...indented(table(totals)), EMPTY] : []),
    line(span('In no estimate', 'bold')),
    ...NOT_INCLUDED.map(text => ({ ...line(`  ${text}`), hang: 4 })),
  ]
}

function environmentLines({ environment, prices, unpricedRegion, estimate }: EnvironmentCost): readonly Line[] {
  const total = `${exactDollars(estimate.total)} $ a month`
  return [
    line(span(environment, 'bold'), ' costs about ', span(total, 'bold'), ', day and night, before use'),
    {
      ...line('  ', span(`prices of ${prices.region}, read on ${prices.read} or later: ${prices.file}`, 'dim')),
      hang: 2,
    },
    ...unconfirmedLines(prices),
    ...(unpricedRegion === undefined ? [] : [unpricedLine(unpricedRegion, prices.region)]),
    EMPTY,
    ...indented(table(estimate.lines.map(({ path, usd, words }) => [path, amount(usd), words]))),
    ...(estimate.free > 0 ? [line('  ', span(`${estimate.free} resources without a charge of their own`, 'dim'))] : []),
    EMPTY,
    ...usageLines(estimate),
    ...gapLines(estimate),
  ]
}

function unconfirmedLines({ unconfirmed, file }: EnvironmentCost['prices']): readonly Line[] {
  if (unconfirmed === undefined) return []
  const subject = unconfirmed === 1 ? 'One of the prices is' : `${unconfirmed} of the prices are`
  return [{ ...line('  ', span('! ', 'warning'), `${subject} not confirmed: see ${file}`), hang: 4 }]
}

function unpricedLine(region: string, used: string): Line {
  const text = `There are no prices of ${region}, the region of this environment: these are those of ${used}, and most other regions cost more. 'npm run prices -- ${region}' asks AWS for them.`
  return { ...line('  ', span('! ', 'warning'), text), hang: 4 }
}

function usageLines({ usage }: CostEstimate): readonly Line[] {
  if (usage.length === 0) return []
  const rows = usage.map(({ words, usd, unit }) => [unitPriceText(usd, unit), words])
  return [line('  ', span('Charged by use, and not in it', 'bold')), ...indented(table(rows), 4), EMPTY]
}

function gapLines({ gaps }: CostEstimate): readonly Line[] {
  if (gaps.length === 0) return []
  const rows = gaps.map(({ path, type, reason }) => ({
    ...line('    ', span('! ', 'warning'), `${path} (${type}): ${reason}`),
    hang: 6,
  }))
  return [line('  ', span('Not counted: the total is too low by these', 'bold')), ...rows, EMPTY]
}

/** Amounts of a column end below each other. */
function amount(usd: number): string {
  return exactDollars(usd).padStart(8)
}

export function pricesLines({ kind, region, file, found, copied, missing }: PricesOutcome): readonly Line[] {
  const mark = kind === 'written' ? span('✓ ', 'success') : span('! ', 'warning')
  return [
    line(mark, span(file, 'bold'), ` has ${found} prices of region ${region} from AWS's price list.`),
    ...(copied.length > 0
      ? [{ ...line(`  Those of us-east-1, because AWS's list does not name them: ${copied.join(', ')}`), hang: 4 }]
      : []),
    ...missing.map(({ price, reason }) => ({ ...line('  ', span('✗ ', 'error'), `${price}: ${reason}`), hang: 4 })),
  ]
}
