import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changeSetPollInterval, operationPollInterval } from '#lib/operations/waiting/pollInterval.ts'

/** The number of polls before this time, and the delay of the next poll after it. */
function pollUntil(interval: (elapsed: number) => number, until: number) {
  let elapsed = 0
  let count = 0
  while (elapsed < until) {
    elapsed += interval(elapsed)
    count++
  }
  return { count, late: elapsed - until }
}

suite('polling a change set', () => {
  for (const seconds of [2, 3, 5, 8, 15])
    test(`a change set that takes ${seconds} s is noticed at most a twelfth of that, or 0.35 s, late`, () => {
      const { late } = pollUntil(changeSetPollInterval, seconds * 1_000)
      assert.ok(late <= Math.max(350, (seconds * 1_000) / 12), `${late} ms`)
    })

  test('a change set is polled at most three times in its first two seconds', () =>
    assert.ok(pollUntil(changeSetPollInterval, 1_999).count <= 3))

  test('a slow change set costs few reads', () => assert.ok(pollUntil(changeSetPollInterval, 120_000).count < 85))
})

suite('polling a stack operation', () => {
  const at = { elapsed: 60_000, quiet: 0, nearEnd: false, farFromEnd: false }

  test('a stack operation is polled most often near its end', () => {
    const near = operationPollInterval({ ...at, nearEnd: true })
    assert.ok(near < 1_000)
    assert.ok(near < operationPollInterval({ ...at, elapsed: 0 }))
  })

  test('a stack operation is polled less often the longer its last resource takes', () => {
    const [soon, late, later] = [10_000, 30_000, 3_600_000].map(quiet =>
      operationPollInterval({ ...at, quiet, nearEnd: true }),
    )
    assert.deepEqual([soon, late, later], [700, 1_500, 2_000])
  })

  test('a stack operation with many unfinished resources is polled rarely after its first seconds', () => {
    const far = pollUntil(elapsed => operationPollInterval({ ...at, elapsed, farFromEnd: true }), 30_000)
    assert.ok(far.count < pollUntil(elapsed => operationPollInterval({ ...at, elapsed }), 30_000).count)
    assert.ok(pollUntil(elapsed => operationPollInterval({ ...at, elapsed, farFromEnd: true }), 1_500).late <= 700)
  })
})
