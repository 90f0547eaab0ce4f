import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { tokenClaims } from '../../../../scripts/emulator/aws/callers/webIdentityToken.ts'
import { createPermissions } from '../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import { GITHUB_CLAIMS } from '../../../../scripts/emulator/aws/permissions/policy/contextKeys.ts'
import { openPullRequest } from '../../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { createRepositoryState } from '../../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { IdentityClaims } from '../../../../scripts/emulator/gitHub/repository/tokenGrants.ts'
import { startEmulatedGitHub } from '../../../../scripts/emulator/gitHub/startGitHub.ts'
import { pullRequestOf, scheduleOf } from '../../../../scripts/emulator/gitHub/workflow/workflowEvents.ts'
import type { WorkflowEvent } from '../../../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { aRole, ROLE_ARN } from '../../../fakes/emulator/aRole.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'
import {
  type BootstrapRole,
  bootstrapAccount,
  bootstrapRoleArn,
  OIDC_PROVIDER_ARN,
} from '../../../fakes/emulator/bootstrapAccount.ts'
import { createTestRunner, runOnPush, type TestRunner } from '../../../fakes/gitHub/testRunner.ts'

const { world } = await bootstrapAccount(['dev'])
const { trustRefusalOf } = createPermissions(world)
const ROLES = ['preview', 'deploy', 'teardown', 'observe'] as const
const PREFIX = 'repo:example@1001/chat@2002'

const WORKFLOW = `
on:
  push:
  pull_request:
  schedule: [{cron: '5 5 * * *'}]
  workflow_dispatch:
    inputs: {environment: {type: string}}
permissions: {id-token: write}
`

/** The claims of the job of a workflow; `environment` is the key of the job. */
async function claimsOf(
  event: (runner: TestRunner) => WorkflowEvent | undefined,
  environment?: string,
): Promise<IdentityClaims> {
  const state = createRepositoryState({ repository: 'example/chat' })
  const key = environment === undefined ? '' : `environment: ${environment},`
  const runner = createTestRunner(
    { 'deploy.yml': `${WORKFLOW}jobs: {test: {${key} runs-on: ubuntu-24.04, steps: []}}` },
    { gitHub: { url: '', identity: { url: '' }, state } },
  )
  const happened = event(runner)
  assert.ok(happened)
  const [run] = await runner.run(happened)
  const { claims } = run?.jobs[0] ?? {}
  assert.ok(claims)
  return { ...claims, aud: 'sts.amazonaws.com' }
}

function acceptingRoles(claims: IdentityClaims): readonly BootstrapRole[] {
  return ROLES.filter(role => trustRefusalOf(bootstrapRoleArn('dev', role), tokenRequest(claims)) === undefined)
}

/** A request with the claims that STS passes on. */
function tokenRequest(claims: IdentityClaims) {
  const passed = Object.entries(claims).filter(([name]) => GITHUB_CLAIMS.includes(name))
  return { kind: 'web-identity', providerArn: OIDC_PROVIDER_ARN, claims: Object.fromEntries(passed) } as const
}

const push = (branch: string) => (runner: TestRunner) => runner.pushTo(branch)
const pullRequest = ({ state }: TestRunner) => pullRequestOf(state, openPullRequest(state, { baseRef: 'env/dev' }))
const schedule = ({ state }: TestRunner) => scheduleOf(state, { cron: '5 5 * * *', sha: 'a'.repeat(40), actor: 'mira' })

suite('the subject of an identity token', () => {
  for (const [title, event, environment, subject, roles] of [
    ['a pull request', pullRequest, undefined, 'pull_request', ['preview']],
    ['a pull request with an environment', pullRequest, 'dev', 'environment:dev', []],
    ['a push to env/dev', push('env/dev'), undefined, 'ref:refs/heads/env/dev', []],
    ['a push to env/dev with its environment', push('env/dev'), 'dev', 'environment:dev', ['deploy']],
    ['a push to env/dev with the environment of another', push('env/dev'), 'production', 'environment:production', []],
    ['a push to env/dev for teardown', push('env/dev'), 'dev-teardown', 'environment:dev-teardown', []],
    ['a push to a branch with the environment', push('feature'), 'dev', 'environment:dev', []],
    ['a push to main for teardown', push('main'), 'dev-teardown', 'environment:dev-teardown', ['teardown']],
    ['a schedule', schedule, undefined, 'ref:refs/heads/main', ['observe']],
    ['an environment with a colon', push('main'), '"a:b"', 'environment:a%3Ab', []],
  ] as const)
    test(`the subject of ${title} ends with '${subject}', which ${roles.join() || 'no role'} trusts`, async () => {
      const claims = await claimsOf(event, environment)

      assert.equal(claims.sub, `${PREFIX}:${subject}`)
      assert.deepEqual(acceptingRoles(claims), roles)
    })
})

suite('the claims of an identity token', () => {
  test('the claims say which run, workflow and branch it is', async () => {
    const claims = await claimsOf(push('env/dev'), 'dev')

    assert.deepEqual(
      { ...claims, sha: claims.sha?.length, run_id: claims.run_id, check_run_id: undefined, actor_id: undefined },
      {
        aud: 'sts.amazonaws.com',
        sub: `${PREFIX}:environment:dev`,
        repository: 'example/chat',
        repository_id: '2002',
        repository_owner: 'example',
        repository_owner_id: '1001',
        repository_visibility: 'private',
        event_name: 'push',
        ref: 'refs/heads/env/dev',
        ref_type: 'branch',
        head_ref: '',
        base_ref: '',
        sha: 40,
        environment: 'dev',
        actor: 'mira',
        actor_id: undefined,
        workflow: '.github/workflows/deploy.yml',
        workflow_ref: 'example/chat/.github/workflows/deploy.yml@refs/heads/env/dev',
        workflow_sha: claims.sha,
        job_workflow_ref: 'example/chat/.github/workflows/deploy.yml@refs/heads/env/dev',
        job_workflow_sha: claims.sha,
        run_id: claims.run_id,
        run_number: '1',
        run_attempt: '1',
        check_run_id: undefined,
        runner_environment: 'github-hosted',
      },
    )
  })

  test('the claims of a pull request have its branches', async () => {
    const { head_ref: head, base_ref: base, ref } = await claimsOf(pullRequest)

    assert.deepEqual([head, base, ref], ['bigger-database', 'env/dev', 'refs/pull/1/merge'])
  })

  for (const [file, accepted] of [
    ['deploy.yml', true],
    ['other.yml', false],
  ] as const)
    test(`a trust policy for the workflow file ${file} ${accepted ? 'accepts' : 'refuses'} a job of deploy.yml`, async () => {
      const claims = await claimsOf(push('main'))
      const key = 'token.actions.githubusercontent.com:job_workflow_ref'
      const statement = {
        Effect: 'Allow',
        Principal: { Federated: OIDC_PROVIDER_ARN },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [key]: `example/chat/.github/workflows/${file}@refs/heads/main` } },
      }
      const trust = { Version: '2012-10-17', Statement: [statement] }
      const role = aRole({ AssumeRolePolicyDocument: trust })

      const refusal = createPermissions(aWorld([role])).trustRefusalOf(ROLE_ARN, tokenRequest(claims))
      assert.equal(refusal === undefined, accepted)
    })

  test('a step gets a token with its audience from GitHub, and a job without the permission gets none', async () => {
    const gitHub = await startEmulatedGitHub()
    const script = JSON.stringify(
      `node -e "
      const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env
      if (url) fetch(url + '&audience=sts.amazonaws.com', { headers: { authorization: 'Bearer ' + token } }).then(one => one.json()).then(one => console.log(one.value))
      else console.log('none')
      "`,
    )
    const job = (permissions: string) =>
      `{runs-on: ubuntu-24.04, permissions: ${permissions}, steps: [{run: ${script}}]}`
    const run = await runOnPush(`jobs: {with: ${job('{id-token: write}')}, without: ${job('{contents: read}')}}`, {
      gitHub,
    })
    await gitHub.close()
    const [first, second] = run.jobs

    const { aud, sub, iss } = tokenClaims(first?.log ?? '')
    assert.deepEqual(
      { aud, sub, iss },
      {
        aud: 'sts.amazonaws.com',
        sub: 'repo:octo-org@1001/chat@2002:ref:refs/heads/main',
        iss: 'https://token.actions.githubusercontent.com',
      },
    )
    assert.equal(second?.log, 'none\n')
  })
})
