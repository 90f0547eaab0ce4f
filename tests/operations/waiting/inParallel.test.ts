import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { inParallel } from '#lib/operations/waiting/inParallel.ts'

suite('parallel reads', () => {
  test('parallel reads return every result', async () => {
    assert.deepEqual(await inParallel([Promise.resolve(1), Promise.resolve('two')]), [1, 'two'])
  })

  test('parallel reads fail with the first error in the order of the list', async () => {
    const late = turn().then(() => Promise.reject(new Error('the account')))
    await assert.rejects(inParallel([late, Promise.reject(new Error('the comment'))]), /the account/)
  })
})
