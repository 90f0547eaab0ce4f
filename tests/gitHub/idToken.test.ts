import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { idToken } from '#lib/gitHub/idToken.ts'
import { Problem } from '#lib/model/problem.ts'
import type { InjectedRequestFault, RepositoryState } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { serverError } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'
import { startIntermediary } from '../fakes/gitHub/startIntermediary.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const AUDIENCE = 'sts.amazonaws.com'

async function withGitHub(
  initialState: Partial<RepositoryState>,
  run: (gitHub: EmulatedGitHub, variables: NodeJS.ProcessEnv) => Promise<void>,
) {
  const gitHub = await startEmulatedGitHub(initialState)
  const { url, token } = gitHub.identity
  try {
    await run(gitHub, { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token })
  } finally {
    await gitHub.close()
  }
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

suite('an identity token', () => {
  for (const [what, job, sub] of [
    ['an environment', { environment: 'dev', eventName: 'push' }, 'repo:octo-org@1001/chat@2002:environment:dev'],
    ['a pull request', { eventName: 'pull_request' }, 'repo:octo-org@1001/chat@2002:pull_request'],
    ['a branch', { eventName: 'push' }, 'repo:octo-org@1001/chat@2002:ref:refs/heads/env/dev'],
  ] as const)
    test(`an identity token for ${what} names job and audience, and is masked before it is used`, () =>
      withGitHub({ job: { ref: 'refs/heads/env/dev', sha: 'a'.repeat(40), ...job } }, async (_, variables) => {
        const masked: string[] = []

        const token = await idToken(AUDIENCE, { variables, mask: text => masked.push(text) })

        assert.deepEqual(masked, [token])
        assert.equal(claimsOf(token).sub, sub)
        assert.equal(claimsOf(token).aud, AUDIENCE)
      }))

  for (const missing of ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
    test(`an identity token without ${missing} is a Problem that names the missing permission`, () =>
      withGitHub({}, async (_, variables) => {
        await assert.rejects(idToken(AUDIENCE, { variables: { ...variables, [missing]: '' } }), {
          name: 'Problem',
          missingPermission: 'id-token: write',
          todo: /^Add 'id-token: write' to the job's permissions\./,
        })
      }))

  for (const [what, fault] of [
    ['two server errors', { response: serverError(500), times: 2 }],
    ['a broken connection', { dropsConnection: true }],
  ] as const satisfies readonly (readonly [string, Partial<InjectedRequestFault>])[])
    test(`an identity token is issued after ${what}`, () =>
      withGitHub({ injectedFaults: [{ operation: 'oidc', ...fault }] }, async (_, variables) => {
        assert.match(await idToken(AUDIENCE, { variables }), /^[\w-]+\.[\w-]+\.[\w-]+$/)
      }))

  for (const [what, fault, attempts] of [
    ['three server errors', { response: serverError(500), times: 3 }, 3],
    ['a refusal, which is not retried,', { response: { status: 403, message: 'canary' } }, 1],
    ['a response without token', { response: { status: 200, message: 'canary' } }, 1],
  ] as const satisfies readonly (readonly [string, Partial<InjectedRequestFault>, number])[])
    test(`an identity token after ${what} is a Problem`, () =>
      withGitHub({ injectedFaults: [{ operation: 'oidc', ...fault }] }, async ({ state, identity }, variables) => {
        await assert.rejects(idToken(AUDIENCE, { variables }), (error: unknown) => {
          assert.ok(error instanceof Problem)
          const shown = JSON.stringify([error.message, error.todo, error.cause])
          assert.ok(!shown.includes('canary') && !shown.includes(identity.token))
          return true
        })
        assert.equal(state.requestLog.length, attempts)
      }))
})

const LOGIN_PAGE = '<html><title>Web access</title><body>Please log in to continue.</body></html>'

suite('the service for identity tokens, when another host answers in its place', () => {
  for (const [what, status, body, text] of [
    ['a login page with 200', 200, LOGIN_PAGE, /in place of GitHub \(host '127.*', HTTP 200: 'Web access Please log/],
    ['a page with 403', 403, LOGIN_PAGE, /in place of GitHub \(host '127.*', HTTP 403: 'Web access/],
    ['a page with 407', 407, LOGIN_PAGE, /in place of GitHub \(host '127.*', HTTP 407: 'Web access/],
    ['a page with 502', 502, LOGIN_PAGE, /in place of GitHub \(host '127.*', HTTP 502: 'Web access/],
    ['a redirect', 302, '', /in place of GitHub \(host '127.*', HTTP 302: no text/],
    ['an empty response', 200, '', /in place of GitHub \(host '127.*', HTTP 200: no text/],
    ['JSON of another kind', 200, '{"login":"canary"}', /holds none: a proxy or a gateway answered in place of GitHub/],
    ['a value that is no token', 200, '{"value":"canary"}', /holds none: a proxy or a gateway/],
    ['half a response', 200, '{"value":"canary', /a response without its end/],
  ] as const)
    test(`${what} in place of an identity token is a Problem`, async () => {
      const proxy = await startIntermediary('', ({ outgoing }) => {
        outgoing.writeHead(status).end(body)
      })
      try {
        const variables = { ACTIONS_ID_TOKEN_REQUEST_URL: proxy.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary' }
        const { message, todo } = await expectProblem(() => idToken(AUDIENCE, { variables }))

        assert.match(message, text)
        assert.ok(!`${message} ${todo}`.includes('canary'))
      } finally {
        await proxy.close()
      }
    })

  test('a request for an identity token without a response ends at its limit, and with its signal', async () => {
    const proxy = await startIntermediary('', () => {})
    const variables = { ACTIONS_ID_TOKEN_REQUEST_URL: proxy.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer' }
    const controller = new AbortController()
    try {
      const { message } = await expectProblem(() => idToken(AUDIENCE, { variables, limit: 250 }))
      assert.match(message, /no whole response within/)
      assert.equal(proxy.requests.length, 3)

      setTimeout(() => controller.abort(new Error('stopped')), 20)
      await assert.rejects(idToken(AUDIENCE, { variables, signal: controller.signal }), /stopped/)
    } finally {
      await proxy.close()
    }
  })

  test('a malformed address is a Problem', async () => {
    const variables = { ACTIONS_ID_TOKEN_REQUEST_URL: 'canary', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer' }

    const { message } = await expectProblem(() => idToken(AUDIENCE, { variables }))

    assert.match(message, /ACTIONS_ID_TOKEN_REQUEST_URL\) is malformed/)
  })
})
