import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { together } from '#lib/operations/together.ts'

suite('reads that are made together', () => {
  test('give what each of them found', async () => {
    assert.deepEqual(await together([Promise.resolve(1), Promise.resolve('two')]), [1, 'two'])
  })

  test('fail with the first in the list that fails, whichever fails first', async () => {
    const late = turn().then(() => Promise.reject(new Error('the account')))
    await assert.rejects(together([late, Promise.reject(new Error('the comment'))]), /the account/)
  })
})
