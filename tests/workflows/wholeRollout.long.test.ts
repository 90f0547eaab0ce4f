import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clock } from '#lib/clock.ts'
import type { StoredPullRequest } from '../../scripts/emulator/gitHub/repository/storedItems.ts'
import type { JobRun } from '../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { REHEARSAL_ACCOUNT, startRehearsal } from '../../scripts/rehearsal/pullRequests/startRehearsal.ts'
import { withClone } from '../../scripts/rehearsal/pullRequests/withClone.ts'
import { runVerb } from '../../scripts/rehearsal/rollout/runVerb.ts'
import { fixtureFolder } from '../fakes/repository/fixtureFolder.ts'

const ZONE = { id: 'Z0123456789EXAMPLE', name: 'example.com' }

/** A copy of the repository with its workflows, in an account and a repository that nobody prepared. */
async function startRepository() {
  const rehearsal = await startRehearsal({
    folder: fixtureFolder(),
    aws: { region: 'eu-central-1', port: 0, delay: 0, permissions: true, hostedZones: [ZONE] },
    clock,
    onJobStart: () => {},
    onLog: () => {},
    onJobEnd: () => {},
  })
  const { gitHub, host, roleOf, administratorVariables } = rehearsal
  const { hosted } = host
  const { state } = gitHub

  /** The jobs that ran since the last call, with their roles, each of which succeeded. */
  async function finishedJobs(): Promise<readonly string[]> {
    const runs = await host.completed()
    const jobs = runs.flatMap(({ file, jobs: all }) => all.map(job => ({ file, job })))
    for (const { file, job } of jobs) assert.notEqual(job.conclusion, 'failure', `${file} ${job.name}: ${textOf(job)}`)
    return jobs
      .filter(({ job }) => job.conclusion === 'success')
      .map(({ file, job }) => [file, job.name, roleOf(job)].filter(Boolean).join(' · '))
  }

  return {
    hosted,
    state,
    host,
    finishedJobs,
    bootstrap: (environment: string, branch: string) =>
      withClone(hosted, branch, async folder => {
        const args = ['bootstrap', environment, '--yes']
        const verb = { args, folder, variables: administratorVariables, output: { to: 'capture' } } as const
        const { exitCode, printed } = await runVerb(verb)
        assert.equal(exitCode, 0, printed)
      }),
    promote: (from: string, environment: string): StoredPullRequest => {
      const branch = `promote-${environment}`
      host.promote({ from, to: `env/${environment}`, branch, by: 'mira' })
      return host.open({ author: 'mira', title: `Promote to ${environment}`, base: `env/${environment}`, head: branch })
    },
    commentsOf: ({ number }: StoredPullRequest) =>
      state.comments.filter(({ pullRequest }) => pullRequest === number).map(({ body }) => body),
    [Symbol.asyncDispose]: rehearsal.close,
  }
}

function textOf({ log, annotations }: JobRun): string {
  return `${log}\n${annotations.map(({ message }) => message).join('\n')}`
}

/** Each step continues where the one before it ended, as a repository does; it is one test because of that. */
test('a copy of the repository is bootstrapped, promoted to dev and to staging, compared and torn down by its workflows', async () => {
  await using repository = await startRepository()
  const { hosted, state, host, finishedJobs, bootstrap, promote, commentsOf } = repository

  const oldest = hosted.tip('main')
  hosted.createBranch('set-up', oldest)
  const edits = ['dev', 'staging'].map(name => {
    const path = `environments/${name}.yaml`
    const text = hosted.read('main', path) ?? ''
    return [path, text.replace(/^account: .*$/m, `account: "${REHEARSAL_ACCOUNT}"`)] as const
  })
  host.push('set-up', { message: 'Set up dev and staging', author: 'mira', edits: Object.fromEntries(edits) })
  for (const environment of ['dev', 'staging']) await bootstrap(environment, 'set-up')
  assert.deepEqual(await finishedJobs(), ['deploy.yml · environment', 'deploy.yml · environment'])
  assert.deepEqual([hosted.tip('env/dev'), hosted.tip('env/staging')], [oldest, oldest])
  assert.equal(state.deployments.length, 0, 'the creation of a branch deploys nothing')

  const setUp = host.open({ author: 'mira', title: 'Set up', base: 'main', head: 'set-up' })
  assert.deepEqual(await finishedJobs(), ['preview.yml · predict'])
  assert.equal(commentsOf(setUp).length, 2, 'one predicted preview for each environment')
  host.merge(setUp, { by: 'jonas' })
  assert.deepEqual(await finishedJobs(), [])

  for (const [environment, from] of [
    ['dev', 'main'],
    ['staging', 'env/dev'],
  ] as const) {
    const promotion = promote(from, environment)
    assert.deepEqual(await finishedJobs(), [`preview.yml · preview · open-webui-${environment}-preview`])
    assert.match(commentsOf(promotion)[0] ?? '', new RegExp(`\`${environment}\`: \\d+ to add`))
    host.merge(promotion, { by: 'jonas' })
    assert.deepEqual(await finishedJobs(), [
      'deploy.yml · environment',
      `deploy.yml · deploy · open-webui-${environment}-deploy`,
    ])
    assert.match(commentsOf(promotion).at(-1) ?? '', new RegExp(`\`${environment}\` is deployed and healthy`))
    const deployment = state.deployments.at(-1)
    assert.deepEqual(
      [deployment?.environment, deployment?.sha, deployment?.statuses.at(-1)],
      [environment, hosted.tip(`env/${environment}`), 'success'],
    )
    assert.match(deployment?.url ?? '', /^https:\/\/chat\./)
  }

  host.startSchedule('verify.yml')
  host.startSchedule('drift.yml')
  assert.deepEqual((await finishedJobs()).toSorted(), [
    'drift.yml · drift (dev) · open-webui-dev-observe',
    'drift.yml · drift (staging) · open-webui-staging-observe',
    'drift.yml · environments',
    'verify.yml · environments',
    'verify.yml · verify (dev) · open-webui-dev-observe',
    'verify.yml · verify (staging) · open-webui-staging-observe',
  ])
  assert.deepEqual(state.issues, [], 'nothing drifted')

  for (const environment of ['dev', 'staging'])
    await host.dispatch({
      workflow: 'teardown.yml',
      inputs: { environment, 'stack-name': `open-webui-${environment}`, 'empty-buckets': 'true' },
      by: 'jonas',
    })
  assert.deepEqual((await finishedJobs()).toSorted(), [
    'teardown.yml · environment',
    'teardown.yml · environment',
    'teardown.yml · teardown · open-webui-dev-teardown',
    'teardown.yml · teardown · open-webui-staging-teardown',
  ])
})
