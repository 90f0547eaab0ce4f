import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { deployRunOf } from './fixture/deployRun.ts'
import type { TimedCall } from './fixture/timingProxy.ts'
import { deployRows } from './measures/deployRows.ts'
import { verdictOf } from './row.ts'
import { mean, percentile } from './statistics.ts'

/** Ten seconds in total: four of CloudFormation, one of verification, five of the action. */
const MOMENTS = {
  startedAt: 1_000,
  requestedAt: 2_000,
  readyAt: 3_000,
  executedAt: 5_000,
  doneAt: 8_000,
  verifyingAt: 9_000,
  verifiedAt: 10_000,
  endedAt: 11_000,
}
const call = (name: string, servedAt: number): TimedCall => ({
  name,
  arrivedAt: servedAt - 30,
  servedAt,
  answeredAt: servedAt + 30,
})
const CALLS = [
  call('DescribeStacks', 1_500),
  call('DescribeChangeSet', 2_900),
  call('DescribeChangeSet', 3_300),
  call('DescribeChangeSet', 3_500),
  call('ExecuteChangeSet', 5_000),
  call('DescribeStackEvents', 8_300),
  call('DescribeServices', 9_200),
  call('ListStackResources', 9_300),
]
const run = deployRunOf('steady', MOMENTS, { calls: CALLS, stacks: 2 })

suite('the parts of a deployment', () => {
  test("the overhead is the time outside of CloudFormation's and the verification", () => {
    assert.equal(run.server, 4)
    assert.equal(run.overhead, 5)
  })

  test('a change set is detected with the first response after it is ready', () => assert.equal(run.detect, 0.33))

  test('the parts add up to the overhead', () => {
    const { start, detect, decide, exit, overhead } = run
    assert.ok(Math.abs(start + detect + decide + exit - overhead) < 1e-9)
  })

  test('the exit is the time after the end of the operation, without the verification', () => assert.equal(run.exit, 2))

  test('reads are counted per second and stack, without the verification', () => assert.equal(run.reads, 5 / 9 / 2))

  test('a run without a read of its ready change set is an error', () => {
    const calls = CALLS.filter(({ servedAt }) => servedAt < 3_000)
    assert.throws(() => deployRunOf('steady', MOMENTS, { calls, stacks: 1 }), /never read/)
  })
})

suite('the figures of all deployments', () => {
  const parts = { start: 0.4, detect: 0.3, decide: 0.2, exit: 0.6 }
  const good = { scenario: 'steady', server: 30, overhead: 1.5, reads: 0.5, ...parts }
  const verdicts = (runs: Parameters<typeof deployRows>[0]) => deployRows(runs).map(verdictOf)

  test('the figures are within their budgets when the runs are', () => {
    assert.deepEqual(new Set(verdicts(Array(30).fill(good))), new Set(['within']))
  })

  for (const [figure, value] of [
    ['overhead', 1.7],
    ['detect', 0.36],
    ['exit', 0.65],
    ['reads', 0.8],
  ] as const)
    test(`the figures exceed the budget of ${figure} when the runs do`, () =>
      assert.ok(verdicts(Array(30).fill({ ...good, [figure]: value })).includes('beyond')))

  test('the figures exceed the budget of a scenario when its runs do', () => {
    const runs = [...Array(29).fill(good), { ...good, scenario: 'nested', overhead: 1.9 }]
    assert.deepEqual(verdicts(runs).filter(verdict => verdict === 'beyond').length, 1)
  })

  test('the figures exceed the budget of reads when one scenario does', () => {
    const runs = [...Array(29).fill({ ...good, reads: 0.1 }), { ...good, scenario: 'quiet', reads: 0.71 }]
    assert.deepEqual(verdicts(runs).filter(verdict => verdict === 'beyond').length, 1)
  })

  test('the figures exceed the budget of the 99th percentile when one of thirty runs does', () => {
    const runs = [...Array(29).fill(good), { ...good, overhead: 3.1 }]
    assert.deepEqual(verdicts(runs).filter(verdict => verdict === 'beyond').length, 1)
  })
})

const upTo = (count: number) => Array.from({ length: count }, (_, index) => count - index)

suite('a percentile', () => {
  for (const [count, percent, expected] of [
    [1, 99, 1],
    [10, 50, 5],
    [30, 99, 30],
    [100, 99, 99],
    [100, 50, 50],
    [5, 0, 1],
  ] as const)
    test(`the percentile ${percent} of the numbers up to ${count} is ${expected}`, () =>
      assert.equal(percentile(upTo(count), percent), expected))

  test('a percentile does not change the values, and an empty list has none', () => {
    const values = [3, 1, 2]
    percentile(values, 50)
    assert.deepEqual(values, [3, 1, 2])
    assert.throws(() => percentile([], 50), RangeError)
  })
})

test('a mean is the sum divided by the count, and an empty list has none', () => {
  assert.equal(mean([1, 2, 6]), 3)
  assert.throws(() => mean([]), RangeError)
})
