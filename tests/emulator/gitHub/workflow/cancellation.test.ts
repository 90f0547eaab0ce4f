import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { WorkflowRun } from '../../../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { createTestRunner } from '../../../fakes/gitHub/testRunner.ts'

/** Runs a workflow, and cancels it when its log has the line `ready`. */
async function cancelWhenReady(
  jobs: string,
  delays: readonly [number, number] = [200, 200],
  minute = 60_000,
): Promise<WorkflowRun> {
  let isReady = () => {}
  const ready = new Promise<void>(resolve => {
    isReady = resolve
  })
  const runner = createTestRunner(
    { 'test.yml': `on: push\njobs:\n${jobs}` },
    { minute, cancellationDelays: delays, onLog: (_, text) => text === 'ready\n' && isReady() },
  )
  const [run] = await runner.start(runner.pushTo('main'))
  assert.ok(run)
  await ready
  run.cancel()
  return run.completed
}

const steps = (...scripts: readonly string[]) =>
  `  test:\n    runs-on: ubuntu-24.04\n    steps:\n${scripts.map(script => `      - ${script}\n`).join('')}`
/** A program that says which signals it gets, and ends at the last of the list. */
const signals = (...names: readonly string[]) =>
  `run: exec node -e "${names
    .map(
      (name, index) =>
        `process.on('${name}', () => { console.log('${name}'); ${index === names.length - 1 ? 'process.exit(1)' : ''} })`,
    )
    .join('; ')}; setInterval(() => {}, 1000); console.log('ready')"`

suite('a run that is cancelled', () => {
  for (const [title, names] of [
    ['SIGINT', ['SIGINT']],
    ['SIGTERM when it goes on', ['SIGINT', 'SIGTERM']],
  ] as const)
    test(`a process of a cancelled run gets ${title}`, async () => {
      const run = await cancelWhenReady(steps(signals(...names)))

      assert.equal(run.conclusion, 'cancelled')
      assert.equal(run.jobs[0]?.log, ['ready', ...names, ''].join('\n'))
    })

  test('a process that ignores both signals is killed', async () => {
    const run = await cancelWhenReady(steps(signals('SIGINT', 'SIGTERM').replace('process.exit(1)', '')), [40, 40])

    assert.equal(run.jobs[0]?.steps[0]?.conclusion, 'cancelled')
  })

  test('the steps after the cancelled one run only if they say so', async () => {
    const run = await cancelWhenReady(
      steps(
        'run: echo ready && sleep 20',
        'run: echo never',
        '{run: echo always, if: always()}',
        '{run: echo cancelled, if: cancelled()}',
      ),
    )

    assert.deepEqual(run.jobs[0]?.log, 'ready\nalways\ncancelled\n')
    assert.deepEqual(
      run.jobs[0]?.steps.map(({ conclusion }) => conclusion),
      ['cancelled', 'skipped', 'success', 'success'],
    )
    assert.deepEqual(run.jobs[0]?.annotations, [{ level: 'error', message: 'The operation was canceled.' }])
  })

  test('a step and a job with always() go on', async () => {
    const run = await cancelWhenReady(
      `${steps('{run: echo ready && sleep 0.2 && echo done, if: always()}')}  after:\n    needs: test\n    if: always()\n    runs-on: ubuntu-24.04\n    steps: []\n`,
    )

    assert.equal(run.jobs[0]?.log, 'ready\ndone\n')
    assert.deepEqual(
      run.jobs.map(({ conclusion }) => conclusion),
      ['cancelled', 'success'],
    )
  })

  test('the jobs that did not start yet are skipped or cancelled', async () => {
    const run = await cancelWhenReady(
      `${steps('run: echo ready && sleep 20')}  after:\n    needs: test\n    runs-on: ubuntu-24.04\n    steps: []\n`,
    )

    assert.deepEqual(
      run.jobs.map(({ conclusion }) => conclusion),
      ['cancelled', 'skipped'],
    )
  })

  test('five minutes after a cancellation GitHub ends what goes on', async () => {
    const jobs = steps('{run: echo ready && sleep 20, if: always()}', '{run: echo never, if: always()}')
    const run = await cancelWhenReady(jobs, [20, 20], 20)

    assert.deepEqual(
      run.jobs[0]?.steps.map(({ conclusion }) => conclusion),
      ['cancelled'],
    )
  })
})
