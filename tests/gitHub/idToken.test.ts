import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { idToken } from '#lib/gitHub/idToken.ts'
import { Problem } from '#lib/model/problem.ts'
import type { InjectedRequestFault, RepositoryState } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { serverError } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'

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
