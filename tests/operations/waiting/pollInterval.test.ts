import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { changeSetPollInterval, operationPollInterval } from '#lib/operations/waiting/pollInterval.ts'

/** How many looks come before this time, and how long after it the next one does. */
function pollUntil(tick: (elapsed: number) => number, until: number) {
  let elapsed = 0
  let count = 0
  while (elapsed < until) {
    elapsed += tick(elapsed)
    count++
  }
  return { count, late: elapsed - until }
}

suite('a change set that is being made', () => {
  for (const seconds of [1, 3, 5, 8, 15])
    test(`for ${seconds} s is noticed late by a ninth of that, or by 0.4 s`, () => {
      const { late } = pollUntil(changeSetPollInterval, seconds * 1_000)
      assert.ok(late <= Math.max(400, (seconds * 1_000) / 9), `${late} ms`)
    })

  test('costs few reads when it is slow', () => assert.ok(pollUntil(changeSetPollInterval, 120_000).count < 85))
})

suite('a stack operation', () => {
  const at = { elapsed: 60_000, quiet: 0, nearEnd: false, farFromEnd: false }

  test('is looked at most often near its end', () => {
    const near = operationPollInterval({ ...at, nearEnd: true })
    assert.ok(near < 1_000)
    assert.ok(near < operationPollInterval({ ...at, elapsed: 0 }))
  })

  test('is looked at ever more seldom when its last resource takes long', () => {
    const [soon, late, later] = [10_000, 30_000, 3_600_000].map(quiet =>
      operationPollInterval({ ...at, quiet, nearEnd: true }),
    )
    assert.deepEqual([soon, late, later], [800, 1_500, 2_000])
  })

  test('is looked at seldom while it is known that much is missing, once its first seconds are over', () => {
    const far = pollUntil(elapsed => operationPollInterval({ ...at, elapsed, farFromEnd: true }), 30_000)
    assert.ok(far.count < pollUntil(elapsed => operationPollInterval({ ...at, elapsed }), 30_000).count)
    assert.ok(pollUntil(elapsed => operationPollInterval({ ...at, elapsed, farFromEnd: true }), 1_500).late <= 700)
  })
})
