import type { Price } from '../model/cost/priceList.ts'

/** A file of prices as text, in the order of its prices; reading it again gives the same prices. */
export function priceFileText(region: string, prices: readonly Price[]): string {
  const sources = [...new Set(prices.map(({ source }) => source))]
  const nameOf = (source: string): string => `source-${sources.indexOf(source) + 1}`
  return [
    `# List prices of ${region}, in US dollars before taxes, without free tiers and discounts.`,
    `# 'npm run prices -- ${region}' wrote this file and writes it again.`,
    `region: ${region}`,
    'sources:',
    ...sources.map(source => `  ${nameOf(source)}: ${quoted(source)}`),
    'prices:',
    ...prices.map(
      ({ id, usd, unit, source, read }) =>
        `  ${id}: { usd: ${usdText(usd)}, unit: ${quoted(unit)}, source: ${nameOf(source)}, read: ${read} }`,
    ),
    '',
  ].join('\n')
}

/** Never in the form `1e-7`. */
function usdText(usd: number): string {
  return usd.toFixed(10).replace(/\.?0+$/, '')
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
