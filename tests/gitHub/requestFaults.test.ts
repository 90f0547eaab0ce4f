import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectForge } from '#lib/gitHub/connectForge.ts'
import { Problem } from '#lib/model/problem.ts'
import { addComment, openPullRequest } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { InjectedRequestFault } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { rateLimited, secondaryLimited, serverError } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import type { Permissions } from '../../scripts/emulator/gitHub/repository/tokenGrants.ts'
import { virtualClock } from '../fakes/clock/virtualClock.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

const SECRET = 'ghs_canary'

suite('a request to GitHub that is retried', () => {
  for (const [cause, fault, seconds] of [
    ['a limit, when Retry-After is over', { response: rateLimited(7) }, 7],
    ['a secondary limit with Retry-After', { response: secondaryLimited({ 'retry-after': '3' }) }, 3],
    ['a secondary limit that names no time, in a minute', { response: secondaryLimited() }, 60],
    [
      'the hourly limit, when the hour is over',
      {
        response: {
          status: 403,
          message: 'API rate limit exceeded for installation ID 1.',
          headers: {
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset': String(Date.parse('2026-11-23T08:00:30Z') / 1000),
          },
        },
      },
      31,
    ],
    ['a server error, at first in a second', { response: serverError(500) }, 1],
    ['three bad gateways, with growing pauses', { response: serverError(502), times: 3 }, 7],
    ['a broken connection', { dropsConnection: true }, 1],
  ] as const satisfies readonly (readonly [string, Partial<InjectedRequestFault>, number])[])
    test(`a request is retried after ${cause}`, () =>
      withForge(async ({ state, forge, secondsWaited }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        const { id } = addComment(state, number, { body: 'old' })
        state.injectedFaults.push({ operation: 'issues/update-comment', ...fault })

        assert.equal(await forge.updateComment(id, 'new'), 'updated')
        assert.equal(secondsWaited(), seconds)
      }))

  test('the creation of a comment is retried after a limit', () =>
    withForge(async ({ state, forge, secondsWaited }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      state.injectedFaults.push({ operation: 'issues/create-comment', response: rateLimited(2) })

      await forge.createComment(number, 'preview')

      assert.equal(state.comments.length, 1)
      assert.equal(secondsWaited(), 2)
    }))

  test('a GraphQL query is retried after a bad gateway, although it is a POST', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      const created = await forge.createComment(number, 'preview')
      state.injectedFaults.push({ operation: 'graphql', response: serverError() })

      assert.equal(await forge.editorOf(created), undefined)
    }))
})

suite('a request to GitHub that is given up', () => {
  test('a request is given up after five attempts', () =>
    withForge(async ({ state, forge }) => {
      state.injectedFaults.push({ operation: 'pulls/get', times: 100, response: serverError(503) })

      await assert.rejects(forge.pullRequest(1), { name: 'Problem', reason: 'unavailable', message: /HTTP 503/ })
      assert.equal(state.requestLog.length, 5)
    }))

  test('a request is given up at once when the limit lasts longer than the wait budget', () =>
    withForge(async ({ state, forge, secondsWaited }) => {
      state.injectedFaults.push({ operation: 'pulls/get', response: rateLimited(3600) })

      await assert.rejects(forge.pullRequest(1), {
        name: 'Problem',
        reason: 'unavailable',
        message: /limits the requests of this token/,
      })
      assert.equal(secondsWaited(), 0)
    }))

  test('a request is given up when all requests together have waited three minutes', () =>
    withForge(async ({ state, forge, secondsWaited }) => {
      openPullRequest(state, { baseRef: 'env/dev' })
      state.injectedFaults.push({ operation: 'pulls/get', times: 100, response: rateLimited(50) })

      await assert.rejects(forge.pullRequest(1))
      await assert.rejects(forge.pullRequest(1))
      assert.equal(secondsWaited(), 150)
    }))

  test('an unreachable server is a Problem', async () => {
    const options = {
      token: SECRET,
      repository: 'octo-org/chat',
      apiUrl: 'http://127.0.0.1:39',
      clock: virtualClock(),
    }

    await assert.rejects(connectForge(options).pullRequest(1), {
      name: 'Problem',
      reason: 'unavailable',
      message: /^GitHub could not be reached to read pull request 1: '.*ECONNREFUSED/,
    })
  })
})

suite('a job without a permission', () => {
  for (const [what, permissions, missing] of [
    ['with read access only', { 'pull-requests': 'read' }, 'pull-requests: write'],
    ['without permissions', {}, 'pull-requests: write'],
  ] as const satisfies readonly (readonly [string, Permissions, string])[])
    test(`a job ${what} gets a Problem that names the permission`, () =>
      withForge(
        async ({ state, forge }) => {
          const { number } = openPullRequest(state, { baseRef: 'env/dev' })

          await assert.rejects(forge.createComment(number, 'preview'), (error: unknown) => {
            assert.ok(error instanceof Problem)
            assert.match(error.message, new RegExp(`^GitHub refused to comment on .*: the token lacks '${missing}'\\.`))
            assert.equal(error.missingPermission, missing)
            return true
          })
        },
        { permissions },
      ))

  for (const [missing, send] of [
    ['pull-requests: read', forge => forge.openPullRequests('env/dev')],
    ['deployments: read', forge => forge.deployedCommit('dev')],
    ['contents: read', forge => forge.isAncestor('a'.repeat(40), 'b'.repeat(40))],
    ['issues: read', forge => forge.issues('drift:dev')],
    ['issues: write', forge => forge.createIssue({ title: 't', body: 'b', label: 'l' })],
  ] as const satisfies readonly (readonly [string, (forge: ReturnType<typeof connectForge>) => Promise<unknown>])[])
    test(`a job without '${missing}' gets a Problem that names it`, () =>
      withForge(
        async ({ forge }) => {
          await assert.rejects(send(forge), { name: 'Problem', missingPermission: missing })
        },
        { permissions: {} },
      ))
})

suite('the Problem for an error of GitHub', () => {
  test('a refused token is a Problem that does not show it', () =>
    withForge(async ({ gitHub, clock }) => {
      const { url: apiUrl, state } = gitHub
      const forge = connectForge({ token: SECRET, repository: state.repository, apiUrl, clock })

      await assert.rejects(forge.pullRequest(1), (error: unknown) => {
        assert.ok(error instanceof Problem)
        assert.match(error.message, /does not accept the token/)
        assert.doesNotMatch(JSON.stringify([error.message, error.todo, error.cause, error.stack]), /canary/)
        return true
      })
    }))

  for (const [status, message] of [
    [404, /^GitHub could not comment on pull request \d+: not found/],
    [409, /^GitHub could not comment on .*, because of a conflicting change: 'Conflict'/],
    [418, /^GitHub failed to comment on .* \(HTTP 418\)/],
  ] as const)
    test(`a response with status ${status} is a Problem`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        state.injectedFaults.push({ operation: 'issues/create-comment', response: { status, message: 'Conflict' } })

        await assert.rejects(forge.createComment(number, 'preview'), { name: 'Problem', message })
      }))
})
