import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { findOperation } from '../../../scripts/emulator/gitHub/openApi/apiOperation.ts'
import {
  addCommit,
  mergePullRequest,
  openPullRequest,
} from '../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { createRepositoryState } from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'
import { dispatchEvent, pullRequestEvent, pushEvent } from '../../../scripts/emulator/gitHub/workflow/webhookEvents.ts'

const COMMENTS = '/repos/octo-org/chat/issues/1/comments'

suite('the fake GitHub complains about', () => {
  for (const [what, path, request, complaint] of [
    ['a body without what it needs', COMMENTS, { boddy: 'x' }, /body \/ must have required property 'body'/],
    ['a body of another type', COMMENTS, { body: ['x'] }, /body \/body must be string/],
    ['a member that nobody knows', COMMENTS, { body: 'x', colour: 'red' }, /must NOT have additional properties/],
    ['a parameter that nobody knows', `${COMMENTS}?pages=2`, undefined, /query \/ must NOT have additional properties/],
    ['a parameter of another type', `${COMMENTS}?per_page=all`, undefined, /query \/per_page must be integer/],
    ['a path of another type', COMMENTS.replace('/1/', '/abc/'), undefined, /path \/issue_number must be integer/],
    ['a path that nobody knows', '/repos/octo-org/chat/pull/1', undefined, /no such operation/],
  ] as const)
    test(what, async () => {
      const gitHub = await startEmulatedGitHub()
      openPullRequest(gitHub.state, { baseRef: 'env/dev' })

      const answer = await fetch(`${gitHub.url}${path}`, {
        headers: { authorization: `token ${gitHub.token}` },
        ...(request && { method: 'POST', body: JSON.stringify(request) }),
      })

      assert.equal(answer.status, 418)
      await assert.rejects(gitHub.close(), complaint)
    })

  test('an answer of its own that lacks what GitHub always sends', () => {
    const comments = findOperation('GET', COMMENTS)?.operation

    assert.deepEqual(comments?.checkResponse(200, comments.complete(200, [{ id: 1 }]) ?? null), [])
    assert.match(comments?.checkResponse(200, [{ id: 1 }]).join() ?? '', /must have required property 'user'/)
    assert.match(comments?.checkResponse(200, { id: 1 }).join() ?? '', /must be array/)
  })
})

suite('an event', () => {
  test('of a pull request tells of the one that was opened', () => {
    const state = createRepositoryState()
    const opened = openPullRequest(state, { baseRef: 'env/dev', title: 'A title' })

    const { action, number, pull_request: shown, repository } = pullRequestEvent(state, opened)

    assert.deepEqual([action, number], ['opened', opened.number])
    assert.partialDeepStrictEqual(shown, {
      title: 'A title',
      merged: false,
      base: { ref: 'env/dev' },
      head: { sha: opened.headSha, repo: { full_name: 'octo-org/chat' } },
    })
    assert.partialDeepStrictEqual(repository, { id: 2002, full_name: 'octo-org/chat', owner: { id: 1001 } })
  })

  test('of a fork that was deleted has no repository', () => {
    const state = createRepositoryState()
    const opened = openPullRequest(state, { baseRef: 'main' })
    opened.headRepository = undefined

    assert.partialDeepStrictEqual(pullRequestEvent(state, opened, 'synchronize'), {
      pull_request: { head: { repo: null } },
    })
  })

  test('of a push lists the commits of the merge', () => {
    const state = createRepositoryState()
    const before = addCommit(state)
    const opened = openPullRequest(state, { baseRef: 'env/dev', baseSha: before })
    const commits = mergePullRequest(state, opened, { baseSha: before })

    const event = pushEvent(state, { branch: 'env/dev', commits, before })

    assert.partialDeepStrictEqual(event, {
      ref: 'refs/heads/env/dev',
      before,
      after: opened.mergeCommitSha,
      created: false,
      commits: commits.map(id => ({ id })),
    })
  })

  test('of a dispatch has its inputs', () => {
    assert.partialDeepStrictEqual(dispatchEvent(createRepositoryState(), 'env/dev', { approve: 'abc' }), {
      ref: 'refs/heads/env/dev',
      inputs: { approve: 'abc' },
    })
  })
})
