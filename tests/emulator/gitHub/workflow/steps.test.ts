import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { runOnPush, runSteps } from '../../../fakes/gitHub/testRunner.ts'

suite('a script', () => {
  test('a script that fails fails its job, and the steps after it are skipped', async () => {
    const job = await runSteps(`
      - run: exit 3
      - run: echo never`)

    assert.equal(job.conclusion, 'failure')
    assert.deepEqual(
      job.steps.map(({ conclusion }) => conclusion),
      ['failure', 'skipped'],
    )
    assert.deepEqual(job.annotations, [{ level: 'error', message: 'Process completed with exit code 3.' }])
    assert.doesNotMatch(job.log, /never/)
  })

  for (const [shell, conclusion] of [
    ['', 'success'],
    ['shell: bash', 'failure'],
    ['shell: sh', 'success'],
  ] as const)
    test(`a failure inside a pipeline with '${shell}' is a ${conclusion}`, async () => {
      const job = await runSteps(`
      - run: false | true
        ${shell}`)

      assert.equal(job.conclusion, conclusion)
    })

  test('a script runs in its folder, by default in that of the job or workflow', async () => {
    const run = await runOnPush(`
defaults: {run: {working-directory: of-workflow}}
jobs:
  test:
    runs-on: ubuntu-24.04
    defaults: {run: {shell: bash}}
    steps:
      - run: mkdir of-workflow of-step
        working-directory: .
      - run: basename $PWD
      - run: basename $PWD
        working-directory: of-step`)

    assert.equal(run.jobs[0]?.log, 'of-workflow\nof-step\n')
  })

  test('the variables of a step replace those of the job, and those those of the workflow', async () => {
    const run = await runOnPush(`
env: {A: workflow, B: workflow, C: workflow}
jobs:
  test:
    runs-on: ubuntu-24.04
    env: {B: job, C: job}
    steps:
      - run: echo $A $B $C \${{ env.C }}
        env: {C: step}
      - run: echo $C`)

    assert.equal(run.jobs[0]?.log, 'workflow job step step\njob\n')
  })

  test('a workflow cannot replace the default variables', async () => {
    const job = await runSteps(`
      - run: echo $GITHUB_REF $CI
        env: {GITHUB_REF: refs/heads/other}`)

    assert.equal(job.log, 'refs/heads/main true\n')
  })

  test('a job has no variable of the machine but PATH', async () => {
    const job = await runSteps('      - run: env')
    const names = job.log.split('\n').flatMap(line => /^(\w+)=/.exec(line)?.[1] ?? [])

    const ofShell = ['PWD', 'OLDPWD', 'SHLVL', '_']
    assert.deepEqual(names.filter(name => !/^(?:GITHUB|RUNNER)_/.test(name) && !ofShell.includes(name)).toSorted(), [
      'CI',
      'HOME',
      'PATH',
    ])
  })

  test('quotes beside an expression stay as they are', async () => {
    const job = await runSteps(`      - run: echo 'a' 'b' '\${{ github.ref_name }}' "it's"`)

    assert.equal(job.log, "a b main it's\n")
  })
})

suite('the result of a step', () => {
  test('continue-on-error changes the conclusion of a step, not its outcome', async () => {
    const job = await runSteps(`
      - run: exit 1
        id: first
        continue-on-error: true
      - run: echo \${{ steps.first.outcome }} \${{ steps.first.conclusion }} \${{ job.status }}`)

    assert.equal(job.conclusion, 'success')
    assert.match(job.log, /^failure success success$/m)
  })

  test('conditions see what happened in the steps before', async () => {
    const job = await runSteps(`
      - run: exit 1
      - run: echo never
      - run: echo never either
        if: github.ref == 'refs/heads/main'
      - run: echo failed
        if: failure()
      - run: echo always
        if: \${{ always() && github.ref == 'refs/heads/main' }}
      - run: echo cancelled
        if: cancelled()`)

    assert.deepEqual(
      job.log.split('\n').filter(line => !line.startsWith('##')),
      ['failed', 'always', ''],
    )
  })

  test('a step has a time limit', async () => {
    const job = await runSteps(
      `
      - run: sleep 20
        name: Wait
        timeout-minutes: 1
      - run: echo after
        if: failure()`,
      { minute: 50, cancellationDelays: [50, 50] },
    )

    assert.equal(job.conclusion, 'failure')
    assert.equal(job.annotations[0]?.message, "The action 'Wait' has timed out after 1 minutes.")
    assert.match(job.log, /after/)
  })

  test('an expression that GitHub cannot evaluate fails its step', async () => {
    const job = await runSteps(`      - run: echo \${{ fromJSON('{') }}`)

    assert.equal(job.conclusion, 'failure')
    assert.match(job.annotations[0]?.message ?? '', /Error parsing JSON/)
  })
})

suite('the files of a step', () => {
  test('outputs, variables, folders of PATH and summaries are taken from the files of a step', async () => {
    const job = await runSteps(`
      - id: write
        run: |
          echo "one=1" >> $GITHUB_OUTPUT
          printf 'two<<END\\na\\nb\\nEND\\n' >> $GITHUB_OUTPUT
          echo "NAME=value" >> $GITHUB_ENV
          mkdir tools && printf '#!/bin/sh\\necho tool' > tools/own-tool && chmod +x tools/own-tool
          echo "$PWD/tools" >> $GITHUB_PATH
          echo "# Title" >> $GITHUB_STEP_SUMMARY
      - run: own-tool && echo $NAME \${{ env.NAME }}`)

    assert.deepEqual(job.steps[0]?.outputs, { one: '1', two: 'a\nb' })
    assert.equal(job.log, 'tool\nvalue value\n')
    assert.equal(job.summary, '# Title\n')
  })

  test('the outputs of a step that fails are available', async () => {
    const job = await runSteps(`
      - id: write
        run: echo "one=1" >> $GITHUB_OUTPUT && exit 1
      - run: echo \${{ steps.write.outputs.one }}
        if: always()`)

    assert.match(job.log, /^1$/m)
  })

  for (const [title, script, message] of [
    ['without a name', 'echo text >> $GITHUB_OUTPUT', /Unable to process file command 'output'.*Invalid format 'text'/],
    ['without its delimiter', 'echo "a<<END" >> $GITHUB_OUTPUT', /Matching delimiter not found 'END'/],
    ['with NODE_OPTIONS', 'echo NODE_OPTIONS=x >> $GITHUB_ENV', /Can't store NODE_OPTIONS/],
    [
      'with too long a summary',
      'head -c 1100000 /dev/zero | tr "\\0" a >> $GITHUB_STEP_SUMMARY',
      /content up to a size of 1024k/,
    ],
  ] as const)
    test(`a file ${title} fails its step`, async () => {
      const job = await runSteps(`      - run: ${script}`)

      assert.equal(job.conclusion, 'failure')
      assert.match(job.annotations[0]?.message ?? '', message)
    })
})

suite('workflow commands', () => {
  test('commands become annotations with their location', async () => {
    const job = await runSteps(`
      - run: |
          echo "::error file=a.ts,line=3,title=Wrong::first%0Asecond 100%25"
          echo "::warning::careful"
          echo "::notice title=a%3Ab::said"
          echo "text ::error::is no command"`)

    assert.deepEqual(job.annotations, [
      { level: 'error', message: 'first\nsecond 100%', title: 'Wrong', file: 'a.ts', line: 3 },
      { level: 'warning', message: 'careful' },
      { level: 'notice', message: 'said', title: 'a:b' },
    ])
    assert.equal(job.conclusion, 'success')
  })

  test('a step has at most ten annotations of a level', async () => {
    const job = await runSteps('      - run: for n in $(seq 12); do echo "::notice::$n"; done; echo "::warning::w"')

    assert.equal(job.annotations.length, 11)
  })

  test('a masked text is in no later line, annotation or output of the job', async () => {
    const run = await runOnPush(`
jobs:
  test:
    runs-on: ubuntu-24.04
    outputs: {secret: '\${{ steps.tell.outputs.secret }}', other: '\${{ steps.tell.outputs.other }}'}
    steps:
      - id: tell
        run: |
          echo "::add-mask::two words%0Aand a line"
          echo "two words, and a line"
          echo "::error::two words"
          echo "secret=two words" >> $GITHUB_OUTPUT
          echo "other=fine" >> $GITHUB_OUTPUT`)

    const [job] = run.jobs
    assert.doesNotMatch(JSON.stringify({ ...job, steps: [] }), /two words|and a line/)
    assert.deepEqual(job?.outputs, { other: 'fine' })
    assert.equal(job?.annotations.at(-1)?.message, "Skip output 'secret' since it may contain secret.")
  })

  test("the job's token is masked", async () => {
    const job = await runSteps(`      - run: echo "token \${{ github.token }}, \${{ secrets.GITHUB_TOKEN }}"`)

    assert.equal(job.log, 'token ***, ***\n')
  })

  test('commands are stopped until their token comes', async () => {
    const job = await runSteps(`
      - run: |
          echo "::stop-commands::end-here"
          echo "::error::no"
          echo "::end-here::"
          echo "::error::yes"`)

    assert.deepEqual(
      job.annotations.map(({ message }) => message),
      ['yes'],
    )
  })
})
