import assert from 'node:assert/strict'
import { suite, type TestContext, test } from 'node:test'
import { hostPullRequests } from '../../../../scripts/emulator/gitHub/git/hostedPullRequests.ts'
import { createHostedRepository } from '../../../../scripts/emulator/gitHub/git/hostedRepository.ts'
import { createRepositoryState } from '../../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { StoredCheckRun, StoredPullRequest } from '../../../../scripts/emulator/gitHub/repository/storedItems.ts'

/** `env/dev` and `main` at one commit, and a pull request from `main` with one more. */
function hostPullRequest(t: TestContext) {
  const hosted = createHostedRepository({ files: { 'a.txt': 'a\n', 'b.txt': 'b\n' } })
  t.after(() => hosted.remove())
  const state = createRepositoryState({ commits: hosted.commits, branches: hosted.tips })
  const pullRequests = hostPullRequests(state, hosted, () => new Date('2026-11-28T12:00:00.123Z'))
  const first = hosted.tip('main')
  hosted.createBranch('env/dev', first)
  const head = hosted.commit('main', { message: 'Edit a', edits: { 'a.txt': 'new a\n' } })
  const pullRequest = pullRequests.open({ author: 'mira', title: 'Promote', base: 'env/dev', head: 'main' })
  const parentsOfResult = ({ mergeCommitSha = '' }: StoredPullRequest) => hosted.parents(mergeCommitSha)
  return { hosted, state, pullRequests, first, head, pullRequest, parentsOfResult }
}

const STRICT_RULESET = {
  enforcement: 'active',
  conditions: { ref_name: { include: ['refs/heads/env/dev'], exclude: [] } },
  rules: [
    {
      type: 'required_status_checks',
      parameters: { strict_required_status_checks_policy: true, required_status_checks: [{ context: 'preview' }] },
    },
  ],
}

function aCheckRun(headSha: string, conclusion: 'success' | 'failure' | 'skipped'): StoredCheckRun {
  return { id: 1, name: 'preview', headSha, runId: 1, status: 'completed', conclusion }
}

suite('a pull request of a hosted repository', () => {
  test('a pull request has the commits that its base has not, and a merge result', t => {
    const { hosted, first, head, pullRequest, parentsOfResult } = hostPullRequest(t)

    assert.deepEqual(pullRequest.commits, [head])
    assert.deepEqual(parentsOfResult(pullRequest), [first, head])
    assert.equal(hosted.read('refs/pull/1/merge', 'a.txt'), 'new a\n')
    assert.equal(hosted.read('refs/pull/1/head', 'a.txt'), 'new a\n')
  })

  test('a pull request needs a commit, and is opened once', t => {
    const { hosted, pullRequests, first } = hostPullRequest(t)
    hosted.createBranch('same', first)
    const details = { author: 'mira', title: 'Promote', base: 'env/dev' }

    assert.throws(() => pullRequests.open({ ...details, head: 'same' }), /No commits between env\/dev and same/)
    assert.throws(() => pullRequests.open({ ...details, head: 'main' }), /already exists for octo-org:main/)
    assert.throws(() => pullRequests.open({ ...details, head: 'none' }), /no branch 'none'/)
  })

  test('a push to the head moves the pull request and its merge result', t => {
    const { hosted, pullRequests, first, head, pullRequest, parentsOfResult } = hostPullRequest(t)
    const second = hosted.commit('main', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })

    assert.deepEqual(pullRequests.refresh(), [pullRequest])

    assert.deepEqual(pullRequest.commits, [head, second])
    assert.deepEqual(parentsOfResult(pullRequest), [first, second])
    assert.deepEqual(pullRequests.refresh(), [])
  })

  test('a push to the base gives a new merge result of the same head', t => {
    const { hosted, pullRequests, head, pullRequest, parentsOfResult } = hostPullRequest(t)
    const base = hosted.commit('env/dev', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })

    assert.deepEqual(pullRequests.refresh(), [], 'its head did not move')

    assert.deepEqual(parentsOfResult(pullRequest), [base, head])
    assert.equal(hosted.read('refs/pull/1/merge', 'b.txt'), 'new b\n')
  })

  test('a pull request with a conflict has no merge result and cannot be merged', t => {
    const { hosted, pullRequests, pullRequest } = hostPullRequest(t)
    const base = hosted.commit('env/dev', { message: 'Edit a', edits: { 'a.txt': 'other a\n' } })
    pullRequests.refresh()

    assert.equal(pullRequest.mergeCommitSha, undefined)
    assert.equal(hosted.read('refs/pull/1/merge', 'a.txt'), undefined)
    assert.throws(() => pullRequests.merge(pullRequest, { by: 'jonas' }), /not mergeable/)
    assert.throws(() => pullRequests.updateBranch(pullRequest, 'mira'), /merge conflict between base and head/)
    assert.equal(hosted.tip('env/dev'), base)
    assert.equal(pullRequest.state, 'open')
  })

  test('a pull request with another base has the merge result of that base', t => {
    const { hosted, pullRequests, first, head, pullRequest, parentsOfResult } = hostPullRequest(t)
    hosted.createBranch('env/staging', first)
    const base = hosted.commit('env/staging', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })

    pullRequests.changeBase(pullRequest, 'env/staging')

    assert.deepEqual(parentsOfResult(pullRequest), [base, head])
  })

  test('a pull request from a fork has the branch of the fork, also if the repository has one of that name', t => {
    const { hosted, pullRequests, first, parentsOfResult } = hostPullRequest(t)
    const fork = hosted.fork('mallory')
    fork.createBranch('env/dev', first)
    const sha = fork.commit('env/dev', { message: 'Edit b', edits: { 'b.txt': 'mine\n' } })

    const details = { author: 'mallory', title: 'Mine', base: 'env/dev', head: 'env/dev', fork: 'mallory' }
    const pullRequest = pullRequests.open(details)
    const second = fork.commit('env/dev', { message: 'Edit b', edits: { 'b.txt': 'mine too\n' } })

    assert.equal(pullRequest.headRepository, 'mallory/chat')
    assert.deepEqual(pullRequest.commits, [sha])
    assert.deepEqual(pullRequests.refresh(), [pullRequest])
    assert.deepEqual(parentsOfResult(pullRequest), [first, second])
    assert.equal(hosted.tip('env/dev'), first)
  })

  test('a closed pull request is not refreshed until it is reopened', t => {
    const { hosted, pullRequests, first, pullRequest, parentsOfResult } = hostPullRequest(t)
    pullRequests.close(pullRequest)
    const second = hosted.commit('main', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })

    assert.deepEqual(pullRequests.refresh(), [])
    assert.throws(() => pullRequests.merge(pullRequest, { by: 'jonas' }), /not open/)
    pullRequests.reopen(pullRequest)

    assert.deepEqual(parentsOfResult(pullRequest), [first, second])
  })
})

suite('the merge of a pull request', () => {
  for (const method of ['merge', 'squash', 'rebase'] as const)
    test(`a ${method} moves the base to the commit that the pull request names`, t => {
      const { hosted, state, pullRequests, pullRequest } = hostPullRequest(t)

      const commits = pullRequests.merge(pullRequest, { by: 'jonas', method })

      assert.equal(hosted.tip('env/dev'), commits.at(-1))
      assert.equal(state.branches.get('env/dev'), commits.at(-1))
      assert.equal(hosted.read('refs/heads/env/dev', 'a.txt'), 'new a\n')
      const { state: closed, mergedAt, mergeCommitSha } = pullRequest
      assert.deepEqual([closed, mergedAt, mergeCommitSha], ['closed', '2026-11-28T12:00:00Z', commits.at(-1)])
      assert.ok(commits.every(sha => pullRequest.commits.includes(sha)))
      assert.equal(hosted.read('refs/pull/1/merge', 'a.txt'), undefined)
      assert.throws(() => pullRequests.reopen(pullRequest), /cannot be reopened/)
    })

  test('a merge gives the other open pull requests a new merge result', t => {
    const { hosted, pullRequests, first, pullRequest, parentsOfResult } = hostPullRequest(t)
    hosted.createBranch('other', first)
    hosted.commit('other', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })
    const other = pullRequests.open({ author: 'mira', title: 'Other', base: 'env/dev', head: 'other' })

    pullRequests.merge(pullRequest, { by: 'jonas' })
    pullRequests.refresh()

    assert.deepEqual(parentsOfResult(other), [hosted.tip('env/dev'), hosted.tip('other')])
  })

  for (const { when, conclusion, refusal } of [
    { when: 'is missing', conclusion: undefined, refusal: /Required status check "preview" is expected/ },
    { when: 'failed', conclusion: 'failure', refusal: /Required status check "preview" is failing/ },
    { when: 'was skipped', conclusion: 'skipped', refusal: undefined },
  ] as const)
    test(`a ruleset ${refusal ? 'refuses' : 'allows'} a merge whose required check ${when}`, t => {
      const { state, pullRequests, pullRequest } = hostPullRequest(t)
      state.settings.rulesets.push({ id: 1, definition: STRICT_RULESET })
      if (conclusion)
        state.checkRuns.push(aCheckRun(pullRequest.headSha, 'failure'), aCheckRun(pullRequest.headSha, conclusion))

      const merge = () => pullRequests.merge(pullRequest, { by: 'jonas' })

      if (refusal) assert.throws(merge, refusal)
      else assert.doesNotThrow(merge)
    })

  test("a ruleset refuses a merge of an outdated head until 'Update branch' and its checks", t => {
    const { hosted, state, pullRequests, pullRequest } = hostPullRequest(t)
    state.settings.rulesets.push({ id: 1, definition: STRICT_RULESET })
    state.checkRuns.push(aCheckRun(pullRequest.headSha, 'success'))
    hosted.commit('env/dev', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })
    pullRequests.refresh()
    const merge = () => pullRequests.merge(pullRequest, { by: 'jonas' })

    assert.throws(merge, /This branch is out-of-date with the base branch/)
    pullRequests.updateBranch(pullRequest, 'mira')
    pullRequests.refresh()
    assert.throws(merge, /Required status check "preview" is expected/)
    state.checkRuns.push(aCheckRun(pullRequest.headSha, 'success'))

    assert.doesNotThrow(merge)
  })

  test("'Update branch' merges the base into the head, and the pull request keeps its own changes", t => {
    const { hosted, pullRequests, head, pullRequest } = hostPullRequest(t)
    const base = hosted.commit('env/dev', { message: 'Edit b', edits: { 'b.txt': 'new b\n' } })

    const sha = pullRequests.updateBranch(pullRequest, 'mira')

    assert.deepEqual(hosted.parents(sha), [head, base])
    assert.deepEqual(pullRequests.refresh(), [pullRequest])
    assert.equal(pullRequest.headSha, sha)
    assert.deepEqual(hosted.changedPaths(base, pullRequest.mergeCommitSha ?? ''), ['a.txt'])
  })
})
