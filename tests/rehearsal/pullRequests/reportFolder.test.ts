import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { openReportFolder } from '../../../scripts/rehearsal/pullRequests/reportFolder.ts'

const LIST = 'written-by-rehearse.txt'

suite('the report folder', () => {
  let root: string
  before(async () => (root = await mkdtemp(join(tmpdir(), 'report-'))))
  after(() => rm(root, { recursive: true }))

  async function folderWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
    const folder = join(root, name)
    await mkdir(folder)
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
    return folder
  }

  test('the report folder is created, and has only the files of the last report', async () => {
    const folder = join(root, 'deep', 'new')
    await (await openReportFolder(folder)).replace({ 'index.html': 'one', 'old.md': 'old' })
    const written = await (await openReportFolder(folder)).replace({ 'index.html': 'two' })

    assert.deepEqual(written, [join(folder, 'index.html')])
    assert.deepEqual((await readdir(folder)).sort(), ['index.html', LIST])
    assert.equal(await readFile(join(folder, 'index.html'), 'utf8'), 'two')
  })

  for (const [names, count] of [
    ['the same names', 2],
    ['the same names, three of them', 3],
    ['other names', 2],
  ] as const)
    test(`reports that are written at once are written one after the other: ${names}`, async () => {
      const folder = join(root, `at-once-${names}`)
      const folders = await Promise.all(Array.from({ length: count }, () => openReportFolder(folder)))
      const filesOf = (report: number) =>
        Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [
            names === 'other names' ? `summary-${report}-${index}.md` : `summary-${index}.md`,
            `of ${report}`,
          ]),
        )

      await Promise.all(folders.map((report, index) => report.replace(filesOf(index))))

      const files = (await readdir(folder)).filter(name => name !== LIST)
      const texts = await Promise.all(files.map(name => readFile(join(folder, name), 'utf8')))
      assert.equal(files.length, 20)
      assert.equal(new Set(texts).size, 1)
    })

  test('a rehearsal that was killed while it wrote its report hinders no later one', async () => {
    const folder = await folderWith('killed', { 'report.lock': `${spawnSync(process.execPath, ['--version']).pid}` })
    await (await openReportFolder(folder)).replace({ 'index.html': 'one' })
    assert.deepEqual((await readdir(folder)).sort(), ['index.html', LIST])
  })

  test('the report folder keeps other files', async () => {
    const folder = join(root, 'shared')
    await (await openReportFolder(folder)).replace({ 'index.html': 'one' })
    await writeFile(join(folder, 'notes.md'), 'mine')
    await (await openReportFolder(folder)).replace({ 'index.html': 'two' })

    assert.equal(await readFile(join(folder, 'notes.md'), 'utf8'), 'mine')
  })

  test('a folder with other files and without a report is refused', async () => {
    const folder = await folderWith('other', { 'index.html': 'mine' })
    await assert.rejects(openReportFolder(folder), /the folder has other files/)
    await assert.rejects(openReportFolder(join(folder, 'index.html')), /Cannot write the report into/)
  })

  for (const folder of ['/proc', '/sys', '/proc/self'])
    test(`a folder that cannot be written, as ${folder}, is refused before the rehearsal`, {
      skip: process.platform !== 'linux',
    }, async () => {
      await assert.rejects(openReportFolder(folder), { kind: 'usage', todo: /--into/ })
    })

  test('a report never overwrites another file, also not at the second attempt', async () => {
    const folder = join(root, 'clash')
    await (await openReportFolder(folder)).replace({ 'index.html': 'one' })
    await writeFile(join(folder, 'new.md'), 'mine')

    for (const _ of ['once', 'again'])
      await assert.rejects(
        (await openReportFolder(folder)).replace({ 'new.md': 'two' }),
        /it has other files named new\.md/,
      )

    assert.equal(await readFile(join(folder, 'new.md'), 'utf8'), 'mine')
  })

  test('a changed list of files deletes no file outside of the report folder', async () => {
    const folder = join(root, 'changed-list')
    await (await openReportFolder(folder)).replace({ 'index.html': 'one' })
    await writeFile(join(root, 'outside.md'), 'mine')
    await writeFile(join(folder, LIST), `${await readFile(join(folder, LIST), 'utf8')}../outside.md\n`)
    await (await openReportFolder(folder)).replace({})

    assert.equal(await readFile(join(root, 'outside.md'), 'utf8'), 'mine')
    assert.deepEqual(await readdir(folder), [LIST])
  })
})
