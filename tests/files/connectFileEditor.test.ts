import assert from 'node:assert/strict'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { connectFileEditor } from '#lib/files/connectFileEditor.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

suite('the editor of files', () => {
  const root = mkdtempSync(join(tmpdir(), 'editor-'))
  const editor = connectFileEditor(root)
  after(() => rmSync(root, { recursive: true }))

  test('a file is replaced as a whole, keeps its permissions, and nothing stays beside it', async () => {
    const folder = mkdtempSync(join(root, 'own-'))
    writeFileSync(join(folder, 'dev.yaml'), 'before\n')
    chmodSync(join(folder, 'dev.yaml'), 0o640)

    await connectFileEditor(folder).replace('dev.yaml', 'after\n')

    assert.equal(readFileSync(join(folder, 'dev.yaml'), 'utf8'), 'after\n')
    assert.equal(statSync(join(folder, 'dev.yaml')).mode & 0o777, 0o640)
    assert.deepEqual(readdirSync(folder), ['dev.yaml'])
  })

  for (const [title, file, message] of [
    ['a path out of the repository', '../dev.yaml', /does not lead to a file in this repository/],
    ['a file that does not exist', 'gone.yaml', /There is no file 'gone\.yaml'/],
    ['a symbolic link', 'link.yaml', /it is no regular file/],
    ['a folder', '.', /it is no regular file/],
  ] as const)
    test(`${title} is refused`, async () => {
      if (file === 'link.yaml') symlinkSync(join(tmpdir(), 'elsewhere.yaml'), join(root, file))

      assert.match((await expectProblem(() => editor.replace(file, 'after\n'))).message, message)
    })
})
