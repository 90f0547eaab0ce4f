import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem, type ProblemReason } from '#lib/model/problem.ts'
import { deadlineIn, firstReportOf, retryRead } from '#lib/operations/waiting/retry.ts'
import { virtualClock } from '../../fakes/clock/virtualClock.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'

/** Seconds until a read that always fails for this reason is given up. */
async function secondsOfFailure(reason: ProblemReason | undefined, deadlineSeconds: number): Promise<number> {
  const clock = virtualClock()
  const startedAt = clock.now().getTime()
  const read = async () => {
    throw new Problem('no', { reason })
  }
  await assert.rejects(retryRead(read, { clock, signal: undefined, deadline: deadlineIn(deadlineSeconds, { clock }) }))
  return (clock.now().getTime() - startedAt) / 1_000
}

suite('a repeated read', () => {
  for (const [what, reason, deadlineSeconds, least, most] of [
    ['is repeated until its deadline while AWS is unavailable', 'unavailable', 3_600, 3_500, 3_600],
    ['is repeated for 30 seconds while a proxy answers', 'intercepted', 3_600, 10, 30],
    ['is not repeated beyond its deadline while a proxy answers', 'intercepted', 10, 5, 10],
    ['is not repeated after a refusal', undefined, 3_600, 0, 0],
  ] as const)
    test(`a read ${what}`, async () => {
      const seconds = await secondsOfFailure(reason, deadlineSeconds)

      assert.ok(least <= seconds && seconds <= most, `${seconds} seconds`)
    })

  for (const [reason, until] of [
    ['intercepted', '08:00:30'],
    ['unavailable', '08:01:00'],
  ] as const)
    test(`reads of one wait that are repeated because AWS is '${reason}' are one warning with the cause and the time`, async () => {
      const clock = virtualClock()
      const reporter = fakeReporter()
      const wait = { clock, signal: undefined, deadline: deadlineIn(60, { clock }), reporter: firstReportOf(reporter) }
      const read = () => Promise.reject(new Problem('A proxy answered.', { reason }))

      for (const _ of ['first', 'second']) await assert.rejects(retryRead(read, wait), /A proxy answered/)

      assert.deepEqual(
        reporter.ofKind('warning').map(({ text }) => text),
        [`A proxy answered. Trying again until ${until} UTC.`],
      )
    })

  test('a read that succeeds at once is no warning', async () => {
    const clock = virtualClock()
    const reporter = fakeReporter()

    await retryRead(async () => 'ok', { clock, signal: undefined, deadline: deadlineIn(60, { clock }), reporter })

    assert.deepEqual(reporter.ofKind('warning'), [])
  })

  // Without the deadline, this test would never end.
  test('a read that hangs ends at its deadline', { timeout: 20_000 }, async () => {
    const clock = virtualClock()
    const startedAt = performance.now()
    const waitTools = { clock, signal: undefined, deadline: deadlineIn(0.1, { clock }) }

    await assert.rejects(
      retryRead(() => new Promise<never>(() => {}), waitTools),
      /did not respond before the deadline/,
    )
    assert.ok(performance.now() - startedAt < 10_000)
  })

  test('a read that hangs at its deadline ends with the cause of the earlier failure', {
    timeout: 20_000,
  }, async () => {
    const clock = virtualClock()
    let reads = 0
    const read = () => (++reads === 1 ? Promise.reject(throttled) : new Promise<never>(() => {}))
    const throttled = new Problem('CloudFormation throttles.', { reason: 'unavailable' })

    await assert.rejects(retryRead(read, { clock, signal: undefined, deadline: deadlineIn(1.1, { clock }) }), throttled)
  })
})
