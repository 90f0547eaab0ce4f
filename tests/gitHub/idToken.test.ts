import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { idToken } from '#lib/gitHub/idToken.ts'
import { Problem } from '#lib/model/problem.ts'
import type { InjectedRequestFault, RepositoryState } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { serverError } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'

const AUDIENCE = 'sts.amazonaws.com'

async function withGitHub(
  given: Partial<RepositoryState>,
  play: (gitHub: EmulatedGitHub, variables: NodeJS.ProcessEnv) => Promise<void>,
) {
  const gitHub = await startEmulatedGitHub(given)
  const { url, token } = gitHub.identity
  try {
    await play(gitHub, { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token })
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
    test(`says the job of ${what} and the audience, and is hidden before anybody has it`, () =>
      withGitHub({ job: { ref: 'refs/heads/env/dev', sha: 'a'.repeat(40), ...job } }, async (_, variables) => {
        const masked: string[] = []

        const token = await idToken(AUDIENCE, { variables, mask: text => masked.push(text) })

        assert.deepEqual(masked, [token])
        assert.equal(claimsOf(token).sub, sub)
        assert.equal(claimsOf(token).aud, AUDIENCE)
      }))

  for (const missing of ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
    test(`needs a permission, which is named when ${missing} is missing`, () =>
      withGitHub({}, async (_, variables) => {
        await assert.rejects(idToken(AUDIENCE, { variables: { ...variables, [missing]: '' } }), {
          name: 'Problem',
          missingPermission: 'id-token: write',
          todo: /^Add 'id-token: write' to the job's permissions\./,
        })
      }))

  for (const [what, fault] of [
    ['two server errors', { response: serverError(500), times: 2 }],
    ['a connection that broke', { dropsConnection: true }],
  ] as const satisfies readonly (readonly [string, Partial<InjectedRequestFault>])[])
    test(`is there after ${what}`, () =>
      withGitHub({ injectedFaults: [{ operation: 'oidc', ...fault }] }, async (_, variables) => {
        assert.match(await idToken(AUDIENCE, { variables }), /^[\w-]+\.[\w-]+\.[\w-]+$/)
      }))

  for (const [what, fault, tries] of [
    ['three server errors', { response: serverError(500), times: 3 }, 3],
    ['a refusal, which is not asked again', { response: { status: 403, message: 'canary' } }, 1],
    ['an answer that is none', { response: { status: 200, message: 'canary' } }, 1],
  ] as const satisfies readonly (readonly [string, Partial<InjectedRequestFault>, number])[])
    test(`is a Problem after ${what}`, () =>
      withGitHub({ injectedFaults: [{ operation: 'oidc', ...fault }] }, async ({ state, identity }, variables) => {
        await assert.rejects(idToken(AUDIENCE, { variables }), (error: unknown) => {
          assert.ok(error instanceof Problem)
          const shown = JSON.stringify([error.message, error.todo, error.cause])
          assert.ok(!shown.includes('canary') && !shown.includes(identity.token))
          return true
        })
        assert.equal(state.requestLog.length, tries)
      }))
})
