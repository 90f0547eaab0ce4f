import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parsePriceList } from '#lib/cost/parsePriceList.ts'
import { priceFileText } from '#lib/cost/priceFileText.ts'
import { plainDocument } from '#lib/files/readDocument.ts'
import type { Product, ProductQuery } from '#lib/model/cost/product.ts'
import { Problem } from '#lib/model/problem.ts'
import { prices } from '#lib/operations/prices.ts'
import { virtualClock } from '../fakes/clock/virtualClock.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { aPriceList } from '../fakes/cost/aPriceList.ts'
import { LIST_PRICES } from '../fakes/cost/listPrices.ts'
import type { Files } from '../fakes/edits/edit.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const FILE = 'environments/prices/eu-central-1.yaml'
const REFERENCE = 'environments/prices/us-east-1.yaml'
const reference = priceFileText('us-east-1', [...aPriceList({ ...LIST_PRICES, mails: 2 }).prices.values()])

/** Every product costs 7 dollars. */
const always = ({ filters }: ProductQuery): readonly Product[] => {
  const usageType = filters.find(({ attribute }) => attribute === 'usagetype')?.value ?? ''
  return [{ usageType: `EUC1-${usageType}`, tiers: [{ from: 0, usd: 7 }] }]
}

function pricesFrom(products: (query: ProductQuery) => readonly Product[], files: Files = { [REFERENCE]: reference }) {
  const written: Record<string, string> = {}
  const queries: ProductQuery[] = []
  const run = (region = 'eu-central-1', ...more: readonly string[]) =>
    prices(
      { region, more },
      {
        workspace: fakeWorkspace(files),
        reporter: fakeReporter(),
        clock: virtualClock(),
        priceService: {
          products: async query => {
            queries.push(query)
            return products(query)
          },
        },
        files: {
          write: async (file, text) => {
            written[file] = text
          },
        },
      },
    )
  return {
    run,
    written,
    queries,
    listOf: () => parsePriceList(plainDocument(FILE, written[FILE] ?? ''), 'eu-central-1'),
  }
}

suite('prices', () => {
  test("the file has AWS's prices with their question and the day, and those of us-east-1 that AWS does not say", async () => {
    const { run, written, listOf } = pricesFrom(always)

    const outcome = await run()

    assert.equal(outcome.kind, 'written')
    assert.deepEqual(Object.keys(written), [FILE])
    const { prices: list } = listOf()
    const { usd, read, source } = list.get('nat-gateway') ?? {}
    assert.deepEqual({ usd, read }, { usd: 7, read: '2026-11-23' })
    assert.match(source ?? '', /GetProducts: .*"value":"eu-central-1"/)
    assert.equal(list.get('mails')?.usd, 2)
    assert.match(list.get('mails')?.source ?? '', /^that of us-east-1/)
    assert.ok(outcome.copied.includes('mails'))
    assert.ok(list.has('database/db.m7g.large'), 'a class of us-east-1 is missing')
    assert.equal(outcome.found + outcome.copied.length, list.size)
  })

  test('a price that was copied before keeps its source', async () => {
    const first = pricesFrom(always)
    await first.run()
    const again = pricesFrom(always, { [REFERENCE]: reference, [FILE]: first.written[FILE] ?? '' })

    await again.run()

    assert.equal(again.written[FILE], first.written[FILE])
  })

  test('another class is asked for by its name', async () => {
    const { run, listOf } = pricesFrom(always)

    await run('eu-central-1', 'database/db.r8g.large')

    assert.equal(listOf().prices.get('database/db.r8g.large')?.usd, 7)
  })

  test('a missing price and one with two amounts are named, and the others are written', async () => {
    const { run, listOf } = pricesFrom(query => {
      const found = always(query)
      if (found[0]?.usageType === 'EUC1-KMS-Keys') return []
      const isNat = found[0]?.usageType === 'EUC1-NatGateway-Hours'
      return isNat ? [...found, ...found.map(product => ({ ...product, tiers: [{ from: 0, usd: 8 }] }))] : found
    })

    const outcome = await run()

    assert.equal(outcome.kind, 'written-with-gaps')
    assert.deepEqual(outcome.missing, [
      { price: 'nat-gateway', reason: "AWS's price list has several for 'NatGateway-Hours': 7, 8 $" },
      { price: 'key', reason: "AWS's price list has no 'KMS-Keys' there" },
    ])
    const { prices: list } = listOf()
    assert.deepEqual([list.has('key'), list.has('nat-gateway'), list.has('secret')], [false, false, true])
  })

  for (const [title, region, more, message] of [
    ['a region that AWS does not have', 'eu-middle-9', [], /has no prices of region 'eu-middle-9'/],
    ['a word that is no region', '../dev', [], /'\.\.\/dev' is no region of AWS/],
    ['a region of China', 'cn-north-1', [], /no region of China/],
    ['a price that no estimate uses', 'eu-central-1', ['database/large'], /No estimate uses a price 'database\/large'/],
  ] as const)
    test(`${title} is refused, and nothing is written`, async () => {
      const { run, written } = pricesFrom(region === 'eu-central-1' ? always : () => [])

      const problem = await expectProblem(() => run(region, ...more))

      assert.equal(problem.kind, 'usage')
      assert.match(problem.message, message)
      assert.deepEqual(written, {})
    })

  test('a request that AWS refuses ends the verb, and nothing is written', async () => {
    const { run, written } = pricesFrom(() => {
      throw new Problem('AWS throttles the calls.')
    })

    assert.equal((await expectProblem(run)).message, 'AWS throttles the calls.')
    assert.deepEqual(written, {})
  })

  test('without prices of us-east-1, those that AWS does not say are missing', async () => {
    const outcome = await pricesFrom(always, {}).run()

    assert.deepEqual(outcome.copied, [])
    assert.ok(outcome.missing.some(({ price }) => price === 'mails'))
  })
})
