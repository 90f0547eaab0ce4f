import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { openRunFolder } from '../openRunFolder.ts'

const HOUR = 3_600_000

suite('the folder of a run', () => {
  test('leaves that of a run beside it, and takes the place of those of earlier ones', async t => {
    const parent = await mkdtemp(join(tmpdir(), 'runs-'))
    t.after(() => rm(parent, { recursive: true }))
    const now = Date.now()
    const earlier = await openRunFolder(parent, new Date(now - 2 * HOUR))
    await utimes(earlier, new Date(now - 2 * HOUR), new Date(now - 2 * HOUR))
    const beside = await openRunFolder(parent, new Date(now - 1_000))

    const folder = await openRunFolder(parent, new Date(now))

    const names = (await readdir(parent)).map(name => join(parent, name))
    assert.deepEqual(names.sort(), [beside, folder].sort())
  })
})
