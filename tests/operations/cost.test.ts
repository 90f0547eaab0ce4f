import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { priceFileText } from '#lib/cost/priceFileText.ts'
import { type CostOrder, cost } from '#lib/operations/cost.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { aPriceList, priceListOf } from '../fakes/cost/aPriceList.ts'
import { LIST_PRICES } from '../fakes/cost/listPrices.ts'
import type { Files } from '../fakes/edits/edit.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../fakes/files/cachedWorkspace.ts'
import { expectProblem, findingLines } from '../fakes/model/expectProblem.ts'
import { fixtureFiles } from '../fakes/repository/fixtureFiles.ts'

const pricesOf = (region: string, list = aPriceList(LIST_PRICES, region)): Files => ({
  [`environments/prices/${region}.yaml`]: priceFileText(region, [...list.prices.values()]),
})
const REFERENCE = pricesOf('us-east-1')

const costOf = (order: CostOrder, prices: Files) => {
  const workspace = cachedWorkspace({ ...fixtureFiles, ...prices })
  return cost(order, { workspace, schemas: cachedSchemaValidator, reporter: fakeReporter() })
}

suite('cost', () => {
  test('every environment is estimated with the prices of its region', async () => {
    const { kind, environments } = await costOf({}, { ...REFERENCE, ...pricesOf('eu-central-1') })

    assert.equal(kind, 'estimated')
    assert.deepEqual(
      environments.map(({ environment, prices, unpricedRegion }) => [environment, prices.region, unpricedRegion]),
      ['dev', 'production', 'staging'].map(name => [name, 'eu-central-1', undefined]),
    )
    const [dev, production, staging] = environments.map(({ estimate }) => estimate.total)
    assert.ok(dev && production && staging && dev < staging && staging < production, `${dev} ${staging} ${production}`)
  })

  test('a region without prices is estimated with those of us-east-1, and the outcome says so', async () => {
    const { environments } = await costOf({ environments: ['dev'] }, REFERENCE)

    const [dev] = environments
    assert.deepEqual(dev?.prices, {
      region: 'us-east-1',
      file: 'environments/prices/us-east-1.yaml',
      read: '2026-11-28',
    })
    assert.equal(dev?.unpricedRegion, 'eu-central-1')
  })

  test('the prices of a region that the order names are used for every environment', async () => {
    const { environments } = await costOf({ environments: ['dev'], region: 'us-east-1' }, REFERENCE)

    assert.deepEqual([environments[0]?.prices.region, environments[0]?.unpricedRegion], ['us-east-1', undefined])
  })

  test('an estimate without a price says so', async () => {
    const { kind, environments } = await costOf(
      { environments: ['dev'] },
      pricesOf('eu-central-1', priceListOf({ key: 1 }, 'eu-central-1')),
    )

    assert.equal(kind, 'estimated-with-gaps')
    assert.match(environments[0]?.estimate.gaps[0]?.reason ?? '', /eu-central-1\.yaml' has no price/)
  })

  for (const [title, order, prices, message] of [
    ['an unknown environment', { environments: ['deff'] }, REFERENCE, /There is no environment 'deff'/],
    [
      'a region without prices',
      { region: 'eu-west-1' },
      REFERENCE,
      /no prices of region 'eu-west-1'\. Regions with prices: us-east-1\./,
    ],
    ['a word that is no region', { region: '../../dev' }, REFERENCE, /is no region of AWS/],
    ['a repository without prices', { environments: ['dev'] }, {}, /There are no prices of region 'eu-central-1'\.$/],
  ] as const)
    test(`${title} is refused`, async () => {
      const problem = await expectProblem(() => costOf(order, prices))

      assert.equal(problem.kind, 'usage')
      assert.match(problem.message, message)
    })

  test('a broken file of prices is refused at its line', async () => {
    const file = 'environments/prices/us-east-1.yaml'
    const broken = { [file]: `${REFERENCE[file]}  kay: { usd: 1 }\n` }

    const { findings } = await expectProblem(() => costOf({ environments: ['dev'] }, broken))

    assert.match(
      findingLines(findings)[0] ?? '',
      /us-east-1\.yaml:\d+:3 error prices\/file: No estimate uses a price 'kay'/,
    )
  })
})
