import assert from 'node:assert/strict'
import { suite, type TestContext, test } from 'node:test'
import { isMap } from '#lib/model/json.ts'
import { createHostedRepository } from '../../../scripts/emulator/gitHub/git/hostedRepository.ts'
import { createRepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { createRepositoryHost } from '../../../scripts/emulator/gitHub/repositoryHost.ts'
import type { WorkflowEvent } from '../../../scripts/emulator/gitHub/workflow/workflowRun.ts'

const FILES = {
  'a.txt': 'a\n',
  'b.txt': 'b\n',
  '.github/workflows/drift.yml': "on:\n  schedule:\n    - cron: '41 2 * * *'\n",
}

/** A repository whose workflows are recorded instead of run; `env/dev` is at the first commit. */
function hostRepository(t: TestContext) {
  const hosted = createHostedRepository({ files: FILES })
  t.after(() => hosted.remove())
  const first = hosted.tip('main')
  hosted.createBranch('env/dev', first)
  const events: WorkflowEvent[] = []
  const unused = () => Promise.reject(new Error('not in this test'))
  const runner = {
    start: async (event: WorkflowEvent) => {
      events.push(event)
      return []
    },
    dispatch: unused,
    rerun: unused,
  }
  const state = createRepositoryState({ commits: hosted.commits, branches: hosted.tips })
  const host = createRepositoryHost({ state, hosted, runner })
  /** The events since the last call, each in one line. */
  const takeEvents = async () => {
    await host.completed()
    return events
      .splice(0)
      .map(({ name, payload, ref, actor }) => [name, payload.action, ref, actor].filter(Boolean).join(' '))
  }
  /** One pull request into `env/dev` from a branch with one commit. */
  const open = () => {
    hosted.createBranch('feature', first)
    hosted.commit('feature', { message: 'Edit a', edits: { 'a.txt': 'new a\n' } })
    return host.open({ author: 'mira', title: 'Edit a', base: 'env/dev', head: 'feature' })
  }
  return { hosted, host, first, events, takeEvents, open }
}

suite('what happens in a repository starts its workflows', () => {
  test('a push starts them on the branch, with its commits', async t => {
    const { host, first, events } = hostRepository(t)

    const sha = host.push('env/dev', { message: 'Edit', author: 'mira', edits: { 'a.txt': 'new a\n' } })

    await host.completed()
    const [event] = events
    assert.deepEqual([event?.name, event?.ref, event?.sha, event?.actor], ['push', 'refs/heads/env/dev', sha, 'mira'])
    const { before, after, created, commits = [] } = event?.payload ?? {}
    assert.deepEqual([before, after, created], [first, sha, false])
    assert.deepEqual(Array.isArray(commits) && commits.map(commit => isMap(commit) && commit.id), [sha])
    assert.deepEqual(event?.changedPaths, ['a.txt'])
    assert.equal(event?.commitMessage, 'Edit')
  })

  test('a new branch starts them without commits, also when it is created in the map of branches', async t => {
    const { host, hosted, first, events } = hostRepository(t)

    hosted.tips.set('env/staging', first)

    await host.completed()
    const [event] = events
    assert.deepEqual([event?.ref, event?.sha], ['refs/heads/env/staging', first])
    const { before, after, created, commits } = event?.payload ?? {}
    assert.deepEqual([before, after, created, commits], ['0'.repeat(40), first, true, []])
  })

  test('a deletion starts them on the default branch', async t => {
    const { host, first, events } = hostRepository(t)

    host.deleteBranch('env/dev', 'mira')

    await host.completed()
    const [event] = events
    assert.deepEqual([event?.ref, event?.sha], ['refs/heads/main', first])
    assert.deepEqual([event?.payload.ref, event?.payload.deleted], ['refs/heads/env/dev', true])
  })

  test('a pull request starts them on its merge result when it is opened and when its head moves', async t => {
    const { host, hosted, events, takeEvents, open } = hostRepository(t)
    const pullRequest = open()
    await host.completed()
    assert.equal(events.at(-1)?.sha, pullRequest.mergeCommitSha)
    assert.deepEqual((await takeEvents()).slice(-1), ['pull_request opened refs/pull/1/merge mira'])

    host.push('feature', { message: 'Edit b', author: 'jonas', edits: { 'b.txt': 'new b\n' } })

    await host.completed()
    const [, synchronize] = events
    assert.equal(synchronize?.sha, pullRequest.mergeCommitSha)
    assert.deepEqual(hosted.parents(synchronize?.sha ?? '')[1], hosted.tip('feature'))
    assert.deepEqual(synchronize?.changedPaths, ['a.txt', 'b.txt'])
    assert.deepEqual(await takeEvents(), [
      'push refs/heads/feature jonas',
      'pull_request synchronize refs/pull/1/merge jonas',
    ])
  })

  test('a base that moves starts them on the base alone', async t => {
    const { host, takeEvents, open } = hostRepository(t)
    open()
    await takeEvents()

    host.push('env/dev', { message: 'Edit b', author: 'jonas', edits: { 'b.txt': 'new b\n' } })

    assert.deepEqual(await takeEvents(), ['push refs/heads/env/dev jonas'])
  })

  test('a conflict starts no workflow of the pull request', async t => {
    const { host, takeEvents, open } = hostRepository(t)
    const pullRequest = open()
    host.push('env/dev', { message: 'Edit a', edits: { 'a.txt': 'other a\n' } })
    await takeEvents()

    host.push('feature', { message: 'Edit b', author: 'mira', edits: { 'b.txt': 'new b\n' } })
    host.close(pullRequest)
    host.reopen(pullRequest, 'mira')

    assert.deepEqual(await takeEvents(), ['push refs/heads/feature mira'])
  })

  test("a merge and 'Update branch' are pushes, with the commits that the branch gets", async t => {
    const { host, hosted, first, events, takeEvents, open } = hostRepository(t)
    const pullRequest = open()
    const edit = hosted.tip('feature')
    const base = host.push('env/dev', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })
    await takeEvents()

    const update = host.updateBranch(pullRequest, 'mira')
    assert.deepEqual(await takeEvents(), [
      'push refs/heads/feature mira',
      'pull_request synchronize refs/pull/1/merge mira',
    ])
    const commits = host.merge(pullRequest, { by: 'jonas' })

    assert.deepEqual(commits.slice(0, -1), [edit, update])
    await host.completed()
    assert.equal(events[0]?.payload.before, base)
    assert.notEqual(events[0]?.payload.before, first)
    assert.deepEqual(await takeEvents(), ['push refs/heads/env/dev jonas'])
  })

  test('a push of another commit brings all its commits at once', async t => {
    const { host, hosted, first, events } = hostRepository(t)
    hosted.createBranch('feature', first)
    const commits = ['one\n', 'two\n'].map(text => hosted.commit('feature', { message: 'x', edits: { 'a.txt': text } }))
    await host.completed()
    events.length = 0

    host.pushCommit('env/dev', hosted.tip('feature'), 'mira')

    await host.completed()
    const { commits: listed } = events[0]?.payload ?? {}
    assert.deepEqual(Array.isArray(listed) && listed.map(commit => isMap(commit) && commit.id), commits)
  })

  test('another base of a pull request starts them with the base before', async t => {
    const { host, hosted, first, events, takeEvents, open } = hostRepository(t)
    const pullRequest = open()
    hosted.createBranch('env/staging', first)
    await takeEvents()

    host.changeBase(pullRequest, 'env/staging', 'mira')

    await host.completed()
    assert.deepEqual(events[0]?.payload.changes, { base: { ref: { from: 'env/dev' } } })
    assert.deepEqual(await takeEvents(), ['pull_request edited refs/pull/1/merge mira'])
  })

  test('a push to a fork starts the workflows of its pull request alone', async t => {
    const { host, takeEvents } = hostRepository(t)
    host.pushToFork('mallory', 'env/dev', { message: 'Mine', edits: { 'a.txt': 'mine\n' } })
    assert.deepEqual(await takeEvents(), [])

    const details = { author: 'mallory', title: 'Mine', base: 'env/dev', head: 'env/dev', fork: 'mallory' }
    const pullRequest = host.open(details)
    host.pushToFork('mallory', 'env/dev', { message: 'Mine too', edits: { 'a.txt': 'mine too\n' } })

    assert.equal(pullRequest.headRepository, 'mallory/chat')
    assert.deepEqual(await takeEvents(), [
      'pull_request opened refs/pull/1/merge mallory',
      'pull_request synchronize refs/pull/1/merge mallory',
    ])
  })

  test('a branch for a promotion is the default branch, with what the branch of the environment alone has', async t => {
    const { host, hosted } = hostRepository(t)
    const change = host.push('main', { message: 'Edit a', edits: { 'a.txt': 'new a\n' } })
    host.promote({ from: 'main', to: 'env/dev', branch: 'first', by: 'mira' })
    assert.equal(hosted.tip('first'), change)
    const own = host.push('env/dev', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })

    host.promote({ from: 'main', to: 'env/dev', branch: 'second', by: 'mira' })

    assert.deepEqual(hosted.parents(hosted.tip('second')), [change, own])
    host.push('env/dev', { message: 'Edit a', edits: { 'a.txt': 'other a\n' } })
    assert.throws(
      () => host.promote({ from: 'main', to: 'env/dev', branch: 'third', by: 'mira' }),
      /'main' and 'env\/dev' have a merge conflict/,
    )
  })

  test('a schedule starts them on the default branch, with the time of the workflow file', async t => {
    const { host, events } = hostRepository(t)

    host.startSchedule('drift.yml')

    await host.completed()
    assert.deepEqual([events[0]?.ref, events[0]?.payload.schedule], ['refs/heads/main', '41 2 * * *'])
    assert.throws(() => host.startSchedule('none.yml'), /'none.yml' has no schedule/)
  })
})
