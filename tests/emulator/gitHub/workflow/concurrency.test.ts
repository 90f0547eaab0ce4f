// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { StartedRun, WorkflowRunnerOptions } from '../../../../scripts/emulator/gitHub/workflow/runnerOptions.ts'
import { createTestRunner, jobOf, type TestRunner } from '../../../fakes/gitHub/testRunner.ts'

/** A stand-in that holds its job until `release`. */
function createHold() {
  const waiting: (() => void)[] = []
  const actions: WorkflowRunnerOptions['actions'] = {
    'test/hold': {
      inputs: {},
      run: ({ signal }) =>
        new Promise(resolve => {
          const end = () => resolve({})
          waiting.push(end)
          signal.addEventListener('abort', end)
        }),
    },
  }
  return {
    actions,
    release: async () => {
      while (waiting.length === 0) await pause(2)
      waiting.shift()?.()
    },
  }
}

const WORKFLOW = 'jobs: {test: {runs-on: ubuntu-24.04, steps: [{uses: test/hold@v1}]}}'

async function startOne(runner: TestRunner, branch = 'main'): Promise<StartedRun> {
  const [run] = await runner.start(runner.pushTo(branch))
  assert.ok(run)
  return run
}

/** The conclusions of runs that are started one after the other, while the first still runs. */
async function conclusionsOf(concurrency: string, count: number, releases: number): Promise<readonly string[]> {
  const hold = createHold()
  const runner = createTestRunner({ 'test.yml': `on: push\nconcurrency: ${concurrency}\n${WORKFLOW}` }, hold)
  const runs: StartedRun[] = []
  for (let index = 0; index < count; index += 1) runs.push(await startOne(runner))
  for (let index = 0; index < releases; index += 1) await hold.release()
  return Promise.all(runs.map(async ({ completed }) => (await completed).conclusion))
}

suite('the concurrency of a workflow', () => {
  for (const [concurrency, expected, releases] of [
    ['deploy', ['success', 'cancelled', 'success'], 2],
    ['{group: deploy}', ['success', 'cancelled', 'success'], 2],
    ['{group: deploy, queue: single}', ['success', 'cancelled', 'success'], 2],
    ['{group: deploy, queue: max}', ['success', 'success', 'success'], 3],
    ['{group: deploy, cancel-in-progress: true}', ['cancelled', 'cancelled', 'success'], 1],
    ['{group: "${{ github.run_id }}"}', ['success', 'success', 'success'], 3],
  ] as const)
    test(`three runs with 'concurrency: ${concurrency}' end with ${expected.join(', ')}`, async () =>
      assert.deepEqual(await conclusionsOf(concurrency, 3, releases), expected))

  test("with 'queue: max' the runs start in the order of their events", async () => {
    const hold = createHold()
    const started: number[] = []
    const runner = createTestRunner(
      { 'test.yml': `on: push\nconcurrency: {group: a, queue: max}\n${WORKFLOW}` },
      { ...hold, onJobStart: ({ id }) => started.push(id) },
    )
    const runs = await Promise.all([1, 2, 3, 4].map(() => startOne(runner)))
    for (const _ of runs) await hold.release()
    await Promise.all(runs.map(({ completed }) => completed))

    assert.deepEqual(
      started,
      started.toSorted((a, b) => a - b),
    )
    assert.equal(started.length, 4)
  })

  test("with 'queue: max' at most 100 runs wait, and a further one is cancelled", async () => {
    const hold = createHold()
    const runner = createTestRunner({ 'test.yml': `on: push\nconcurrency: {group: a, queue: max}\n${WORKFLOW}` }, hold)
    const runs: StartedRun[] = []
    for (let index = 0; index < 102; index += 1) runs.push(await startOne(runner))

    assert.equal((await runs.at(-1)?.completed)?.conclusion, 'cancelled')
    for (const run of runs.toReversed()) run.cancel()
  })

  test('the groups of all workflows are the same, whatever the case of their names', async () => {
    const hold = createHold()
    const order: string[] = []
    const runner = createTestRunner(
      {
        'a.yml': `on: push\nconcurrency: {group: env/DEV, queue: max}\n${WORKFLOW}`,
        'b.yml': `on: push\njobs: {test: {concurrency: {group: env/dev, queue: max}, runs-on: ubuntu-24.04, steps: []}}`,
      },
      {
        ...hold,
        onJobStart: ({ file }) => order.push(`start ${file}`),
        onJobEnd: ({ file }) => order.push(`end ${file}`),
      },
    )
    const runs = await runner.start(runner.pushTo('main'))
    await hold.release()
    await Promise.all(runs.map(({ completed }) => completed))

    assert.deepEqual(order, ['start a.yml', 'end a.yml', 'start b.yml', 'end b.yml'])
  })

  test('a job in the group of its own workflow is cancelled', async () => {
    const runner = createTestRunner({
      'test.yml': 'on: push\nconcurrency: a\njobs: {test: {concurrency: A, runs-on: ubuntu-24.04, steps: []}}',
    })
    const [run] = await runner.run(runner.pushTo('main'))
    assert.ok(run)

    assert.equal(run.conclusion, 'cancelled')
    assert.match(jobOf(run, 'test').annotations[0]?.message ?? '', /deadlock for concurrency group 'A'/)
  })

  test('a run that waits gives up its turn when it is cancelled', async () => {
    const hold = createHold()
    const runner = createTestRunner({ 'test.yml': `on: push\nconcurrency: {group: a, queue: max}\n${WORKFLOW}` }, hold)
    const [first, second, third] = [await startOne(runner), await startOne(runner), await startOne(runner)]
    second.cancel()
    await hold.release()
    await hold.release()

    assert.equal((await second.completed).conclusion, 'cancelled')
    assert.equal((await first.completed).conclusion, 'success')
    assert.equal((await third.completed).conclusion, 'success')
  })
})
