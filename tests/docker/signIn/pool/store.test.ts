import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createStore } from '../../../../docker/sign-in/pool/store.ts'

suite('a store', () => {
  test('a value is there until its time has passed', () => {
    let time = 0
    const store = createStore<string>(2, () => time)
    const key = store.add('a value')

    const at = (milliseconds: number) => {
      time = milliseconds
      return store.get(key)
    }
    assert.deepEqual([at(0), at(1999), at(2000)], ['a value', 'a value', undefined])
  })

  test('a value that is taken is gone', () => {
    const store = createStore<string>(2, () => 0)
    const key = store.add('a value')

    assert.deepEqual([store.take(key), store.take(key), store.get(key)], ['a value', undefined, undefined])
  })

  test('a key that no value has gives nothing', () => {
    const store = createStore<string>(2, () => 0)

    assert.deepEqual(
      [store.get(undefined), store.get('__proto__'), store.take(undefined)],
      [undefined, undefined, undefined],
    )
  })

  test('the oldest value is dropped beyond the limit', () => {
    const store = createStore<number>(2, () => 0)
    const keys = Array.from({ length: 10_001 }, (_, index) => store.add(index))

    assert.deepEqual([store.get(keys[0]), store.get(keys[1]), store.get(keys.at(-1))], [undefined, 1, 10_000])
  })
})
