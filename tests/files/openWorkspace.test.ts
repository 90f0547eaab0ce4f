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
function git(...args: readonly string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
  return execFileSync('git', ['-C', root, ...identity, ...args], { encoding: 'utf8' })
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
symlinkSync('circle.yaml', join(root, 'environments/circle.yaml'))
symlinkSync('there', join(root, 'here'))
symlinkSync('here', join(root, 'there'))
symlinkSync(outer, join(root, 'up'))
git('init', '--quiet', '--initial-branch=main')
git('add', '--all')
git('commit', '--quiet', '--message=first')
git('tag', 'v1')
write('environments/dev.yaml', 'account: 0789\n')
rmSync(join(root, 'environments/prod.yaml'))

const workspace = openWorkspace(root)

suite('a workspace', () => {
  test('a workspace reads an environment file and a template by their paths from the root', async () => {
    assert.deepEqual((await workspace.readPlain('environments/dev.yaml')).value, { account: '0789' })
    const template = await workspace.readTemplate('./cloudformation//main.yaml')
    assert.deepEqual(template.value, { A: { Ref: 'B' } })
    assert.equal(template.file, 'cloudformation/main.yaml')
  })

  test('a template is read once, so that checks and deployment see the same text', async () => {
    write('cloudformation/cached.yaml', 'A: first\n')
    const workspace = openWorkspace(root)
    await workspace.readTemplate('cloudformation/cached.yaml')
    write('cloudformation/cached.yaml', 'A: second\n')

    assert.deepEqual((await workspace.readTemplate('./cloudformation/cached.yaml')).value, { A: 'first' })
  })

  test('a symbolic link inside the repository is followed', async () =>
    assert.deepEqual((await workspace.readPlain('environments/inside.yaml')).value, { account: '0789' }))

  test('the path of a file has one form, also through a link', async () => {
    for (const path of [
      'environments/dev.yaml',
      './environments//dev.yaml',
      'cloudformation/../environments/inside.yaml',
    ])
      assert.equal(await workspace.realPath(path), 'environments/dev.yaml', path)
    assert.equal(await workspace.realPath('./nothing.yaml'), 'nothing.yaml')
    for (const path of ['../secret.yaml', '/etc/passwd', 'environments/out.yaml', 'environments\\dev.yaml'])
      await expectProblem(() => workspace.realPath(path))
  })

  test('a folder lists its files and links, sorted', async () => {
    const names = ['broken.yaml', 'circle.yaml', 'dev.yaml', 'inside.yaml', 'out.yaml']
    assert.deepEqual(await workspace.list('environments'), names)
    assert.deepEqual(await workspace.list('nothing'), [])
    assert.deepEqual(await workspace.list('environments/dev.yaml'), [])
    assert.deepEqual(await workspace.folders('.'), ['.git', 'cloudformation', 'environments', 'with space'])
    assert.deepEqual(await workspace.folders('environments/dev.yaml'), [])
  })

  test('a file exists; a folder, a missing file and a path outside do not', async () => {
    assert.equal(await workspace.exists('environments/dev.yaml'), true)
    for (const file of ['environments', 'nothing.yaml', 'environments/dev.yaml/x', '../secret.yaml', 'up/secret.yaml'])
      assert.equal(await workspace.exists(file), false, file)
  })

  test('a broken link exists, so that reading it reports the reason', async () => {
    for (const file of ['environments/out.yaml', 'environments/broken.yaml', 'environments/inside.yaml'])
      assert.equal(await workspace.exists(file), true, file)
  })

  for (const [title, file, message] of [
    [
      'a path to the parent folder',
      '../secret.yaml',
      /'\.\.\/secret\.yaml' does not lead to a file in this repository/,
    ],
    [
      'a path that leaves the repository',
      'environments/../../secret.yaml',
      /does not lead to a file in this repository/,
    ],
    ['an absolute path', join(outer, 'secret.yaml'), /does not lead to a file in this repository/],
    ['a Windows path', 'C:\\secret.yaml', /does not lead to a file in this repository/],
    ['an empty path', '', /does not lead to a file in this repository/],
    ['a link to itself', 'environments/circle.yaml', /symbolic link that leads back to itself/],
    ['a file below two links in a circle', 'here/dev.yaml', /symbolic link that leads back to itself/],
    ['two links in a circle', 'there', /symbolic link that leads back to itself/],
    ['a link that leads out', 'environments/out.yaml', /symbolic link that leads out of the repository/],
    ['a folder that leads out', 'up/secret.yaml', /symbolic link that leads out of the repository/],
    ['a broken link', 'environments/broken.yaml', /broken symbolic link/],
    ['a folder', 'environments', /is not a file/],
    ['a missing file', 'environments/nope.yaml', /There is no file 'environments\/nope\.yaml'/],
  ] as const)
    test(`${title} is refused`, async () => {
      for (const read of [workspace.readPlain, workspace.readTemplate]) {
        const problem = await expectProblem(() => read(file))
        assert.equal(problem.kind, 'usage')
        assert.match(problem.message, message)
        assert.ok(problem.todo)
      }
    })

  test('bytes that are not UTF-8 are refused, with the location of the first', async () => {
    const problem = await expectProblem(() => workspace.readPlain('latin.yaml'))
    assert.match(problem.message, /not valid UTF-8/)
    assert.match(problem.todo ?? '', /Save it as UTF-8/)
    assert.equal(locationText(problem.location), 'latin.yaml:2:4')
    assert.match((await expectProblem(() => workspace.readPlain('wide.yaml'))).message, /control character/)
  })

  test('a long file is refused before it is read', async () => {
    const problem = await expectProblem(() => workspace.readPlain('long.yaml'))
    assert.match(problem.message, /300004 bytes; the limit is 262144/)
    assert.ok(await workspace.readTemplate('long.yaml'))
  })
})

suite('the commit that is checked out', () => {
  test('the checked-out commit is known, also of a workspace at a reference', async () => {
    const head = git('rev-parse', 'HEAD').trim()

    assert.equal(await workspace.commit(), head)
    assert.equal(await (await workspace.at('v1')).commit(), head)
  })

  test('the checked-out commit is undefined without a repository', async () => {
    assert.equal(await openWorkspace(outer).commit(), undefined)
    assert.equal(await openWorkspace(outer).cleanCommit(), undefined)
  })

  test('the files are those of a commit only if none of them differs and none was added', async () => {
    const folder = join(outer, 'clean')
    const run = (...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-C', folder, ...args], {
        encoding: 'utf8',
      })
    mkdirSync(folder)
    run('init', '--quiet')
    writeFileSync(join(folder, 'dev.yaml'), 'a: 1\n')
    writeFileSync(join(folder, '.gitignore'), '*.log\n')
    run('add', '--all')
    run('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message=first')
    const head = run('rev-parse', 'HEAD').trim()
    const cleanCommit = () => openWorkspace(folder).cleanCommit()

    writeFileSync(join(folder, 'run.log'), 'ignored')
    assert.equal(await cleanCommit(), head)
    writeFileSync(join(folder, 'dev.yaml'), 'a: 2\n')
    assert.equal(await cleanCommit(), undefined)
    run('checkout', '--quiet', 'dev.yaml')
    writeFileSync(join(folder, 'new.yaml'), 'a: 1\n')
    assert.equal(await cleanCommit(), undefined)
    rmSync(join(folder, 'new.yaml'))
    rmSync(join(folder, 'dev.yaml'))
    assert.equal(await cleanCommit(), undefined)
  })
})

suite('the files that a merge changes', () => {
  test('the files that a merge changes are those that were added, changed, renamed and removed, and no others', async () => {
    const folder = join(outer, 'merged')
    const run = (...args: readonly string[]): string =>
      execFileSync(
        'git',
        ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', '-C', folder, ...args],
        { encoding: 'utf8' },
      )
    const commit = (files: Readonly<Record<string, string>>): void => {
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
      run('add', '--all')
      run('commit', '--quiet', '--message=change')
    }
    mkdirSync(folder)
    run('init', '--quiet', '--initial-branch=main')
    commit({ changed: 'a', removed: 'b', 'old name': 'c', same: 'd' })
    run('switch', '--quiet', '--create', 'topic')
    run('rm', '--quiet', 'removed')
    run('mv', 'old name', 'néw')
    commit({ changed: 'e', added: 'f' })
    run('switch', '--quiet', 'main')
    commit({ beside: 'g' })
    run('merge', '--quiet', '--no-edit', 'topic')
    const merged = openWorkspace(folder)

    assert.deepEqual(await merged.changedFiles('HEAD^1'), ['added', 'changed', 'néw', 'old name', 'removed'])
    assert.deepEqual(await (await merged.at('HEAD^1')).changedFiles('HEAD^1^'), ['beside'])
    await assert.rejects(merged.changedFiles('HEAD^3'), /There is no commit 'HEAD\^3'/)
  })
})

suite('a workspace at a git reference', () => {
  test('a workspace at a branch, tag or commit id is the tree of that commit', async () => {
    for (const reference of ['main', 'v1', 'HEAD', 'HEAD~0', git('rev-parse', 'HEAD').trim()]) {
      const past = await workspace.at(reference)
      assert.deepEqual((await past.readPlain('environments/dev.yaml')).value, { account: '0123' })
      assert.deepEqual(await past.list('environments'), ['dev.yaml', 'prod.yaml'])
      assert.deepEqual(await past.folders('.'), ['cloudformation', 'environments', 'with space'])
      assert.deepEqual(await past.folders('environments'), ['sizes'])
      assert.equal(await past.realPath('./environments/inside.yaml'), 'environments/dev.yaml')
      assert.deepEqual((await past.readTemplate('cloudformation/main.yaml')).value, { A: { Ref: 'B' } })
      assert.equal(await past.exists('environments/prod.yaml'), true)
      assert.equal(await past.exists('environments'), false)
      assert.equal(await past.exists('environments/out.yaml'), false)
      assert.deepEqual((await past.readPlain('with space/é.yaml')).value, { a: '1' })
    }
  })

  test('a missing file, a long file, a path outside and a link are refused at a reference', async () => {
    const past = await workspace.at('v1')
    const missing = await expectProblem(() => past.readPlain('environments/nope.yaml'))
    assert.match(missing.message, /There is no file 'environments\/nope\.yaml' at 'v1'/)
    assert.match((await expectProblem(() => past.readPlain('long.yaml'))).message, /the limit is 262144/)
    assert.match((await expectProblem(() => past.readPlain('../secret.yaml'))).message, /does not lead to a file/)
    assert.match((await expectProblem(() => past.readPlain('environments/out.yaml'))).message, /There is no file/)
    assert.match((await expectProblem(() => past.readPlain('latin.yaml'))).message, /not valid UTF-8/)
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
    test(`the reference '${reference}' is refused`, async () => {
      const problem = await expectProblem(() => workspace.at(reference))
      assert.equal(problem.kind, 'usage')
      assert.equal(problem.message, `There is no commit '${reference}' in this repository.`)
      assert.match(problem.todo ?? '', /Name a branch, a tag or a commit/)
    })
})
