import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { QUESTIONS } from '#lib/acceptance/questions.ts'
import type { WorkflowRun } from '../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { type AcceptanceRepository, startAcceptanceRepository } from '../fakes/acceptance/startAcceptanceRepository.ts'

const STACK = 'open-webui-dev'

async function dispatch({ host }: AcceptanceRepository, stackName = STACK): Promise<WorkflowRun> {
  await host.completed()
  const inputs = { 'stack-name': stackName }
  const run = await host.dispatch({ workflow: 'acceptance.yml', branch: 'env/dev', inputs, by: 'mira' })
  return run.completed
}

function resultsOf({ jobs }: WorkflowRun): readonly string[] {
  return jobs.map(({ id, result }) => `${id} ${result}`)
}

function logOf({ jobs }: WorkflowRun, job?: string): string {
  return jobs.flatMap(({ id, log }) => (job === undefined || job === id ? [log] : [])).join('\n')
}

function stacksOf({ aws: { engine } }: AcceptanceRepository): readonly string[] {
  const stacks = [...engine.stacks.values()].filter(({ name }) => !name.endsWith('-bootstrap'))
  return [...new Set(stacks.map(({ status }) => status))]
}

/** Covers what no test of the operations runs: the jobs, their permissions and roles, and the start of the other workflow. */
suite('the acceptance workflow', { concurrency: false }, () => {
  test('the acceptance workflow deploys, changes and deletes an environment, and its summary has every question', async () => {
    await using repository = await startAcceptanceRepository()

    const run = await dispatch(repository)

    assert.deepEqual(
      resultsOf(run),
      ['environment success', 'deploy success', 'teardown success', 'answers success'],
      logOf(run),
    )
    const { summary = '' } = run.jobs.find(({ id }) => id === 'answers') ?? {}
    const rows = summary.split('\n').filter(line => /^\| (AWS|GitHub) \|/.test(line))
    assert.equal(rows.length, QUESTIONS.length)
    assert.match(summary, /change set of its own, with a row for each resource\? \| \*\*one row only\*\*/)
    assert.match(summary, /start a workflow on another branch, .* \| \*\*started and named\*\*/)
    assert.match(summary, /repo:octo-org@1001\/chat@2002:environment:dev/)
    assert.match(summary, /too short: 0 minutes/)
    assert.deepEqual(stacksOf(repository), ['DELETE_COMPLETE'])
    assert.deepEqual(repository.state.violations, [])
  })

  test('the acceptance workflow refuses the name of another stack, and starts no teardown', async () => {
    await using repository = await startAcceptanceRepository()

    const run = await dispatch(repository, 'open-webui-production')

    assert.deepEqual(resultsOf(run), ['environment success', 'deploy failure', 'teardown skipped', 'answers skipped'])
    assert.match(logOf(run, 'deploy'), /the stack is 'open-webui-dev'/)
    assert.deepEqual(stacksOf(repository), [])
  })

  test('the acceptance workflow tears down also after a creation that failed, is red, and reports what it saw', async () => {
    await using repository = await startAcceptanceRepository()
    repository.aws.engine.injectedFaults = [{ resource: 'Database/Instance', phase: 'create', reason: 'It broke.' }]

    const run = await dispatch(repository)

    assert.equal(run.conclusion, 'failure')
    assert.deepEqual(resultsOf(run), ['environment success', 'deploy failure', 'teardown success', 'answers failure'])
    const { summary = '' } = run.jobs.find(({ id }) => id === 'answers') ?? {}
    assert.match(summary, /was not accepted/)
    assert.match(summary, /It broke\./)
    assert.deepEqual(stacksOf(repository), ['DELETE_COMPLETE'])
  })
})
