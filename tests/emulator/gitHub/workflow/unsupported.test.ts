// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub Actions.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createTestRunner, runOnPush, runSteps } from '../../../fakes/gitHub/testRunner.ts'

const STEPS = 'runs-on: ubuntu-24.04, steps: []'

/** Workflows on lines 2 and following of the file, and what the error says. */
const UNKNOWN: readonly (readonly [title: string, text: string, message: string])[] = [
  [
    'a reusable workflow',
    'jobs: {a: {uses: ./.github/workflows/b.yml}}',
    "line 2: The workflow runner does not know 'uses' of a job.",
  ],
  [
    'a container',
    `jobs: {a: {container: node, ${STEPS}}}`,
    "line 2: The workflow runner does not know 'container' of a job.",
  ],
  [
    'services',
    `jobs: {a: {services: {db: {image: postgres}}, ${STEPS}}}`,
    "line 2: The workflow runner does not know 'services' of a job.",
  ],
  [
    'another runner',
    'jobs: {a: {runs-on: windows-latest, steps: []}}',
    "line 2: The workflow runner does not know the runner 'windows-latest'.",
  ],
  [
    'an action without a stand-in',
    'jobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: other/action@v1',
    "line 6: The workflow runner does not know the action 'other/action@v1'.",
  ],
  [
    'another shell',
    'jobs: {a: {runs-on: ubuntu-24.04, steps: [{run: dir, shell: pwsh}]}}',
    "line 2: The workflow runner does not know the shell 'pwsh'.",
  ],
  [
    'a background step',
    'jobs: {a: {runs-on: ubuntu-24.04, steps: [{run: a, background: true}]}}',
    "line 2: Unexpected value 'background'.",
  ],
  [
    'an unknown member of github',
    `jobs: {a: {if: "github.ref_protected", ${STEPS}}}`,
    "line 2: The workflow runner does not know 'github.ref_protected'.",
  ],
  [
    'an unknown member of runner',
    'jobs: {a: {runs-on: ubuntu-24.04, steps: [{run: "echo ${{ runner.debug }}"}]}}',
    "line 2: The workflow runner does not know 'runner.debug'.",
  ],
  [
    'a secret',
    'jobs: {a: {runs-on: ubuntu-24.04, steps: [{run: "echo ${{ secrets.KEY }}"}]}}',
    "line 2: The workflow runner does not know 'secrets.KEY'.",
  ],
  [
    'both queue and cancel-in-progress',
    `concurrency: {group: a, queue: max, cancel-in-progress: true}\njobs: {a: {${STEPS}}}`,
    "line 2: 'queue: max' and 'cancel-in-progress: true' exclude each other.",
  ],
  // Invalid for GitHub too.
  ['an unknown key of a workflow', `concurency: a\njobs: {a: {${STEPS}}}`, "line 2: Unexpected value 'concurency'."],
  ['an unknown key of a job', `jobs: {a: {timeout: 5, ${STEPS}}}`, "line 2: Unexpected value 'timeout'."],
  [
    'an unknown permission',
    `permissions: {everything: write}\njobs: {a: {${STEPS}}}`,
    "line 2: Unexpected value 'everything'.",
  ],
  ['an unknown context', `jobs: {a: {if: "matrix.a", ${STEPS}}}`, "line 2: Unrecognized named-value: 'matrix'."],
  ['an unknown function', `jobs: {a: {if: "hash('a')", ${STEPS}}}`, "line 2: Unrecognized function: 'hash'."],
  ['an unknown need', `jobs: {a: {needs: b, ${STEPS}}, c: {${STEPS}}}`, "line 2: Job 'a' depends on unknown job 'b'."],
  ['no runner', 'jobs: {a: {steps: []}}', 'line 2: Required property is missing: runs-on.'],
  [
    'no YAML',
    'jobs: {a: [',
    'line 2: Flow sequence in block collection must be sufficiently indented and end with a ].',
  ],
]

suite('a feature that the workflow runner does not know', () => {
  for (const [title, text, message] of UNKNOWN)
    test(`${title} is an error with file and line`, () =>
      assert.rejects(runOnPush(text), {
        name: 'UnsupportedFeatureError',
        message: `.github/workflows/test.yml, ${message}`,
      }))

  for (const [on, message] of [
    ['pull_request_target', "line 1: The workflow runner does not know the trigger 'pull_request_target'."],
    ['{workflow_run: {workflows: [a]}}', "line 1: The workflow runner does not know the trigger 'workflow_run'."],
    ['{push: {branches: [a], branches-ignore: [b]}}', "line 1: 'branches' and 'branches-ignore' exclude each other."],
    [
      "{schedule: [{cron: '5 5 * * *', timezone: Europe/Berlin}]}",
      "line 1: The workflow runner does not know 'timezone' of a schedule.",
    ],
  ] as const)
    test(`the trigger ${on} is an error`, () => {
      const runner = createTestRunner({ 'test.yml': `on: ${on}\njobs: {a: {${STEPS}}}` })

      return assert.rejects(runner.run(runner.pushTo('main')), { message: `.github/workflows/test.yml, ${message}` })
    })

  for (const [title, action, message] of [
    [
      'a composite action',
      'runs: {using: composite, steps: []}',
      "actions/a/action.yml, line 3: The workflow runner does not know an action with 'using: composite'.",
    ],
    [
      'an older Node',
      'runs: {using: node20, main: a.js}',
      "actions/a/action.yml, line 3: The workflow runner does not know an action with 'using: node20'.",
    ],
    [
      'a program before the job',
      'runs: {using: node24, main: a.js, pre: b.js}',
      "actions/a/action.yml, line 3: The workflow runner does not know 'pre' of 'runs' of an action.",
    ],
    [
      'an unknown key',
      'runs: {using: node24, main: a.js, shell: bash}',
      "actions/a/action.yml, line 3: Unexpected value 'shell'.",
    ],
  ] as const)
    test(`an action with ${title} is an error`, () =>
      assert.rejects(
        runSteps(`
      - run: mkdir -p actions/a && printf '%s' "$TEXT" > actions/a/action.yml
        env: {TEXT: ${JSON.stringify(`name: A\ndescription: A.\n${action}`)}}
      - uses: ./actions/a`),
        { name: 'UnsupportedFeatureError', message },
      ))

  for (const command of ['set-output', 'save-state', 'set-env', 'add-path', 'add-matcher'])
    test(`the command '::${command}::' fails its step`, async () => {
      const job = await runSteps(`      - run: echo "::${command} name=a::b"`)

      assert.equal(job.conclusion, 'failure')
      assert.match(job.annotations[0]?.message ?? '', /does not know the command/)
    })

  test('an input that a stand-in does not know is an error before any job runs', () =>
    assert.rejects(
      runSteps('      - {uses: actions/checkout@v7, with: {submodules: true}}', {
        actions: { 'actions/checkout': { inputs: { ref: '' }, run: () => Promise.resolve({}) } },
        onJobStart: () => assert.fail('a job started'),
      }),
      {
        message:
          ".github/workflows/test.yml, line 6: The workflow runner does not know the input 'submodules' of 'actions/checkout@v7'.",
      },
    ))
})
