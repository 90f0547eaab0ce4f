import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { openReportFolder } from '../../../scripts/rehearsal/pullRequests/reportFolder.ts'

const LIST = 'written-by-rehearse.txt'

suite('the folder of the pictures', () => {
  let root: string
  before(async () => (root = await mkdtemp(join(tmpdir(), 'album-'))))
  after(() => rm(root, { recursive: true }))

  async function folderWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
    const folder = join(root, name)
    await mkdir(folder)
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
    return folder
  }

  test('is made, and holds only the files of the last play', async () => {
    const folder = join(root, 'deep', 'new')
    await (await openReportFolder(folder)).replace({ 'index.html': 'one', 'old.md': 'old' })
    const written = await (await openReportFolder(folder)).replace({ 'index.html': 'two' })

    assert.deepEqual(written, [join(folder, 'index.html')])
    assert.deepEqual((await readdir(folder)).sort(), ['index.html', LIST])
    assert.equal(await readFile(join(folder, 'index.html'), 'utf8'), 'two')
  })

  test("keeps a stranger's file beside ours", async () => {
    const folder = join(root, 'shared')
    await (await openReportFolder(folder)).replace({ 'index.html': 'one' })
    await writeFile(join(folder, 'notes.md'), 'mine')
    await (await openReportFolder(folder)).replace({ 'index.html': 'two' })

    assert.equal(await readFile(join(folder, 'notes.md'), 'utf8'), 'mine')
  })

  test("is refused before the play when it holds a stranger's files", async () => {
    const folder = await folderWith('strange', { 'index.html': 'mine' })
    await assert.rejects(openReportFolder(folder), /has files that the rehearsal did not write/)
    await assert.rejects(openReportFolder(join(folder, 'index.html')), /Nothing can be written into/)
  })

  test("never writes over a stranger's file, nor takes it for ours afterwards", async () => {
    const folder = join(root, 'clash')
    await (await openReportFolder(folder)).replace({ 'index.html': 'one' })
    await writeFile(join(folder, 'new.md'), 'mine')

    for (const _ of ['once', 'again'])
      await assert.rejects((await openReportFolder(folder)).replace({ 'new.md': 'two' }), /new\.md is there/)

    assert.equal(await readFile(join(folder, 'new.md'), 'utf8'), 'mine')
  })

  test('is not led out of itself by a list that somebody changed', async () => {
    const folder = join(root, 'led')
    await (await openReportFolder(folder)).replace({ 'index.html': 'one' })
    await writeFile(join(root, 'outside.md'), 'mine')
    await writeFile(join(folder, LIST), `${await readFile(join(folder, LIST), 'utf8')}../outside.md\n`)
    await (await openReportFolder(folder)).replace({})

    assert.equal(await readFile(join(root, 'outside.md'), 'utf8'), 'mine')
    assert.deepEqual(await readdir(folder), [LIST])
  })
})
