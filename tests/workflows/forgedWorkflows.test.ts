import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { JobRun } from '../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { testLong } from '../fakes/testSize.ts'
import { ASSUME_ROLE, ASSUME_ROLE_SOURCE } from '../fakes/workflows/assumeRole.ts'
import { type HostedEnvironments, startHostedEnvironments } from '../fakes/workflows/startHostedEnvironments.ts'

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
const REFUSED = 'refused: Not authorized to perform sts:AssumeRoleWithWebIdentity'

type ForgedWorkflow = {
  /** `preview.yml`, which it replaces. */
  readonly file: string
  readonly on: string
  /** The role that its job tries to assume. */
  readonly role: string
  readonly environment?: string
}

/** The files of a commit that replaces a workflow by a job that assumes a role, and shows what AWS says. */
function forged({ file, on, role, environment }: ForgedWorkflow): Readonly<Record<string, string>> {
  return {
    [ASSUME_ROLE]: ASSUME_ROLE_SOURCE,
    [`.github/workflows/${file}`]: `
on: ${on}
permissions: {}
jobs:
  forged:
    runs-on: ubuntu-24.04
    ${environment === undefined ? '' : `environment: ${environment}`}
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: ${CHECKOUT}
      - run: node ${ASSUME_ROLE} ${role}
`,
  }
}

async function forgedJob({ jobs }: HostedEnvironments): Promise<JobRun> {
  const all = await jobs()
  const job = [...all].find(([name]) => name.endsWith(' forged'))?.[1]
  assert.ok(job, `no forged job ran: ${[...all.keys()]}`)
  return job
}

/** Opens a pull request into `env/dev` with a forged workflow. */
async function propose({ host, jobs }: HostedEnvironments, edits: Readonly<Record<string, string>>): Promise<void> {
  host.hosted.createBranch('forged', host.hosted.tip('env/dev'))
  host.push('forged', { message: 'Edit', author: 'mallory', edits })
  await jobs()
  host.open({ author: 'mallory', title: 'Edit', base: 'env/dev', head: 'forged' })
}

suite('a workflow that was edited in a pull request', () => {
  test('an edited preview has the role of a preview, which executes nothing, and no other', async () => {
    await using environments = await startHostedEnvironments()
    const { host } = environments
    await propose(environments, forged({ file: 'preview.yml', on: 'pull_request', role: 'open-webui-dev-preview' }))

    const preview = await forgedJob(environments)
    assert.match(preview.log, /assumed open-webui-dev-preview/)
    assert.match(
      preview.log,
      /execution: .*open-webui-dev-preview.*is not authorized to perform: cloudformation:ExecuteChangeSet/,
    )

    for (const role of ['open-webui-dev-deploy', 'open-webui-dev-teardown', 'open-webui-dev-observe']) {
      host.push('forged', { message: 'Edit', edits: forged({ file: 'preview.yml', on: 'pull_request', role }) })
      assert.match((await forgedJob(environments)).log, new RegExp(REFUSED), role)
    }
  })

  testLong('an edited preview may not use the environment that a deployment uses', async () => {
    await using environments = await startHostedEnvironments()
    const { state } = environments
    const workflow = { file: 'preview.yml', on: 'pull_request', role: 'open-webui-dev-deploy', environment: 'dev' }
    await propose(environments, forged(workflow))

    const refused = await forgedJob(environments)
    assert.deepEqual(
      refused.annotations.map(({ message }) => message),
      ['Branch "refs/pull/1/merge" is not allowed to deploy to dev due to environment protection rules.'],
    )

    // Without the rule of the GitHub environment the branch in the token is another one.
    state.environments.set('dev', { name: 'dev', reviewers: [] })
    environments.host.push('forged', { message: 'Again', edits: { 'again.md': 'x\n' } })
    assert.match((await forgedJob(environments)).log, new RegExp(REFUSED))
  })

  testLong('a pull request from a fork has no identity token, whatever its workflow says', async () => {
    await using environments = await startHostedEnvironments()
    const { host, jobs } = environments
    const edits = forged({ file: 'preview.yml', on: 'pull_request', role: 'open-webui-dev-preview' })
    host.pushToFork('mallory', 'env/dev', { message: 'Edit', edits })
    assert.deepEqual([...(await jobs()).keys()], [], 'a branch of a fork starts nothing, whatever its name')
    host.open({ author: 'mallory', title: 'Edit', base: 'env/dev', head: 'env/dev', fork: 'mallory' })

    const job = await forgedJob(environments)
    assert.match(job.log, /^no identity token$/m)
    assert.deepEqual(job.permissions, { contents: 'read' })
  })
})

suite("a workflow that was edited on an environment's branch", () => {
  const workflow = { file: 'deploy.yml', on: '{ push: { branches: [env/**] } }' }

  testLong('a deployment of one environment has no role of another one', async () => {
    await using environments = await startHostedEnvironments({ environments: ['dev', 'production'] })
    const { host, state } = environments
    const push = (environment: string, role = 'open-webui-production-deploy') =>
      host.push('env/dev', { message: 'Edit', edits: forged({ ...workflow, role, environment }) })

    push('dev', 'open-webui-dev-deploy')
    assert.match((await forgedJob(environments)).log, /assumed open-webui-dev-deploy/)

    push('dev')
    assert.match((await forgedJob(environments)).log, new RegExp(REFUSED))

    push('production')
    const refused = await forgedJob(environments)
    assert.deepEqual(
      refused.annotations.map(({ message }) => message),
      ['Branch "env/dev" is not allowed to deploy to production due to environment protection rules.'],
    )
    assert.equal(refused.log, '')

    state.environments.set('production', { name: 'production', reviewers: [] })
    host.push('env/dev', { message: 'Again', edits: { 'again.md': 'x\n' } })
    assert.match((await forgedJob(environments)).log, new RegExp(REFUSED))
  })

  testLong('a deployment has no role of a teardown, and a teardown on another branch none at all', async () => {
    await using environments = await startHostedEnvironments()
    const { host, state } = environments
    const role = 'open-webui-dev-teardown'
    state.environments.set('dev-teardown', { name: 'dev-teardown', reviewers: [] })

    for (const environment of ['dev', 'dev-teardown']) {
      host.push('env/dev', { message: 'Edit', edits: forged({ ...workflow, role, environment }) })
      assert.match((await forgedJob(environments)).log, new RegExp(REFUSED), environment)
    }
  })

  testLong('a branch named like an environment, or below it, has no role of it', async () => {
    await using environments = await startHostedEnvironments()
    const { host, state, jobs } = environments
    state.environments.set('dev', { name: 'dev', reviewers: [] })
    const edits = forged({ file: 'deploy.yml', on: 'push', role: 'open-webui-dev-deploy', environment: 'dev' })

    for (const branch of ['dev', 'env-dev', 'env/devil', 'env/other/dev']) {
      host.hosted.createBranch(branch, host.hosted.tip('env/dev'))
      await jobs()
      host.push(branch, { message: 'Edit', edits })
      assert.match((await forgedJob(environments)).log, new RegExp(REFUSED), branch)
    }
  })
})
