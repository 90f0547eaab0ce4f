import { PRICE_UNITS, type Price, type PriceList } from '../model/cost/priceList.ts'
import type { Document } from '../model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '../model/json.ts'
import { nearest } from '../model/nearest.ts'
import { type Finding, Problem } from '../model/problem.ts'
import { PRICE_IDS, priceDefinitionOf } from './priceIds.ts'

const RULE = 'prices/file'
const KEYS = ['region', 'sources', 'prices']
const PRICE_KEYS = ['usd', 'unit', 'source', 'read']

/**
 * Reads a file of prices, in which every scalar is text.
 * @throws Problem of kind usage with every mistake, each at its line
 */
export function parsePriceList({ file, value, locationOf }: Document, region: string): PriceList {
  const findings: Finding[] = []
  const report = (path: Path, message: string, todo: string): void => {
    findings.push({ level: 'error', rule: RULE, message, todo, location: locationOf(path) })
  }
  const root = mapAt(value)
  for (const key of Object.keys(root))
    if (!KEYS.includes(key)) report([key], `Unknown key '${key}'.`, `Use one of: ${KEYS.join(', ')}.`)
  if (root.region !== region)
    report(
      ['region'],
      `The region of '${file}' is ${shown(root.region)}.`,
      `Set 'region: ${region}', as its name says.`,
    )
  const sources = mapAt(root.sources)
  if (!isMap(root.prices) || Object.keys(root.prices).length === 0)
    report(['prices'], `'${file}' has no prices.`, `Run 'npm run prices -- ${region}'.`)

  const prices = Object.entries(mapAt(root.prices)).flatMap(([id, entry]): readonly Price[] => {
    const at = (key: string): Path => ['prices', id, key]
    const definition = priceDefinitionOf(id)
    if (!definition) {
      const near = nearest(id, PRICE_IDS)
      report(['prices', id], `No estimate uses a price '${id}'.`, near ? `Did you mean '${near}'?` : 'Remove it.')
      return []
    }
    const { usd, unit, source, read } = mapAt(entry)
    for (const key of Object.keys(mapAt(entry)))
      if (!PRICE_KEYS.includes(key)) report(at(key), `Unknown key '${key}'.`, `Use one of: ${PRICE_KEYS.join(', ')}.`)
    if (typeof usd !== 'string' || !/^\d+(\.\d+)?$/.test(usd))
      report(at('usd'), `'usd' of price '${id}' is ${shown(usd)}.`, "Write a number of US dollars, such as '0.0225'.")
    if (unit !== definition.unit)
      report(at('unit'), `'unit' of price '${id}' is ${shown(unit)}.`, `Write the price for one '${definition.unit}'.`)
    const text = typeof source === 'string' && Object.hasOwn(sources, source) ? sources[source] : undefined
    if (typeof text !== 'string' || text.trim() === '')
      report(at('source'), `'source' of price '${id}' is ${shown(source)}.`, "Name a key of 'sources'.")
    if (typeof read !== 'string' || !isDay(read))
      report(at('read'), `'read' of price '${id}' is ${shown(read)}.`, "Write the day as '2026-11-28'.")
    const known = PRICE_UNITS.find(name => name === unit)
    return known ? [{ id, usd: Number(usd), unit: known, source: String(text), read: String(read) }] : []
  })
  if (findings.length > 0) throw new Problem(`The prices in '${file}' cannot be used.`, { kind: 'usage', findings })
  return { region, file, prices: new Map(prices.map(price => [price.id, price])) }
}

function mapAt(value: Json | undefined): JsonMap {
  return isMap(value) ? value : {}
}

function shown(value: Json | undefined): string {
  if (value === undefined) return 'missing'
  return typeof value === 'string' ? `'${value}'` : 'no text'
}

/** A day that exists, and not one such as February 30. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
