import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { inParallel } from '#lib/operations/waiting/inParallel.ts'

suite('reads that are made together', () => {
  test('give what each of them found', async () => {
    assert.deepEqual(await inParallel([Promise.resolve(1), Promise.resolve('two')]), [1, 'two'])
  })

  test('fail with the first in the list that fails, whichever fails first', async () => {
    const late = turn().then(() => Promise.reject(new Error('the account')))
    await assert.rejects(inParallel([late, Promise.reject(new Error('the comment'))]), /the account/)
  })
})
