import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { textOf } from '#lib/render/text/line.ts'
import { benchLines } from './benchLines.ts'
import { amount, type Row, verdictOf } from './row.ts'

const aRow = (about: Partial<Row> = {}): Row => ({
  metric: 'Time',
  value: 1.2,
  unit: 's',
  budget: 1.8,
  others: 'aws-cdk 6.5 s',
  ...about,
})

suite('a figure', () => {
  for (const [value, budget, verdict] of [
    [1.79, 1.8, 'within'],
    [1.8, 1.8, 'within'],
    [1.8001, 1.8, 'beyond'],
    [Number.NaN, 1.8, 'beyond'],
    [99, undefined, 'no budget'],
  ] as const)
    test(`of ${value} is ${verdict} when ${budget} are allowed`, () =>
      assert.equal(verdictOf({ value, budget }), verdict))

  test('that misses its budget by a hair does not read as if it kept it', () => {
    assert.equal(amount(1.8001, 's'), '1.81 s')
    assert.equal(amount(150.2, 'ms'), '151 ms')
    assert.equal(amount(65_536, 'characters'), '65,536 characters')
    assert.equal(amount(1.1 + 0.7, 's'), '1.80 s')
  })
})

suite('what the bench prints', () => {
  const printed = (rows: readonly Row[]) => benchLines(rows, { node: 'v24' }).map(textOf).join('\n')

  test('has the figure, its budget and the other tools in one row', () => {
    assert.match(printed([aRow()]), /Time +1\.20 s +≤ 1\.8 s +within +aws-cdk 6\.5 s/)
  })

  test('says that everything is within its budget only when it is', () => {
    assert.match(printed([aRow(), aRow({ budget: undefined })]), /Everything is within its budget/)
    assert.doesNotMatch(printed([aRow(), aRow({ value: 2 })]), /Everything is within/)
  })

  test('names what is beyond, with the reason', () => {
    assert.match(printed([aRow(), aRow({ value: 2, reason: 'too many calls.' })]), /beyond[\s\S]*1 of 2[\s\S]*too many/)
  })
})
