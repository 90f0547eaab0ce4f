import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { createHostedRepository } from '../../scripts/emulator/gitHub/git/hostedRepository.ts'
import { type JobResult, runJob, type WorkflowJob } from '../../scripts/emulator/gitHub/runJob.ts'
import { startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'
import { prepareWorkingCopy } from '../fakes/actions/pipelineWorkingCopy.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'

type CheckoutOptions = {
  /** Lines that are added to the environment's file. */
  readonly more?: string
}

/** The bundle in a checkout with 'dev' in this account, and a GitHub that knows no GitHub environment yet. */
async function runEnvironments(
  account: string,
  { more = '', ...job }: Partial<WorkflowJob> & CheckoutOptions,
): Promise<JobResult> {
  const files = twoTopicFiles()
  const dev = 'environments/dev.yaml'
  const workingCopy = await prepareWorkingCopy(account, { ...files, [dev]: `${files[dev]}${more}` })
  const gitHub = await startEmulatedGitHub({
    injectedFaults: [{ operation: '*', response: { status: 404, message: 'Not Found' } }],
  })
  try {
    return await runJob({
      action: 'environments',
      workspace: workingCopy.folder,
      eventName: 'push',
      event: { repository: { default_branch: 'main' } },
      ref: 'refs/heads/env/dev',
      sha: 'a'.repeat(40),
      variables: { GITHUB_REPOSITORY: 'octo-org/chat', GITHUB_API_URL: gitHub.url },
      ...job,
      inputs: { 'github-token': gitHub.token, ...job.inputs },
    })
  } finally {
    await Promise.all([workingCopy.remove(), gitHub.close()])
  }
}

suite('the action environments', { concurrency: 3 }, () => {
  test('the action environments names the environment of a push, with a warning if GitHub would create it without rules', async () => {
    const event = { repository: { default_branch: 'main' } }
    const { code, log, outputs, summary } = await runEnvironments('111122223333', { inputs: { role: 'deploy' }, event })

    assert.equal(code, 0, log)
    assert.deepEqual(outputs, { names: '["dev"]', name: 'dev' })
    assert.match(log, /There is no GitHub environment 'dev': .* 'npm run bootstrap -- dev'/s)
    assert.match(summary, /`dev`/)
  })

  test('the action environments refuses a GitHub environment that GitHub would create without its reviewers', async () => {
    const job = { inputs: { role: 'deploy' }, more: 'reviewers: [mira]\n' }
    const { code, log, outputs } = await runEnvironments('111122223333', job)

    assert.equal(code, 3, log)
    assert.deepEqual(outputs, {})
    assert.match(log, /^::error title=Refused::There is no GitHub environment 'dev': .*'npm run bootstrap -- dev'/m)
  })

  test('the action environments is green for a push that creates a branch, and says why nothing is deployed', async () => {
    const event = { created: true, repository: { default_branch: 'main' } }
    const { code, log, outputs, summary } = await runEnvironments('123456789012', { inputs: { role: 'deploy' }, event })

    assert.equal(code, 0, log)
    assert.deepEqual(outputs, { names: '[]', name: '' })
    assert.match(log, /^::notice title=environment\/skipped::This push created branch 'env\/dev'/m)
    assert.equal(log.match(/This push created branch/g)?.length, 1, log)
    assert.match(summary, /Open a pull request into/)
  })

  test("the action environments reads the file on the environment's own branch, in a checkout of the default branch", async () => {
    const files = twoTopicFiles()
    const file = 'environments/dev.yaml'
    const repository = createHostedRepository({ files })
    const main = repository.tip('main')
    repository.createBranch('env/dev', main)
    const edits = { [file]: (files[file] ?? '').replace('123456789012', '111122223333') }
    const tip = repository.commit('env/dev', { message: 'Set the account', edits })
    const branches = new Map([
      ['main', main],
      ['env/dev', tip],
    ])
    const permissions = { actions: 'read', contents: 'read' } as const
    const gitHub = await startEmulatedGitHub({ permissions, branches })
    const folder = await mkdtemp(join(tmpdir(), 'checkout-'))
    await repository.checkout({ ref: 'refs/heads/main', sha: main, folder, fetchDepth: 0 })

    const result = await runJob({
      action: 'environments',
      workspace: folder,
      eventName: 'schedule',
      event: { schedule: '41 2 * * *' },
      ref: 'refs/heads/main',
      sha: main,
      inputs: { role: 'observe', 'github-token': gitHub.token },
      variables: { GITHUB_REPOSITORY: gitHub.state.repository, GITHUB_API_URL: gitHub.url },
    })
    repository.remove()
    await Promise.all([gitHub.close(), rm(folder, { recursive: true })])

    assert.equal(result.code, 0, result.log)
    assert.deepEqual(result.outputs, { names: '["dev"]', name: 'dev' })
    assert.doesNotMatch(result.log, /failed/)
  })

  test('the action environments refuses a teardown on the branch of an environment', async () => {
    const { code, log, outputs } = await runEnvironments('111122223333', {
      eventName: 'workflow_dispatch',
      inputs: { role: 'teardown', environment: 'dev' },
    })

    assert.equal(code, 3, log)
    assert.match(log, /from the default branch 'main' only/)
    assert.deepEqual(outputs, {})
  })

  test('the action environments refuses an unknown role', async () => {
    const { code, log } = await runEnvironments('111122223333', { inputs: { role: 'preview' } })

    assert.equal(code, 2, log)
    assert.match(log, /Invalid value 'preview' for 'role': expected one of 'deploy', 'teardown' and 'observe'/)
  })
})
