import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { textOf } from '#lib/render/text/layout/line.ts'
import { benchLines } from './benchLines.ts'
import { amount, type Row, verdictOf } from './row.ts'

const aRow = (overrides: Partial<Row> = {}): Row => ({
  metric: 'Time',
  value: 1.2,
  unit: 's',
  budget: 1.8,
  others: 'aws-cdk 6.5 s',
  ...overrides,
})

suite('a figure', () => {
  for (const [value, budget, verdict] of [
    [1.79, 1.8, 'within'],
    [1.8, 1.8, 'within'],
    [1.8001, 1.8, 'beyond'],
    [Number.NaN, 1.8, 'beyond'],
    [99, undefined, 'no budget'],
  ] as const)
    test(`a figure of ${value} with a budget of ${budget} is ${verdict}`, () =>
      assert.equal(verdictOf({ value, budget }), verdict))

  test('a figure slightly over its budget is rounded up', () => {
    assert.equal(amount(1.8001, 's'), '1.81 s')
    assert.equal(amount(150.2, 'ms'), '151 ms')
    assert.equal(amount(65_536, 'characters'), '65,536 characters')
    assert.equal(amount(1.1 + 0.7, 's'), '1.80 s')
  })
})

suite('the output of the bench', () => {
  const printed = (rows: readonly Row[]) => benchLines(rows, { node: 'v24' }).map(textOf).join('\n')

  test('a row has the figure, its budget and the other tools', () => {
    assert.match(printed([aRow()]), /Time +1\.20 s +≤ 1\.8 s +within +aws-cdk 6\.5 s/)
  })

  test('the output says that every figure is within its budget only when this is true', () => {
    assert.match(printed([aRow(), aRow({ budget: undefined })]), /Every figure is within its budget/)
    assert.doesNotMatch(printed([aRow(), aRow({ value: 2 })]), /Every figure is within/)
  })

  test('the output names the figures over budget, with the reason', () => {
    assert.match(printed([aRow(), aRow({ value: 2, reason: 'too many calls.' })]), /beyond[\s\S]*1 of 2[\s\S]*too many/)
  })
})
