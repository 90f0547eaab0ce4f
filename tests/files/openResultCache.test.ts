import assert from 'node:assert/strict'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { openResultCache } from '#lib/files/openResultCache.ts'

const parent = mkdtempSync(join(tmpdir(), 'cache-'))
after(() => rmSync(parent, { recursive: true }))

let folders = 0
/** A folder that does not exist yet. */
const aFolder = (): string => join(parent, String(folders++))
const DAY = 24 * 60 * 60 * 1000

/** The only entry of a folder. */
function onlyEntry(folder: string): string {
  const [name = '', ...others] = readdirSync(folder)
  assert.deepEqual(others, [])
  return join(folder, name)
}

suite('a cache of results', () => {
  test('a result is found under its key alone, also by the next process', async () => {
    const folder = aFolder()
    await openResultCache(folder).put('a', 'one\ntwo\n')

    const next = openResultCache(folder)

    assert.equal(await next.get('a'), 'one\ntwo\n')
    assert.equal(await next.get('b'), undefined)
  })

  test('an empty result is a result', async () => {
    const cache = openResultCache(aFolder())
    await cache.put('a', '')
    assert.equal(await cache.get('a'), '')
  })

  test('the name of an entry is a SHA-256', async () => {
    const folder = aFolder()
    await openResultCache(folder).put('../a', 'text')
    assert.match(onlyEntry(folder), /\/[0-9a-f]{64}$/)
  })

  for (const [title, damage] of [
    ['is truncated', (text: string) => text.slice(0, -1)],
    ['is empty', () => ''],
    ['has another byte', (text: string) => text.replace('result', 'resuls')],
    ['has no digest', () => 'result'],
  ] as const)
    test(`an entry that ${title} does not exist, and is written again`, async () => {
      const folder = aFolder()
      const cache = openResultCache(folder)
      await cache.put('key', 'the result')
      const entry = onlyEntry(folder)
      writeFileSync(entry, damage(readFileSync(entry, 'utf8')))

      assert.equal(await cache.get('key'), undefined)

      await cache.put('key', 'the result')
      assert.equal(await cache.get('key'), 'the result')
    })

  test('an entry that was copied to the name of another key does not exist', async () => {
    const [one, other] = [aFolder(), aFolder()]
    await openResultCache(one).put('one', 'text')
    await openResultCache(other).put('other', 'text')
    writeFileSync(onlyEntry(other), readFileSync(onlyEntry(one)))
    assert.equal(await openResultCache(other).get('other'), undefined)
  })

  test('a folder in the place of an entry does not exist as a result', async () => {
    const folder = aFolder()
    const cache = openResultCache(folder)
    await cache.put('key', 'text')
    const entry = onlyEntry(folder)
    rmSync(entry)
    mkdirSync(entry)

    await cache.put('key', 'text')

    assert.equal(await cache.get('key'), undefined)
    assert.equal(onlyEntry(folder), entry)
  })

  test('a folder that cannot be written is no failure', async () => {
    const file = aFolder()
    writeFileSync(file, 'a file')
    const cache = openResultCache(file)

    await cache.put('key', 'text')

    assert.equal(await cache.get('key'), undefined)
    assert.equal(readFileSync(file, 'utf8'), 'a file')
  })

  test('a folder that can be read but not written still has its results', async () => {
    const folder = aFolder()
    await openResultCache(folder).put('key', 'text')
    chmodSync(folder, 0o555)

    const cache = openResultCache(folder)
    await cache.put('other', 'text')

    assert.equal(await cache.get('key'), 'text')
    chmodSync(folder, 0o755)
  })

  test('two processes that write the same entry at once leave it whole', async () => {
    const folder = aFolder()
    const text = 'x'.repeat(100_000)
    const caches = [openResultCache(folder), openResultCache(folder)]

    await Promise.all(Array.from({ length: 20 }, (_, index) => caches[index % 2]?.put('key', text)))

    assert.equal(await openResultCache(folder).get('key'), text)
    onlyEntry(folder)
  })
})

suite('the size of a cache of results', () => {
  test('an entry that was not used for 30 days is removed with the next one', async () => {
    const folder = aFolder()
    await openResultCache(folder).put('old', 'text')
    const entry = onlyEntry(folder)
    const at = (Date.now() - 31 * DAY) / 1000
    utimesSync(entry, at, at)

    await openResultCache(folder).put('new', 'text')

    const cache = openResultCache(folder)
    assert.deepEqual([await cache.get('old'), await cache.get('new')], [undefined, 'text'])
  })

  test('an entry that is used is kept', async () => {
    const folder = aFolder()
    await openResultCache(folder).put('old', 'text')
    const entry = onlyEntry(folder)
    const at = (Date.now() - 31 * DAY) / 1000
    utimesSync(entry, at, at)
    await openResultCache(folder).get('old')

    await openResultCache(folder).put('new', 'text')

    assert.equal(await openResultCache(folder).get('old'), 'text')
  })

  test('the entries that were not used for the longest time are removed above the size', async () => {
    const folder = aFolder()
    await openResultCache(folder).put('old', 'x'.repeat(1_000))
    const at = (Date.now() - 2 * DAY) / 1000
    utimesSync(onlyEntry(folder), at, at)

    await openResultCache(folder, { bytes: 1_500 }).put('new', 'x'.repeat(1_000))

    const cache = openResultCache(folder)
    assert.equal(await cache.get('old'), undefined)
    assert.equal((await cache.get('new'))?.length, 1_000)
  })

  test('other files in the folder are not removed', async () => {
    const folder = aFolder()
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes.md'), 'mine')
    utimesSync(join(folder, 'notes.md'), 1, 1)

    await openResultCache(folder).put('key', 'text')

    assert.equal(readFileSync(join(folder, 'notes.md'), 'utf8'), 'mine')
  })
})
