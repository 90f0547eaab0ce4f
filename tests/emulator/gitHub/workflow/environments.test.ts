import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openPullRequest } from '../../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { StoredEnvironment } from '../../../../scripts/emulator/gitHub/repository/storedItems.ts'
import type {
  ApprovalRequest,
  WorkflowRunnerOptions,
} from '../../../../scripts/emulator/gitHub/workflow/runnerOptions.ts'
import { pullRequestOf } from '../../../../scripts/emulator/gitHub/workflow/workflowEvents.ts'
import { createTestRunner, type TestRunner } from '../../../fakes/gitHub/testRunner.ts'

const DEPLOY = `
on: [push, pull_request]
jobs:
  deploy:
    runs-on: ubuntu-24.04
    environment: {name: dev, url: '\${{ steps.deploy.outputs.url }}'}
    steps:
      - id: deploy
        run: echo url=https://chat.example.com >> $GITHUB_OUTPUT
      - run: exit \${{ github.ref_name == 'env/broken' && 1 || 0 }}
`

function runnerWith(rules: Partial<StoredEnvironment>, options: Partial<WorkflowRunnerOptions> = {}): TestRunner {
  const runner = createTestRunner({ 'deploy.yml': DEPLOY }, options)
  runner.state.environments.set('dev', { name: 'dev', reviewers: [], ...rules })
  return runner
}

suite('the environment of a job', () => {
  test('a job has a deployment with its statuses, and the URL that it says', async () => {
    const runner = runnerWith({})
    const event = runner.pushTo('env/dev')
    const [run] = await runner.run(event)

    assert.deepEqual(run?.jobs[0]?.environment, { name: 'dev', url: 'https://chat.example.com' })
    assert.deepEqual(
      runner.state.deployments.map(({ id: _, ...deployment }) => deployment),
      [
        {
          environment: 'dev',
          sha: event.sha,
          ref: 'env/dev',
          statuses: ['in_progress', 'success'],
          url: 'https://chat.example.com',
        },
      ],
    )
  })

  test('a job that fails has a failed deployment', async () => {
    const runner = runnerWith({})
    await runner.run(runner.pushTo('env/broken'))

    assert.deepEqual(runner.state.deployments[0]?.statuses, ['in_progress', 'failure'])
  })

  test("an environment with 'deployment: false' has no deployment, and its rules hold", async () => {
    const files = { 'deploy.yml': DEPLOY.replace("url: '", "deployment: false, url: '") }
    const runner = createTestRunner(files)
    runner.state.environments.set('dev', { name: 'dev', reviewers: [], branchPatterns: ['env/dev'] })
    const [allowed] = await runner.run(runner.pushTo('env/dev'))
    const [refused] = await runner.run(runner.pushTo('main'))

    assert.deepEqual([allowed?.conclusion, refused?.conclusion], ['success', 'failure'])
    assert.deepEqual(runner.state.deployments, [])
  })

  test('an environment that a job names first has no rules', async () => {
    const runner = createTestRunner({ 'deploy.yml': DEPLOY })
    await runner.run(runner.pushTo('main'))

    assert.deepEqual([...runner.state.environments.values()], [{ name: 'dev', reviewers: [] }])
  })
})

suite('the branch policy of an environment', () => {
  for (const [branch, patterns, conclusion] of [
    ['env/dev', ['env/dev'], 'success'],
    ['main', ['env/dev'], 'failure'],
    ['env/dev', ['env/*'], 'success'],
    ['env/dev', ['*'], 'failure'],
    ['env/dev', [], 'failure'],
    ['env/dev', undefined, 'success'],
  ] as const)
    test(`a job on '${branch}' and the patterns ${patterns?.join() ?? 'of every branch'}: ${conclusion}`, async () => {
      const runner = runnerWith(patterns ? { branchPatterns: patterns } : {})
      const [run] = await runner.run(runner.pushTo(branch))

      assert.equal(run?.conclusion, conclusion)
      if (conclusion === 'failure')
        assert.deepEqual(
          [run?.jobs[0]?.annotations[0]?.message, run?.jobs[0]?.steps],
          [`Branch "${branch}" is not allowed to deploy to dev due to environment protection rules.`, []],
        )
    })

  test('for a pull request the branch is its merge reference', async () => {
    const runner = runnerWith({ branchPatterns: ['env/dev'] })
    const event = pullRequestOf(runner.state, openPullRequest(runner.state, { baseRef: 'env/dev' }))
    assert.ok(event)
    const [refused] = await runner.run(event)
    runner.state.environments.set('dev', { name: 'dev', reviewers: [], branchPatterns: ['refs/pull/*/merge'] })
    const [allowed] = await runner.run(event)

    assert.deepEqual([refused?.conclusion, allowed?.conclusion], ['failure', 'success'])
  })
})

suite('the reviewers of an environment', () => {
  test('a job waits for its review', async () => {
    const requests: ApprovalRequest[] = []
    const runner = runnerWith(
      { reviewers: ['jonas'] },
      { approve: request => Promise.resolve(requests.push(request) ? 'approved' : 'rejected') },
    )
    const [run] = await runner.run(runner.pushTo('env/dev'))

    assert.equal(run?.conclusion, 'success')
    assert.deepEqual(requests, [
      { environment: 'dev', reviewers: ['jonas'], excluded: undefined, runId: run.id, job: 'deploy' },
    ])
    assert.deepEqual(runner.state.deployments[0]?.statuses, ['waiting', 'in_progress', 'success'])
  })

  test('a job that a reviewer rejects fails before it runs', async () => {
    const runner = runnerWith({ reviewers: ['jonas'] }, { approve: () => Promise.resolve('rejected') })
    const [run] = await runner.run(runner.pushTo('env/dev'))

    assert.equal(run?.conclusion, 'failure')
    assert.deepEqual(run?.jobs[0]?.steps, [])
    assert.deepEqual(runner.state.deployments[0]?.statuses, ['waiting', 'failure'])
  })

  test('a job that nobody reviews waits until its run is cancelled', async () => {
    const runner = runnerWith({ reviewers: ['jonas'] })
    const [started] = await runner.start(runner.pushTo('env/dev'))
    const first = await Promise.race([started?.completed, new Promise(resolve => setTimeout(resolve, 50, 'waiting'))])
    started?.cancel()

    assert.equal(first, 'waiting')
    assert.equal((await started?.completed)?.conclusion, 'cancelled')
  })

  test('a review of one’s own is left to the other reviewers where the environment says so', async () => {
    const requests: ApprovalRequest[] = []
    const runner = runnerWith(
      { reviewers: ['mira', 'jonas'], preventSelfReview: true },
      { approve: request => Promise.resolve(requests.push(request) ? 'approved' : 'rejected') },
    )
    await runner.run(runner.pushTo('env/dev'))

    assert.equal(requests[0]?.excluded, 'mira')
  })

  test('a job waits for the timer of its environment', async () => {
    const runner = runnerWith({ waitTimer: 30 }, { minute: 5 })
    const start = performance.now()
    const [run] = await runner.run(runner.pushTo('env/dev'))

    assert.equal(run?.conclusion, 'success')
    assert.ok(performance.now() - start >= 140)
    assert.deepEqual(runner.state.deployments[0]?.statuses, ['waiting', 'in_progress', 'success'])
  })

  test('a run that is cancelled does not wait for the timer', async () => {
    const runner = runnerWith({ waitTimer: 30 })
    const [started] = await runner.start(runner.pushTo('env/dev'))
    started?.cancel()

    assert.equal((await started?.completed)?.conclusion, 'cancelled')
  })

  test('protected branches are a rule that the workflow runner does not know', async () => {
    const runner = runnerWith({ protectedBranches: true })

    await assert.rejects(runner.run(runner.pushTo('env/dev')), { name: 'UnsupportedFeatureError' })
  })
})
