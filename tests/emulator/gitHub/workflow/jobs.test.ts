// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { WorkflowRun } from '../../../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { createTestRunner, jobOf, runOnPush } from '../../../fakes/gitHub/testRunner.ts'

const conclusionsOf = ({ jobs }: WorkflowRun) => Object.fromEntries(jobs.map(job => [job.name, job.conclusion]))

/** A job with one script; `extra` is further keys of the job. */
function job(id: string, script: string, ...extra: readonly string[]): string {
  const keys = ['runs-on: ubuntu-24.04', ...extra].map(key => `    ${key}\n`).join('')
  return `  ${id}:\n${keys}    steps:\n      - run: ${script}\n`
}

suite('jobs that need each other', () => {
  test('a job gets the results and outputs of the jobs that it needs', async () => {
    const run = await runOnPush(`jobs:
  first:
    runs-on: ubuntu-24.04
    outputs: {name: '\${{ steps.tell.outputs.name }}'}
    steps:
      - id: tell
        run: echo name=dev >> $GITHUB_OUTPUT
${job('second', 'echo ${{ needs.first.outputs.name }} ${{ needs.first.result }}', 'needs: first')}`)

    assert.equal(jobOf(run, 'second').log, 'dev success\n')
    assert.deepEqual(jobOf(run, 'second').needs, ['first'])
  })

  const after = (id: string, needs: string, condition?: string) =>
    job(id, 'true', `needs: ${needs}`, ...(condition === undefined ? [] : [`if: ${condition}`]))

  test('a job without a condition runs only after the success of all jobs before it, also those before these', async () => {
    const run = await runOnPush(`jobs:
${job('failing', 'exit 1')}${job('skipped', 'true', 'if: false')}${after('a', 'failing')}${after('b', 'a')}${after('c', 'skipped')}`)

    assert.deepEqual(conclusionsOf(run), {
      failing: 'failure',
      skipped: 'skipped',
      a: 'skipped',
      b: 'skipped',
      c: 'skipped',
    })
    assert.equal(run.conclusion, 'failure')
  })

  for (const [condition, conclusion] of [
    ['always()', 'success'],
    ['failure()', 'success'],
    ['success()', 'skipped'],
    ['cancelled()', 'skipped'],
    ['"!cancelled()"', 'success'],
    ["needs.failing.result == 'failure'", 'skipped'],
    ["always() && needs.failing.result == 'failure'", 'success'],
  ] as const)
    test(`after a failure, 'if: ${condition}' means ${conclusion}`, async () => {
      const run = await runOnPush(`jobs:\n${job('failing', 'exit 1')}${after('next', 'failing', condition)}`)

      assert.equal(jobOf(run, 'next').conclusion, conclusion)
    })

  test('a failure with continue-on-error is a success for the jobs after it and for the run', async () => {
    const run = await runOnPush(
      `jobs:\n${job('failing', 'exit 1', 'continue-on-error: true')}${job('next', 'echo ${{ needs.failing.result }}', 'needs: failing')}`,
    )

    assert.equal(jobOf(run, 'failing').conclusion, 'failure')
    assert.equal(jobOf(run, 'next').log, 'success\n')
    assert.equal(run.conclusion, 'success')
  })

  test('a run whose jobs are all skipped is skipped', async () => {
    assert.equal((await runOnPush(`jobs:\n${job('a', 'true', 'if: false')}`)).conclusion, 'skipped')
  })
})

suite('a matrix', () => {
  /** The names of the jobs of a matrix. */
  async function namesOf(matrix: string): Promise<readonly string[]> {
    const run = await runOnPush(`jobs:\n${job('m', 'true', `strategy: {matrix: ${matrix}}`)}`)
    return run.jobs.map(({ name }) => name)
  }

  for (const [matrix, names] of [
    ['{a: [1, 2], b: [x, y]}', ['m (1, x)', 'm (1, y)', 'm (2, x)', 'm (2, y)']],
    ['{a: [1, 2], b: [x, y], exclude: [{a: 1, b: x}]}', ['m (1, y)', 'm (2, x)', 'm (2, y)']],
    ['{a: [1, 2], exclude: [{a: 1}]}', ['m (2)']],
    // The example of GitHub's documentation.
    [
      '{fruit: [apple, pear], animal: [cat, dog], include: [{color: green}, {color: pink, animal: cat}, {fruit: apple, shape: circle}, {fruit: banana}, {fruit: banana, animal: cat}]}',
      [
        'm (apple, cat, pink, circle)',
        'm (apple, dog, green, circle)',
        'm (pear, cat, pink)',
        'm (pear, dog, green)',
        'm (banana)',
        'm (banana, cat)',
      ],
    ],
    ['{include: [{a: 1}, {a: 2}]}', ['m (1)', 'm (2)']],
    [`"\${{ fromJSON('{\\"a\\": [1, 2]}') }}"`, ['m (1)', 'm (2)']],
    ['{a: "${{ fromJSON(\'[3]\') }}"}', ['m (3)']],
  ] as const)
    test(`the matrix ${matrix} has ${names.length} jobs`, async () => assert.deepEqual(await namesOf(matrix), names))

  test('a job of a matrix has its values, and its name when it says one', async () => {
    const run = await runOnPush(
      `jobs:\n${job('m', 'echo ${{ matrix.a }} ${{ strategy.job-index }} ${{ strategy.job-total }}', 'strategy: {matrix: {a: [x, y]}}', 'name: Job ${{ matrix.a }}')}`,
    )

    assert.deepEqual(
      run.jobs.map(({ name, log }) => [name, log]),
      [
        ['Job x', 'x 0 2\n'],
        ['Job y', 'y 1 2\n'],
      ],
    )
  })

  for (const [title, matrix, message] of [
    ['an empty list', '{a: "${{ fromJSON(\'[]\') }}"}', /Matrix vector 'a' does not contain any values/],
    ['no list', '{a: "${{ fromJSON(\'1\') }}"}', /Matrix vector 'a' is no list/],
    ['no JSON', '"${{ fromJSON(\'\') }}"', /empty input/],
  ] as const)
    test(`a matrix with ${title} fails the run`, async () => {
      const run = await runOnPush(`jobs:\n${job('m', 'true', `strategy: {matrix: ${matrix}}`)}`)

      assert.equal(run.conclusion, 'failure')
      assert.match(jobOf(run, 'm').annotations[0]?.message ?? '', message)
    })

  test('a condition is evaluated before the matrix', async () => {
    const run = await runOnPush(
      `jobs:\n${job('m', 'true', 'if: false', 'strategy: {matrix: {a: "${{ fromJSON(\'[]\') }}"}}')}`,
    )

    assert.deepEqual(conclusionsOf(run), { m: 'skipped' })
  })

  const MATRIX = 'matrix: {a: [1, 2, 3]}'
  /** The others end after these seconds; those that are cancelled never get there, however slow the machine is. */
  const firstFails = (seconds: number): string => `"[ \${{ matrix.a }} != 1 ] && sleep ${seconds}"`

  for (const [strategy, conclusions, seconds] of [
    [`{${MATRIX}}`, ['failure', 'cancelled', 'cancelled'], 30],
    [`{${MATRIX}, fail-fast: false}`, ['failure', 'success', 'success'], 0.3],
    [`{${MATRIX}, max-parallel: 1}`, ['failure', 'cancelled', 'cancelled'], 30],
  ] as const)
    test(`when the first job fails, the jobs of ${strategy} end with ${conclusions.join(', ')}`, async () => {
      const run = await runOnPush(`jobs:\n${job('m', firstFails(seconds), `strategy: ${strategy}`)}`, {
        cancellationDelays: [20, 20],
      })

      assert.deepEqual(
        run.jobs.map(({ conclusion }) => conclusion),
        conclusions,
      )
      assert.equal(run.conclusion, 'failure')
    })

  test('max-parallel limits the jobs that run at the same time', async () => {
    let [running, most] = [0, 0]
    await runOnPush(`jobs:\n${job('m', 'true', 'strategy: {matrix: {a: [1, 2, 3, 4]}, max-parallel: 2}')}`, {
      onJobStart: () => {
        running += 1
        most = Math.max(most, running)
      },
      onJobEnd: () => {
        running -= 1
      },
    })

    assert.equal(most, 2)
  })
})

suite('a job', () => {
  test('a job ends at its time limit', async () => {
    const run = await runOnPush(`jobs:\n${job('slow', 'sleep 20', 'timeout-minutes: 2')}`, {
      minute: 40,
      cancellationDelays: [20, 20],
    })

    assert.deepEqual(conclusionsOf(run), { slow: 'cancelled' })
    assert.match(jobOf(run, 'slow').annotations[0]?.message ?? '', /maximum execution time of 2 minutes/)
  })

  test('a run has the title that its workflow gives it', async () => {
    const run = await runOnPush(`name: Example\nrun-name: Push to \${{ github.ref_name }}\njobs:\n${job('a', 'true')}`)

    assert.deepEqual([run.workflow, run.title, run.file], ['Example', 'Push to main', 'test.yml'])
  })

  test('an expression of a job that GitHub cannot evaluate fails the job', async () => {
    const run = await runOnPush(
      `jobs:\n${job('a', 'true', 'env: {A: "${{ fromJSON(\'{\') }}"}')}${job('b', 'true', "name: ${{ fromJSON('{') }}")}`,
    )

    assert.deepEqual(conclusionsOf(run), { a: 'failure', b: 'failure' })
  })

  test('each job has a check on the commit of the push', async () => {
    const runner = createTestRunner({
      'test.yml': `on: push\njobs:\n${job('good', 'true')}${job('bad', 'exit 1')}${job('skipped', 'true', 'if: false')}`,
    })
    const event = runner.pushTo('main')
    await runner.run(event)

    assert.deepEqual(
      runner.state.checkRuns.map(({ name, headSha, status, conclusion }) => [
        name,
        headSha === event.sha,
        status,
        conclusion,
      ]),
      [
        ['good', true, 'completed', 'success'],
        ['bad', true, 'completed', 'failure'],
        ['skipped', true, 'completed', 'skipped'],
      ],
    )
  })

  test('a job reports its start, its log and its end while it runs', async () => {
    const reported: string[] = []
    await runOnPush(`jobs:\n${job('a', 'echo text')}`, {
      onJobStart: start => reported.push(`start ${start.job.name}`),
      onStepStart: (live, step) => reported.push(`step ${step} of ${live.name}`),
      onLog: (live, text) => reported.push(`${live.name}: ${text}`),
      onJobEnd: (_, ended) => reported.push(`end ${ended.conclusion}`),
    })

    assert.deepEqual(reported, ['start a', 'step 0 of a', 'a: text\n', 'end success'])
  })
})
