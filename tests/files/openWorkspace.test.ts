import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, suite, test } from 'node:test'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { expectProblem, locationText } from '../fakes/model/expectProblem.ts'

const outer = mkdtempSync(join(tmpdir(), 'workspace-'))
after(() => rmSync(outer, { recursive: true }))
const root = join(outer, 'repository')

function write(file: string, content: string | Uint8Array): void {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
function git(...words: readonly string[]): string {
  const name = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', ['-C', root, ...name, ...words], { encoding: 'utf8' })
}

write('environments/dev.yaml', 'account: 0123\n')
write('environments/prod.yaml', 'account: 0456\n')
write('environments/sizes/small.yaml', 'parameters: {}\n')
write('cloudformation/main.yaml', 'A: !Ref B\n')
write('latin.yaml', Buffer.from([0x61, 0x3a, 0x20, 0x62, 0x0a, 0x63, 0x3a, 0x20, 0xe9, 0x0a]))
write('wide.yaml', Buffer.from('a: b\n', 'utf16le'))
write('long.yaml', `a: ${'x'.repeat(300_000)}\n`)
write('with space/é.yaml', 'a: 1\n')
writeFileSync(join(outer, 'secret.yaml'), 'a: secret\n')
symlinkSync('../../secret.yaml', join(root, 'environments/out.yaml'))
symlinkSync('dev.yaml', join(root, 'environments/inside.yaml'))
symlinkSync('nowhere.yaml', join(root, 'environments/broken.yaml'))
symlinkSync(outer, join(root, 'up'))
git('init', '--quiet', '--initial-branch=main')
git('add', '--all')
git('commit', '--quiet', '--message=first')
git('tag', 'v1')
write('environments/dev.yaml', 'account: 0789\n')
rmSync(join(root, 'environments/prod.yaml'))

const workspace = openWorkspace(root)

suite('a workspace', () => {
  test('reads a plain file and a template, under their paths from the root', async () => {
    assert.deepEqual((await workspace.readPlain('environments/dev.yaml')).value, { account: '0789' })
    const template = await workspace.readTemplate('./cloudformation//main.yaml')
    assert.deepEqual(template.value, { A: { Ref: 'B' } })
    assert.equal(template.file, 'cloudformation/main.yaml')
  })

  test('reads a template once: what was checked is what is deployed', async () => {
    write('cloudformation/once.yaml', 'A: first\n')
    const workspace = openWorkspace(root)
    await workspace.readTemplate('cloudformation/once.yaml')
    write('cloudformation/once.yaml', 'A: second\n')

    assert.deepEqual((await workspace.readTemplate('./cloudformation/once.yaml')).value, { A: 'first' })
  })

  test('follows a link that stays inside', async () =>
    assert.deepEqual((await workspace.readPlain('environments/inside.yaml')).value, { account: '0789' }))

  test('lists the files of a folder and its links, sorted', async () => {
    const names = ['broken.yaml', 'dev.yaml', 'inside.yaml', 'out.yaml']
    assert.deepEqual(await workspace.list('environments'), names)
    assert.deepEqual(await workspace.list('nothing'), [])
    assert.deepEqual(await workspace.list('environments/dev.yaml'), [])
  })

  test('knows what is there', async () => {
    assert.equal(await workspace.exists('environments/dev.yaml'), true)
    for (const file of ['environments', 'nothing.yaml', 'environments/dev.yaml/x', '../secret.yaml', 'up/secret.yaml'])
      assert.equal(await workspace.exists(file), false, file)
  })

  test('says that a link is there even when it cannot be read, so that reading it tells why', async () => {
    for (const file of ['environments/out.yaml', 'environments/broken.yaml', 'environments/inside.yaml'])
      assert.equal(await workspace.exists(file), true, file)
  })

  for (const [title, file, message] of [
    ['a way up', '../secret.yaml', /'\.\.\/secret\.yaml' does not lead to a file of this repository/],
    ['a hidden way up', 'environments/../../secret.yaml', /does not lead to a file of this repository/],
    ['an absolute path', join(outer, 'secret.yaml'), /does not lead to a file of this repository/],
    ['a path of Windows', 'C:\\secret.yaml', /does not lead to a file of this repository/],
    ['nothing', '', /does not lead to a file of this repository/],
    ['a link that leads out', 'environments/out.yaml', /symbolic link that leads out of the repository/],
    ['a folder that leads out', 'up/secret.yaml', /symbolic link that leads out of the repository/],
    ['a link that leads nowhere', 'environments/broken.yaml', /symbolic link that leads nowhere/],
    ['a folder', 'environments', /is not a file/],
    ['a missing file', 'environments/nope.yaml', /There is no file 'environments\/nope\.yaml'/],
  ] as const)
    test(`refuses ${title}`, async () => {
      for (const read of [workspace.readPlain, workspace.readTemplate]) {
        const problem = await expectProblem(() => read(file))
        assert.equal(problem.kind, 'usage')
        assert.match(problem.message, message)
        assert.ok(problem.todo)
      }
    })

  test('refuses bytes that are not UTF-8, at the first of them', async () => {
    const problem = await expectProblem(() => workspace.readPlain('latin.yaml'))
    assert.match(problem.message, /not valid UTF-8/)
    assert.match(problem.todo ?? '', /Save it as UTF-8/)
    assert.equal(locationText(problem.location), 'latin.yaml:2:4')
    assert.match((await expectProblem(() => workspace.readPlain('wide.yaml'))).message, /control character/)
  })

  test('refuses a long file before it reads it', async () => {
    const problem = await expectProblem(() => workspace.readPlain('long.yaml'))
    assert.match(problem.message, /300004 bytes; at most 262144/)
    assert.ok(await workspace.readTemplate('long.yaml'))
  })
})

suite('the commit that is checked out', () => {
  test('is told, also of a tree of the past', async () => {
    const head = git('rev-parse', 'HEAD').trim()

    assert.equal(await workspace.commit(), head)
    assert.equal(await (await workspace.at('v1')).commit(), head)
  })

  test('is unknown where there is no repository', async () => {
    assert.equal(await openWorkspace(outer).commit(), undefined)
  })
})

suite('a workspace at a git reference', () => {
  test('is the tree of that commit, by branch, tag and id', async () => {
    for (const reference of ['main', 'v1', 'HEAD', 'HEAD~0', git('rev-parse', 'HEAD').trim()]) {
      const then = await workspace.at(reference)
      assert.deepEqual((await then.readPlain('environments/dev.yaml')).value, { account: '0123' })
      assert.deepEqual(await then.list('environments'), ['dev.yaml', 'prod.yaml'])
      assert.deepEqual((await then.readTemplate('cloudformation/main.yaml')).value, { A: { Ref: 'B' } })
      assert.equal(await then.exists('environments/prod.yaml'), true)
      assert.equal(await then.exists('environments'), false)
      assert.equal(await then.exists('environments/out.yaml'), false)
      assert.deepEqual((await then.readPlain('with space/é.yaml')).value, { a: '1' })
    }
  })

  test('refuses what the commit does not have, what is long and what leads out', async () => {
    const then = await workspace.at('v1')
    const missing = await expectProblem(() => then.readPlain('environments/nope.yaml'))
    assert.match(missing.message, /There is no file 'environments\/nope\.yaml' at 'v1'/)
    assert.match((await expectProblem(() => then.readPlain('long.yaml'))).message, /at most 262144/)
    assert.match((await expectProblem(() => then.readPlain('../secret.yaml'))).message, /does not lead to a file/)
    assert.match((await expectProblem(() => then.readPlain('environments/out.yaml'))).message, /There is no file/)
    assert.match((await expectProblem(() => then.readPlain('latin.yaml'))).message, /not valid UTF-8/)
  })

  for (const reference of [
    'nope',
    '--output=x',
    'a..b',
    'main:environments',
    '@{-1}',
    '',
    'HEAD; ls',
    '-h',
    'v1^{tree}',
  ])
    test(`refuses '${reference}'`, async () => {
      const problem = await expectProblem(() => workspace.at(reference))
      assert.equal(problem.kind, 'usage')
      assert.equal(problem.message, `There is no commit '${reference}' in this repository.`)
      assert.match(problem.todo ?? '', /Name a branch, a tag or a commit/)
    })
})
