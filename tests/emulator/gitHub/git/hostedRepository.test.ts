import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, type TestContext, test } from 'node:test'
import {
  createHostedRepository,
  type HostedRepository,
} from '../../../../scripts/emulator/gitHub/git/hostedRepository.ts'

const FILES = { 'README.md': 'one\ntwo\nthree\n', 'environments/dev.yaml': 'a: 1\n' }

/** A repository with `env/dev` beside `main`, each with a commit of its own. */
function hostRepository(t: TestContext): HostedRepository & { readonly base: string; readonly head: string } {
  const hosted = createHostedRepository({ files: FILES })
  t.after(() => hosted.remove())
  hosted.createBranch('env/dev', hosted.tip('main'))
  const head = hosted.commit('main', { message: 'Add a page', author: 'mira', edits: { 'docs/page.md': 'page\n' } })
  const base = hosted.commit('env/dev', { message: 'Set a', edits: { 'environments/dev.yaml': 'a: 2\n' } })
  return { ...hosted, base, head }
}

async function checkout(
  t: TestContext,
  hosted: HostedRepository,
  request: { readonly ref?: string; readonly sha: string; readonly fetchDepth: number },
) {
  const folder = await mkdtemp(join(tmpdir(), 'checkout-'))
  t.after(() => rm(folder, { recursive: true }))
  await hosted.checkout({ ref: undefined, ...request, folder })
  return {
    folder,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    git: (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim(),
  }
}

suite('a hosted repository', () => {
  test('a hosted repository has the files of a folder, with their permissions', t => {
    const hosted = createHostedRepository({ folder: process.cwd(), parts: ['.ci/run', 'environments/sizes'] })
    t.after(() => hosted.remove())

    const paths = execFileSync('git', ['ls-tree', '-r', 'main'], { cwd: hosted.folder }).toString().trim().split('\n')

    assert.ok(
      paths.some(path => /^100644 blob \w+\tenvironments\/sizes\/small\.yaml$/.test(path)),
      paths.join('\n'),
    )
    const mode = (statSync('.ci/run').mode & 0o100) === 0 ? '100644' : '100755'
    assert.ok(paths.some(path => path.startsWith(mode) && path.endsWith('\t.ci/run')))
  })

  test('a commit edits, adds and deletes files, and keeps the others', t => {
    const hosted = hostRepository(t)

    const sha = hosted.commit('main', {
      message: 'Edit',
      edits: { 'README.md': 'new\n', 'docs/page.md': undefined, 'docs/other.md': 'other\n' },
    })

    assert.equal(hosted.tip('main'), sha)
    assert.deepEqual(hosted.parents(sha), [hosted.head])
    assert.deepEqual(hosted.changedPaths(hosted.head, sha), ['README.md', 'docs/other.md', 'docs/page.md'])
    assert.equal(hosted.read(sha, 'README.md'), 'new\n')
    assert.equal(hosted.read(sha, 'docs/page.md'), undefined)
    assert.equal(hosted.read(sha, 'environments/dev.yaml'), 'a: 1\n')
  })

  test('a commit with all its files has no other file', t => {
    const hosted = hostRepository(t)

    const sha = hosted.commit('main', { message: 'Begin anew', files: { 'new.md': 'new\n' } })

    assert.deepEqual(hosted.changedPaths(hosted.head, sha), [
      'README.md',
      'docs/page.md',
      'environments/dev.yaml',
      'new.md',
    ])
  })

  test('the same operations give the same ids', t => {
    const [one, other] = [hostRepository(t), hostRepository(t)]

    assert.equal(one.mergeResult(one.base, one.head), other.mergeResult(other.base, other.head))
  })

  test('git can read every object, and the author and message of a commit', t => {
    const hosted = hostRepository(t)
    hosted.updateReference('refs/pull/1/merge', hosted.mergeResult(hosted.base, hosted.head))

    execFileSync('git', ['fsck', '--strict'], { cwd: hosted.folder, stdio: 'ignore' })

    const shown = execFileSync('git', ['show', '--no-patch', '--format=%an <%ae> %s', hosted.head], {
      cwd: hosted.folder,
    })
    assert.equal(shown.toString(), 'mira <mira@users.noreply.github.com> Add a page\n')
  })

  test('git in a hosted repository ignores the variables of this process', t => {
    process.env.GIT_DIR = '/nowhere'
    t.after(() => delete process.env.GIT_DIR)

    assert.match(hostRepository(t).head, /^[0-9a-f]{40}$/)
  })
})

suite('what a hosted repository knows about a commit', () => {
  test('a commit has the texts of a folder, without those of its folders', t => {
    const hosted = hostRepository(t)
    const edits = { 'docs/empty.md': '', 'docs/umlaut.md': 'grün\n\n', 'docs/inner/x.md': 'x\n' }

    const sha = hosted.commit('main', { message: 'Add pages', edits })

    assert.deepEqual(hosted.textsIn(sha, 'docs'), { 'empty.md': '', 'page.md': 'page\n', 'umlaut.md': 'grün\n\n' })
    assert.deepEqual(hosted.textsIn(sha, 'none'), {})
    assert.equal(hosted.message(sha), 'Add pages')
  })
})

suite('the branches of a hosted repository', () => {
  test('a branch is created once, moved and deleted', t => {
    const hosted = hostRepository(t)
    hosted.createBranch('other', hosted.base)

    assert.throws(() => hosted.createBranch('other', hosted.base), /has a branch 'other' already/)
    hosted.moveBranch('other', hosted.head)
    assert.equal(hosted.tip('other'), hosted.head)
    hosted.deleteBranch('other')
    assert.throws(() => hosted.tip('other'), /no branch 'other'/)
    assert.deepEqual([...hosted.tips.keys()], ['main', 'env/dev'])
  })

  test('a change of the map of branches is a change in git, and reported', t => {
    const hosted = hostRepository(t)
    const changes: unknown[] = []
    hosted.tips.onChange(change => changes.push(change))

    hosted.tips.set('other', hosted.base)
    const sha = hosted.commit('other', { message: 'Edit', edits: { 'README.md': 'new\n' } })
    hosted.tips.set('other', sha)
    hosted.tips.delete('other')

    assert.deepEqual(changes, [
      { branch: 'other', before: undefined, after: hosted.base },
      { branch: 'other', before: hosted.base, after: sha },
      { branch: 'other', before: sha, after: undefined },
    ])
    assert.throws(() => hosted.tips.set('other', '1'.repeat(40)))
    assert.ok(!hosted.tips.has('other'))
  })

  test('a fork shares the commits and has its own branches', t => {
    const hosted = hostRepository(t)
    const fork = hosted.fork('mallory')
    fork.createBranch('env/dev', hosted.base)

    const sha = fork.commit('env/dev', { message: 'Edit', edits: { 'README.md': 'mine\n' } })

    assert.deepEqual(hosted.parents(sha), [hosted.base])
    assert.equal(hosted.tip('env/dev'), hosted.base)
    assert.equal(fork.tip('env/dev'), sha)
  })
})

suite('the merge result of two commits', () => {
  test('a merge result has the changes of both, and the base as its first parent', t => {
    const hosted = hostRepository(t)

    const sha = hosted.mergeResult(hosted.base, hosted.head)

    assert.ok(sha)
    assert.deepEqual(hosted.parents(sha), [hosted.base, hosted.head])
    assert.deepEqual(hosted.changedPaths(hosted.base, sha), ['docs/page.md'])
    assert.equal(hosted.read(sha, 'environments/dev.yaml'), 'a: 2\n')
  })

  test('two commits that change the same line have no merge result', t => {
    const hosted = hostRepository(t)
    const head = hosted.commit('main', { message: 'Set a', edits: { 'environments/dev.yaml': 'a: 3\n' } })

    assert.equal(hosted.mergeResult(hosted.base, head), undefined)
    for (const method of ['merge', 'squash', 'rebase'] as const)
      assert.equal(
        hosted.merge({ baseSha: hosted.base, headSha: head, method, message: 'Merge', by: 'jonas' }),
        undefined,
      )
  })
})

suite('the ways to merge', () => {
  const merge = (hosted: ReturnType<typeof hostRepository>, method: 'merge' | 'squash' | 'rebase') => {
    const second = hosted.commit('main', {
      message: 'Edit the page',
      author: 'mira',
      edits: { 'docs/page.md': 'two\n' },
    })
    const request = { baseSha: hosted.base, headSha: second, method, message: 'Merge it', by: 'jonas' }
    return { second, commits: hosted.merge(request) ?? [] }
  }

  test('a merge adds the commits of the head and a merge commit', t => {
    const hosted = hostRepository(t)
    const { second, commits } = merge(hosted, 'merge')

    assert.deepEqual(commits.slice(0, 2), [hosted.head, second])
    assert.deepEqual(hosted.parents(commits[2] ?? ''), [hosted.base, second])
    assert.equal(commits.length, 3)
  })

  test('a squash adds one commit', t => {
    const hosted = hostRepository(t)
    const { commits } = merge(hosted, 'squash')

    assert.equal(commits.length, 1)
    assert.deepEqual(hosted.parents(commits[0] ?? ''), [hosted.base])
    assert.equal(hosted.read(commits[0] ?? '', 'docs/page.md'), 'two\n')
  })

  test('a rebase adds each commit anew, with the changes of that commit alone', t => {
    const hosted = hostRepository(t)
    const { second, commits } = merge(hosted, 'rebase')
    const [first = '', last = ''] = commits

    assert.equal(commits.length, 2)
    assert.ok(!commits.includes(hosted.head) && !commits.includes(second))
    assert.deepEqual([hosted.parents(first), hosted.parents(last)], [[hosted.base], [first]])
    assert.equal(hosted.read(first, 'docs/page.md'), 'page\n')
    assert.equal(hosted.read(last, 'docs/page.md'), 'two\n')
    assert.equal(hosted.read(last, 'environments/dev.yaml'), 'a: 2\n')
  })

  test('a merge moves no branch', t => {
    const hosted = hostRepository(t)
    merge(hosted, 'merge')

    assert.equal(hosted.tip('env/dev'), hosted.base)
  })
})

suite('a checkout', () => {
  test('a checkout of a merge result with depth 2 has both parents, and nothing before them', async t => {
    const hosted = hostRepository(t)
    const sha = hosted.mergeResult(hosted.base, hosted.head) ?? ''
    hosted.updateReference('refs/pull/1/merge', sha)

    const { git, read } = await checkout(t, hosted, { ref: 'refs/pull/1/merge', sha: hosted.base, fetchDepth: 2 })

    assert.equal(git('rev-parse', 'HEAD'), sha)
    assert.deepEqual([git('rev-parse', 'HEAD^1'), git('rev-parse', 'HEAD^2')], [hosted.base, hosted.head])
    assert.equal(read('environments/dev.yaml'), 'a: 2\n')
    assert.equal(git('show', 'HEAD^2:environments/dev.yaml'), 'a: 1')
    assert.throws(() => git('rev-parse', '--verify', 'HEAD^1^'))
    assert.equal(git('status', '--porcelain'), '')
    assert.throws(() => git('symbolic-ref', 'HEAD'), 'a merge result belongs to no branch')
  })

  test('a checkout with depth 1 has no other commit, not even by its id', async t => {
    const hosted = hostRepository(t)

    const { git } = await checkout(t, hosted, { ref: 'main', sha: hosted.base, fetchDepth: 1 })

    assert.equal(git('rev-parse', '--abbrev-ref', 'HEAD'), 'main')
    assert.throws(() => git('rev-parse', '--verify', 'HEAD^1'))
    assert.throws(() => git('cat-file', '-e', hosted.base))
  })

  test('a checkout with depth 0 has every branch and all commits', async t => {
    const hosted = hostRepository(t)

    const { git } = await checkout(t, hosted, { ref: 'main', sha: hosted.base, fetchDepth: 0 })

    assert.equal(git('rev-list', '--count', 'HEAD'), '2')
    assert.equal(git('rev-parse', 'origin/env/dev'), hosted.base)
  })

  test('a second checkout into the same folder replaces the files of the first', async t => {
    const hosted = hostRepository(t)
    const { folder, read } = await checkout(t, hosted, { sha: hosted.head, fetchDepth: 1 })

    await hosted.checkout({ ref: 'refs/heads/env/dev', sha: hosted.base, folder, fetchDepth: 1 })

    assert.equal(read('environments/dev.yaml'), 'a: 2\n')
    assert.ok(!existsSync(join(folder, 'docs/page.md')))
  })

  test('a checkout of a branch that does not exist is refused', async t => {
    const hosted = hostRepository(t)

    await assert.rejects(checkout(t, hosted, { ref: 'env/other', sha: hosted.head, fetchDepth: 1 }), {
      message: "A branch or tag with the name 'env/other' could not be found",
    })
  })

  test('a checkout leads to GitHub, where a job without credentials cannot fetch', async t => {
    const hosted = hostRepository(t)

    const { git } = await checkout(t, hosted, { sha: hosted.head, fetchDepth: 1 })

    assert.equal(git('config', 'remote.origin.url'), 'https://github.com/octo-org/chat')
  })
})
