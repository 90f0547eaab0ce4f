import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { openReport } from '#lib/files/openReport.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const folder = await mkdtemp(join(tmpdir(), 'report-'))
after(() => rm(folder, { recursive: true }))

suite('the file of a report', () => {
  test('the file of a report is written as a whole, over a former one too, and nothing else remains', async () => {
    const file = join(folder, 'lint.sarif')
    for (const text of ['a long first text', 'short']) await (await openReport(file)).write(text)

    assert.equal(await readFile(file, 'utf8'), 'short')
    assert.deepEqual(await readdir(folder), ['lint.sarif'])
  })

  test('the file of a report may be a symbolic link, which stays one', async () => {
    const [target, link] = [join(folder, 'target.sarif'), join(folder, 'link.sarif')]
    await writeFile(target, 'former')
    await symlink(target, link)

    await (await openReport(link)).write('new')

    assert.equal(await readFile(target, 'utf8'), 'new')
  })

  test('the file of a report may be a device', async () => {
    await (await openReport('/dev/null')).write('gone')
    assert.equal(await readFile('/dev/null', 'utf8'), '')
  })

  for (const [what, path, reason] of [
    ['a folder', 'a-folder', 'it is a folder'],
    ['in a folder that does not exist', 'none/lint.sarif', `there is no folder '${join(folder, 'none')}'`],
    ['below a file', 'plain.txt/lint.sarif', 'ENOTDIR: not a directory'],
  ] as const)
    test(`the file of a report that is ${what} is refused before the work`, async () => {
      await mkdir(join(folder, 'a-folder'), { recursive: true })
      await writeFile(join(folder, 'plain.txt'), '')

      const { message, kind } = await expectProblem(() => openReport(join(folder, path)))

      assert.equal(kind, 'usage')
      assert.ok(message.startsWith(`Cannot write '${join(folder, path)}': ${reason}`), message)
    })
})
