import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openPullRequest } from '../../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { createRepositoryState } from '../../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { Permissions } from '../../../../scripts/emulator/gitHub/repository/tokenGrants.ts'
import { startEmulatedGitHub } from '../../../../scripts/emulator/gitHub/startGitHub.ts'
import { pullRequestOf } from '../../../../scripts/emulator/gitHub/workflow/workflowEvents.ts'
import { createTestRunner, jobOf, runOnPush } from '../../../fakes/gitHub/testRunner.ts'

const JOB = 'runs-on: ubuntu-24.04, steps: []'

suite("the permissions of a job's token", () => {
  for (const [title, workflow, job, expected] of [
    ['of a workflow without permissions', '', '', { contents: 'read', packages: 'read' }],
    ['of a workflow with none', 'permissions: {}', '', {}],
    ['of the workflow', 'permissions: {issues: write, contents: none}', '', { issues: 'write' }],
    [
      'of the job replace those of the workflow',
      'permissions: {issues: write}',
      'permissions: {contents: read},',
      { contents: 'read' },
    ],
    ['of a job with none', 'permissions: {issues: write}', 'permissions: {},', {}],
  ] as const satisfies readonly (readonly [string, string, string, Permissions])[])
    test(`the permissions ${title} are exact`, async () => {
      const run = await runOnPush(`${workflow}\njobs: {test: {${job} ${JOB}}}`)

      assert.deepEqual(jobOf(run, 'test').permissions, expected)
    })

  test("'read-all' has no write permission, and 'write-all' has identity tokens", async () => {
    const run = await runOnPush(`jobs: {r: {permissions: read-all, ${JOB}}, w: {permissions: write-all, ${JOB}}}`)

    assert.deepEqual([...new Set(Object.values(jobOf(run, 'r').permissions))], ['read'])
    assert.equal(jobOf(run, 'r').permissions['id-token'], undefined)
    assert.equal(jobOf(run, 'w').permissions['id-token'], 'write')
  })

  for (const [title, headRepository, actor, expected] of [
    [
      'of the repository',
      createRepositoryState().repository,
      'mira',
      { contents: 'read', 'id-token': 'write', 'pull-requests': 'write' },
    ],
    ['from a fork', 'mira/chat', 'mira', { contents: 'read', 'pull-requests': 'read' }],
    ['from a deleted fork', undefined, 'mira', { contents: 'read', 'pull-requests': 'read' }],
    [
      'by Dependabot',
      createRepositoryState().repository,
      'dependabot[bot]',
      { contents: 'read', 'pull-requests': 'read' },
    ],
  ] as const)
    test(`a pull request ${title} has the permissions ${Object.entries(expected).join(' ')}`, async () => {
      const permissions = 'permissions: {contents: read, id-token: write, pull-requests: write}'
      const runner = createTestRunner({ 'test.yml': `on: pull_request\n${permissions}\njobs: {test: {${JOB}}}` })
      const opened = openPullRequest(runner.state, { baseRef: 'env/dev', author: actor })
      opened.headRepository = headRepository
      const event = pullRequestOf(runner.state, opened)
      assert.ok(event)
      const [run] = await runner.run(event)

      assert.deepEqual(run?.jobs[0]?.permissions, expected)
      assert.equal(run?.jobs[0]?.claims !== undefined, 'id-token' in expected)
    })
})

/** A script that prints the statuses of requests with the tokens of its job. */
const REQUESTS = `node -e "
        const headers = token => ({ headers: { authorization: 'Bearer ' + token } })
        const api = process.env.GITHUB_API_URL + '/repos/' + process.env.GITHUB_REPOSITORY
        const urls = [api + '/issues', api + '/pulls']
        Promise.all(urls.map(url => fetch(url, headers(process.env.TOKEN)))).then(all => console.log(...all.map(one => one.status)))
        "`

suite('a token of a job', () => {
  test('the built-in GitHub enforces the permissions of each job at the same time', async () => {
    const gitHub = await startEmulatedGitHub()
    const job = (permissions: string) =>
      `{runs-on: ubuntu-24.04, permissions: ${permissions}, env: {TOKEN: '\${{ github.token }}'}, steps: [{run: *script}]}`
    const run = await runOnPush(
      `env: {SCRIPT: &script ${JSON.stringify(REQUESTS)}}\njobs: {a: ${job('{issues: read}')}, b: ${job('{pull-requests: write}')}, c: ${job('{}')}}`,
      { gitHub },
    )
    await gitHub.close()

    assert.equal(jobOf(run, 'a').log, '200 403\n')
    assert.equal(jobOf(run, 'b').log, '403 200\n')
    assert.equal(jobOf(run, 'c').log, '403 403\n')
  })

  test('the tokens of a job end with it', async () => {
    const runner = createTestRunner({
      'test.yml': `on: push\njobs: {test: {permissions: {id-token: write}, ${JOB}}}`,
    })
    await runner.run(runner.pushTo('main'))

    assert.equal(runner.state.tokens.size, 0)
  })
})
