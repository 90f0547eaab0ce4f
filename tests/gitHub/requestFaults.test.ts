import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectForge } from '#lib/gitHub/connectForge.ts'
import { Problem } from '#lib/model/problem.ts'
import { addComment, openPullRequest } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { InjectedRequestFault, Permissions } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { rateLimited, secondaryLimited, serverError } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import { virtualClock } from '../fakes/clock/virtualClock.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

const SECRET = 'ghs_canary'

suite('GitHub is asked again', () => {
  for (const [when, fault, seconds] of [
    ['after a limit, when Retry-After is over', { response: rateLimited(7) }, 7],
    ['after a secondary limit with Retry-After', { response: secondaryLimited({ 'retry-after': '3' }) }, 3],
    ['after a secondary limit that names no time, in a minute', { response: secondaryLimited() }, 60],
    [
      'after the hourly limit, when the hour is over',
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
    ['after a server error, at first in a second', { response: serverError(500) }, 1],
    ['after three bad gateways, with longer and longer pauses', { response: serverError(502), times: 3 }, 7],
    ['after a connection that broke', { dropsConnection: true }, 1],
  ] as const satisfies readonly (readonly [string, Partial<InjectedRequestFault>, number])[])
    test(when, () =>
      withForge(async ({ state, forge, secondsWaited }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        const { id } = addComment(state, number, { body: 'old' })
        state.injectedFaults.push({ operation: 'issues/update-comment', ...fault })

        assert.equal(await forge.updateComment(id, 'new'), 'updated')
        assert.equal(secondsWaited(), seconds)
      }),
    )

  test('to make a comment after a limit, which made none', () =>
    withForge(async ({ state, forge, secondsWaited }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      state.injectedFaults.push({ operation: 'issues/create-comment', response: rateLimited(2) })

      await forge.createComment(number, 'preview')

      assert.equal(state.comments.length, 1)
      assert.equal(secondsWaited(), 2)
    }))

  test('who edited a comment after a bad gateway, although that is a POST', () =>
    withForge(async ({ state, forge }) => {
      const { number } = openPullRequest(state, { baseRef: 'env/dev' })
      const made = await forge.createComment(number, 'preview')
      state.injectedFaults.push({ operation: 'graphql', response: serverError() })

      assert.equal(await forge.editorOf(made), undefined)
    }))
})

suite('GitHub is given up', () => {
  test('after five tries', () =>
    withForge(async ({ state, forge }) => {
      state.injectedFaults.push({ operation: 'pulls/get', times: 100, response: serverError(503) })

      await assert.rejects(forge.pullRequest(1), { name: 'Problem', reason: 'unavailable', message: /HTTP 503/ })
      assert.equal(state.requestLog.length, 5)
    }))

  test('at once when the limit lasts longer than a job should hang on a comment', () =>
    withForge(async ({ state, forge, secondsWaited }) => {
      state.injectedFaults.push({ operation: 'pulls/get', response: rateLimited(3600) })

      await assert.rejects(forge.pullRequest(1), {
        name: 'Problem',
        reason: 'unavailable',
        message: /limits how often/,
      })
      assert.equal(secondsWaited(), 0)
    }))

  test('when all requests together have waited three minutes', () =>
    withForge(async ({ state, forge, secondsWaited }) => {
      openPullRequest(state, { baseRef: 'env/dev' })
      state.injectedFaults.push({ operation: 'pulls/get', times: 100, response: rateLimited(50) })

      await assert.rejects(forge.pullRequest(1))
      await assert.rejects(forge.pullRequest(1))
      assert.equal(secondsWaited(), 150)
    }))

  test('when nothing listens', async () => {
    const order = {
      token: SECRET,
      repository: 'octo-org/chat',
      apiUrl: 'http://127.0.0.1:39',
      clock: virtualClock(),
    }

    await assert.rejects(connectForge(order).pullRequest(1), {
      name: 'Problem',
      reason: 'unavailable',
      message: /^GitHub could not be reached to read pull request 1: '.*ECONNREFUSED/,
    })
  })
})

suite('a job without a permission', () => {
  for (const [what, permissions, missing] of [
    ['that may only read', { 'pull-requests': 'read' }, 'pull-requests: write'],
    ['that may nothing', {}, 'pull-requests: write'],
  ] as const satisfies readonly (readonly [string, Permissions, string])[])
    test(`${what} learns which one`, () =>
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

  for (const [missing, ask] of [
    ['pull-requests: read', forge => forge.openPullRequests('env/dev')],
    ['deployments: read', forge => forge.deployedCommit('dev')],
    ['contents: read', forge => forge.isAncestor('a'.repeat(40), 'b'.repeat(40))],
    ['issues: read', forge => forge.issues('drift:dev')],
    ['issues: write', forge => forge.createIssue({ title: 't', body: 'b', label: 'l' })],
  ] as const satisfies readonly (readonly [string, (forge: ReturnType<typeof connectForge>) => Promise<unknown>])[])
    test(`learns that it needs '${missing}'`, () =>
      withForge(
        async ({ forge }) => {
          await assert.rejects(ask(forge), { name: 'Problem', missingPermission: missing })
        },
        { permissions: {} },
      ))
})

suite('an error of GitHub in words', () => {
  test('says that the token is not accepted, and does not show it', () =>
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
    [404, /^GitHub found nothing where it was asked to comment on pull request/],
    [409, /^GitHub could not comment on .*, because something else changed the same thing: 'Conflict'/],
    [418, /^GitHub failed to comment on .* \(HTTP 418\)/],
  ] as const)
    test(`has words for ${status}`, () =>
      withForge(async ({ state, forge }) => {
        const { number } = openPullRequest(state, { baseRef: 'env/dev' })
        state.injectedFaults.push({ operation: 'issues/create-comment', response: { status, message: 'Conflict' } })

        await assert.rejects(forge.createComment(number, 'preview'), { name: 'Problem', message })
      }))
})
