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

suite('a violation of the OpenAPI document', () => {
  for (const [description, path, request, message] of [
    ['a body without a required member', COMMENTS, { boddy: 'x' }, /body \/ must have required property 'body'/],
    ['a body of another type', COMMENTS, { body: ['x'] }, /body \/body must be string/],
    ['an unknown member', COMMENTS, { body: 'x', colour: 'red' }, /must NOT have additional properties/],
    ['an unknown parameter', `${COMMENTS}?pages=2`, undefined, /query \/ must NOT have additional properties/],
    ['a parameter of another type', `${COMMENTS}?per_page=all`, undefined, /query \/per_page must be integer/],
    ['a path of another type', COMMENTS.replace('/1/', '/abc/'), undefined, /path \/issue_number must be integer/],
    ['an unknown path', '/repos/octo-org/chat/pull/1', undefined, /no such operation/],
  ] as const)
    test(`the built-in GitHub refuses ${description}`, async () => {
      const gitHub = await startEmulatedGitHub()
      openPullRequest(gitHub.state, { baseRef: 'env/dev' })

      const response = await fetch(`${gitHub.url}${path}`, {
        headers: { authorization: `token ${gitHub.token}` },
        ...(request && { method: 'POST', body: JSON.stringify(request) }),
      })

      assert.equal(response.status, 418)
      await assert.rejects(gitHub.close(), message)
    })

  test('a response without a required member is a violation', () => {
    const comments = findOperation('GET', COMMENTS)?.operation

    assert.deepEqual(comments?.checkResponse(200, comments.complete(200, [{ id: 1 }]) ?? null), [])
    assert.match(comments?.checkResponse(200, [{ id: 1 }]).join() ?? '', /must have required property 'user'/)
    assert.match(comments?.checkResponse(200, { id: 1 }).join() ?? '', /must be array/)
  })
})

suite('a webhook event', () => {
  test('the event of a pull request describes the stored pull request', () => {
    const state = createRepositoryState()
    const opened = openPullRequest(state, { baseRef: 'env/dev', title: 'A title' })

    const { action, number, pull_request: pullRequest, repository } = pullRequestEvent(state, opened)

    assert.deepEqual([action, number], ['opened', opened.number])
    assert.partialDeepStrictEqual(pullRequest, {
      title: 'A title',
      merged: false,
      base: { ref: 'env/dev' },
      head: { sha: opened.headSha, repo: { full_name: 'octo-org/chat' } },
    })
    assert.partialDeepStrictEqual(repository, { id: 2002, full_name: 'octo-org/chat', owner: { id: 1001 } })
  })

  test('the event of a pull request from a deleted fork has no head repository', () => {
    const state = createRepositoryState()
    const opened = openPullRequest(state, { baseRef: 'main' })
    opened.headRepository = undefined

    assert.partialDeepStrictEqual(pullRequestEvent(state, opened, 'synchronize'), {
      pull_request: { head: { repo: null } },
    })
  })

  test('the event of a push lists the commits of the merge', () => {
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

  test('the event of a dispatch has its inputs', () => {
    assert.partialDeepStrictEqual(dispatchEvent(createRepositoryState(), 'env/dev', { approve: 'abc' }), {
      ref: 'refs/heads/env/dev',
      inputs: { approve: 'abc' },
    })
  })
})
