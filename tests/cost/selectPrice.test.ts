import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { PRICE_IDS, priceDefinitionOf } from '#lib/cost/priceIds.ts'
import { productQueryOf, selectPrice } from '#lib/cost/selectPrice.ts'

const query = { usageType: 'NatGateway-Hours' }
const product = (usageType: string, ...usd: readonly number[]) => ({
  usageType,
  tiers: usd.map((amount, index) => ({ from: index * 100, usd: amount })),
})

suite('the price among the products of a price list', () => {
  for (const prefix of ['', 'USE1-', 'EUC1-', 'EU-', 'APS3-', 'eu-central-1-'])
    test(`a usage type with the prefix '${prefix}' is that of its region`, () => {
      assert.deepEqual(selectPrice(query, [product(`${prefix}NatGateway-Hours`, 0.052)]), { kind: 'found', usd: 0.052 })
    })

  test('a usage type that only ends so is another product', () => {
    const products = [product('EUC1-Regional-NatGateway-Hours', 0.1), product('EUC1-NatGateway-Hours', 0.052)]

    assert.deepEqual(selectPrice(query, products), { kind: 'found', usd: 0.052 })
  })

  test('the first tier that is not free is the price', () => {
    assert.deepEqual(selectPrice(query, [product('NatGateway-Hours', 0, 0.3, 0.1)]), { kind: 'found', usd: 0.3 })
  })

  test('the same price twice is one price', () => {
    const same = product('NatGateway-Hours', 0.05)

    assert.deepEqual(selectPrice(query, [same, same]), { kind: 'found', usd: 0.05 })
  })

  test('two prices are none', () => {
    const products = [product('NatGateway-Hours', 0.07), product('NatGateway-Hours', 0.05)]

    assert.deepEqual(selectPrice(query, products), {
      kind: 'missing',
      reason: "AWS's price list has several for 'NatGateway-Hours': 0.05, 0.07 $",
    })
  })

  for (const [title, products] of [
    ['no product', []],
    ['a product that is free', [product('NatGateway-Hours', 0)]],
    ['a product without a price in dollars', [product('NatGateway-Hours')]],
  ] as const)
    test(`${title} is no price`, () => {
      assert.equal(selectPrice(query, products).kind, 'missing')
    })

  test('a question has the region, the attributes and the usage type as filters', () => {
    const { query: definition } = priceDefinitionOf('database/db.t4g.micro') ?? {}
    assert.ok(definition)

    assert.deepEqual(productQueryOf(definition, 'eu-central-1'), {
      service: 'AmazonRDS',
      filters: [
        { attribute: 'regionCode', value: 'eu-central-1', match: 'equal' },
        { attribute: 'instanceType', value: 'db.t4g.micro', match: 'equal' },
        { attribute: 'databaseEngine', value: 'PostgreSQL', match: 'equal' },
        { attribute: 'deploymentOption', value: 'Single-AZ', match: 'equal' },
        { attribute: 'usagetype', value: 'InstanceUsage:db.t4g.micro', match: 'contains' },
      ],
    })
  })

  test('every price has a unit, and a name that is no price has no definition', () => {
    assert.deepEqual(
      PRICE_IDS.filter(id => !priceDefinitionOf(id)),
      [],
    )
    for (const id of ['database/cache.t4g.micro', 'cache/db.t4g.micro', 'database/', 'toString'])
      assert.equal(priceDefinitionOf(id), undefined)
  })
})
