import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { limitConcurrency } from '#lib/tools/limitConcurrency.ts'

suite('a limit of concurrency', () => {
  test('no more tasks than the limit run at once, and each runs', async () => {
    const limited = limitConcurrency(2)
    let running = 0
    let most = 0
    const task = async (value: number): Promise<number> => {
      running += 1
      most = Math.max(most, running)
      await new Promise(resolve => setImmediate(resolve))
      running -= 1
      return value
    }

    const values = await Promise.all([1, 2, 3, 4, 5].map(value => limited(() => task(value))))

    assert.deepEqual([values, most], [[1, 2, 3, 4, 5], 2])
  })

  test('a task that fails makes room for the next one', async () => {
    const limited = limitConcurrency(1)
    const failing = limited(() => Promise.reject(new Error('boom')))
    const next = limited(async () => 'done')
    await assert.rejects(failing, /boom/)
    assert.equal(await next, 'done')
    assert.equal(await limited(async () => 'again'), 'again')
  })
})
