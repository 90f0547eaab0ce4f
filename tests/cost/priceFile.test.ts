import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parsePriceList } from '#lib/cost/parsePriceList.ts'
import { priceFileText } from '#lib/cost/priceFileText.ts'
import { plainDocument } from '#lib/files/readDocument.ts'
import { expectProblem, findingLines } from '../fakes/model/expectProblem.ts'

const FILE = 'environments/prices/us-east-1.yaml'
const HEAD = 'region: us-east-1\nsources: { aws: https://aws.amazon.com/pricing }\nprices:\n'
const KEY = '  key: { usd: 1.00, unit: month, source: aws, read: 2026-11-28 }\n'
const parse = (text: string, region = 'us-east-1') => parsePriceList(plainDocument(FILE, text), region)

suite('a file of prices', () => {
  test('a price has its amount, unit, source and day', () => {
    const { region, file, prices } = parse(HEAD + KEY)

    assert.deepEqual([region, file], ['us-east-1', FILE])
    assert.deepEqual(
      [...prices.values()],
      [{ id: 'key', usd: 1, unit: 'month', source: 'https://aws.amazon.com/pricing', read: '2026-11-28' }],
    )
  })

  test('a written file has the same prices when it is read again', () => {
    const source = 'AWS Price List, GetProducts: {"service":"AmazonECS"} # "quoted": yes'
    const prices = [
      { id: 'fargate-storage', usd: 0.0000000278, unit: 'GB-hour', source, read: '2026-11-28' },
      { id: 'database/db.t4g.micro', usd: 0.016, unit: 'hour', source, read: '2026-11-28' },
      { id: 'secret-requests', usd: 20, unit: '10,000 requests', source: 'another', read: '2026-11-27' },
    ] as const

    assert.deepEqual([...parse(priceFileText('us-east-1', prices)).prices.values()], prices)
  })

  for (const [title, text, expected] of [
    ['an unknown key', `${HEAD}${KEY}currency: EUR\n`, /^\S+yaml:5:1 error prices\/file: Unknown key 'currency'/],
    ['the prices of another region', HEAD.replace('us-east-1', 'eu-west-1') + KEY, /^\S+:1:1 error .* is 'eu-west-1'/],
    ['no prices', 'region: us-east-1\nprices: {}\n', /^\S+:2:1 error .* has no prices/],
    [
      'a price that no estimate uses',
      HEAD + KEY.replace('key', 'kay'),
      /^\S+:4:3 .* uses a price 'kay'. Did you mean 'key'/,
    ],
    ['a price that is no number', HEAD + KEY.replace('1.00', 'cheap'), /^\S+:4:10 .*'usd' of price 'key' is 'cheap'/],
    ['a price below nothing', HEAD + KEY.replace('1.00', '-1'), /'usd' of price 'key' is '-1'/],
    [
      'a price for another unit',
      HEAD + KEY.replace('month', 'hour'),
      /'unit' of price 'key' is 'hour'. .* one 'month'/,
    ],
    ['a price without a source', HEAD + KEY.replace('aws', 'none'), /'source' of price 'key' is 'none'/],
    ['a price without a day', HEAD + KEY.replace(', read: 2026-11-28', ''), /'read' of price 'key' is missing/],
    ['a day that does not exist', HEAD + KEY.replace('11-28', '02-30'), /'read' of price 'key' is '2026-02-30'/],
    ['a key that a price does not have', HEAD + KEY.replace('read', 'tier: 1, read'), /Unknown key 'tier'/],
    ['a price that is a list', `${HEAD}  key: [1]\n`, /'usd' of price 'key' is missing/],
  ] as const)
    test(`${title} is an error at its line`, async () => {
      const { kind, findings } = await expectProblem(() => parse(text))

      assert.equal(kind, 'usage')
      assert.ok(
        findingLines(findings).some(line => expected.test(line)),
        findingLines(findings).join('\n'),
      )
    })

  test('every mistake is reported at once', async () => {
    const { findings } = await expectProblem(() => parse(`${HEAD}  key: { usd: no, unit: no, source: no, read: no }\n`))

    assert.equal(findings.length, 4)
  })
})
