import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isFromFork } from '#lib/model/gitHub/pullRequest.ts'
import {
  addCommit,
  mergePullRequest,
  openPullRequest,
  pushCommit,
} from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

suite('a pull request', () => {
  test('a pull request is read unchanged', () =>
    withForge(async ({ state, forge }) => {
      const opened = openPullRequest(state, { baseRef: 'env/dev', title: '::error::boo', headRef: 'x";rm -rf ~' })

      assert.deepEqual(await forge.pullRequest(opened.number), {
        number: opened.number,
        title: '::error::boo',
        state: 'open',
        baseRef: 'env/dev',
        headRef: 'x";rm -rf ~',
        headSha: opened.headSha,
        headRepository: 'octo-org/chat',
        mergeCommitSha: opened.mergeCommitSha,
        mergedAt: undefined,
      })
    }))

  test('a pull request with an unknown number is undefined', () =>
    withForge(async ({ forge }) => assert.equal(await forge.pullRequest(404), undefined)))

  for (const [what, headRepository, fork] of [
    ['another repository', 'mallory/chat', true],
    ['a deleted repository', undefined, true],
    ['this repository in another case', 'Octo-Org/Chat', false],
  ] as const)
    test(`a pull request from ${what} ${fork ? 'is' : 'is not'} from a fork`, () =>
      withForge(async ({ state, forge }) => {
        const opened = openPullRequest(state, { baseRef: 'main' })
        opened.headRepository = headRepository

        const read = await forge.pullRequest(opened.number)

        assert.ok(read)
        assert.equal(isFromFork(read, forge.repository), fork)
      }))
})

suite('the pull requests of a commit', () => {
  for (const method of ['merge', 'squash', 'rebase'] as const)
    test(`the pull request of a commit is found after a ${method}`, () =>
      withForge(async ({ state, forge }) => {
        const baseSha = addCommit(state)
        const opened = openPullRequest(state, { baseRef: 'env/dev', baseSha })
        pushCommit(state, opened)
        openPullRequest(state, { baseRef: 'env/dev', baseSha })
        const tip = mergePullRequest(state, opened, { baseSha, method }).at(-1) ?? ''

        const pullRequests = await forge.pullRequestsOf(tip)

        assert.deepEqual(
          pullRequests.map(({ number, state, mergeCommitSha, mergedAt }) => ({
            number,
            state,
            mergeCommitSha,
            mergedAt,
          })),
          [
            {
              number: opened.number,
              state: 'closed',
              mergeCommitSha: tip,
              mergedAt: new Date('2026-11-22T12:00:00Z'),
            },
          ],
        )
      }))

  test('a direct push has no pull requests', () =>
    withForge(async ({ state, forge }) => assert.deepEqual(await forge.pullRequestsOf(addCommit(state)), [])))

  test('an unknown commit is a Problem', () =>
    withForge(async ({ forge }) => {
      await assert.rejects(forge.pullRequestsOf('e'.repeat(40)), {
        name: 'Problem',
        message: /No commit found for SHA/,
      })
    }))
})

test('open pull requests are those to one branch, from every page', () =>
  withForge(async ({ state, forge }) => {
    for (let count = 0; count < 101; count++) openPullRequest(state, { baseRef: 'env/dev' })
    openPullRequest(state, { baseRef: 'env/production' })
    mergePullRequest(state, openPullRequest(state, { baseRef: 'env/dev' }), { baseSha: addCommit(state) })

    const open = await forge.openPullRequests('env/dev')

    assert.equal(open.length, 101)
    assert.deepEqual([...new Set(open.map(({ baseRef, state }) => `${baseRef} ${state}`))], ['env/dev open'])
  }))
