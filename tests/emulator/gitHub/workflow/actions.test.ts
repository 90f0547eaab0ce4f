import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { checkoutAction } from '../../../../scripts/emulator/gitHub/workflow/actions/checkoutAction.ts'
import type { CheckoutRequest } from '../../../../scripts/emulator/gitHub/workflow/runnerOptions.ts'
import { writeFiles } from '../../../fakes/files/writeFiles.ts'
import { jobOf, runOnPush, runSteps } from '../../../fakes/gitHub/testRunner.ts'

/** A stand-in for actions/checkout that writes these files. */
function checkoutOf(files: Readonly<Record<string, string>>, requests: CheckoutRequest[] = []) {
  return {
    'actions/checkout': checkoutAction(request => {
      requests.push(request)
      writeFiles(request.folder, Object.entries(files))
      return Promise.resolve()
    }),
  }
}

const ACTION = `
name: Example
description: An example.
inputs:
  given-input: {description: A, required: true}
  with-default: {description: B, default: '\${{ github.ref_name }}'}
  without-default: {description: C}
runs: {using: node24, main: ../dist/main.js, post: ../dist/post.js}
`
const MAIN = `
import { appendFileSync } from 'node:fs'
const inputs = Object.keys(process.env).filter(name => name.startsWith('INPUT_')).sort()
console.log(inputs.map(name => name + '=' + process.env[name]).join(' '))
appendFileSync(process.env.GITHUB_OUTPUT, 'result=' + process.cwd().endsWith('/chat') + '\\n')
appendFileSync(process.env.GITHUB_STATE, 'left=something\\n')
`
const FILES = {
  'actions/example/action.yml': ACTION,
  'actions/dist/main.js': MAIN,
  'actions/dist/post.js': "console.log('post', process.env.STATE_left)",
  'actions/dist/package.json': '{"type": "module"}',
}
const CHECKOUT = '- uses: actions/checkout@v7'

suite('an action of the repository', () => {
  test('an action of the repository runs from the workspace, and its post program at the end of the job', async () => {
    const job = await runSteps(
      `
      ${CHECKOUT}
      - uses: ./actions/example
        id: example
        with: {given-input: 7}
      - run: echo \${{ steps.example.outputs.result }}`,
      { actions: checkoutOf(FILES) },
    )

    assert.equal(job.log, 'INPUT_GIVEN-INPUT=7 INPUT_WITH-DEFAULT=main\ntrue\npost something\n')
    assert.deepEqual(
      job.steps.map(({ name }) => name),
      ['Run actions/checkout@v7', 'Run ./actions/example', 'Run echo true', 'Post Run ./actions/example'],
    )
  })

  test('the post program of an action runs when a later step fails', async () => {
    const job = await runSteps(
      `
      ${CHECKOUT}
      - uses: ./actions/example
        with: {given-input: 7}
      - run: exit 1`,
      { actions: checkoutOf(FILES) },
    )

    assert.equal(job.conclusion, 'failure')
    assert.match(job.log, /post something/)
  })

  test('an input that an action does not have is a warning', async () => {
    const job = await runSteps(
      `
      ${CHECKOUT}
      - uses: ./actions/example
        with: {given-input: 7, gven: 8}`,
      { actions: checkoutOf(FILES) },
    )

    assert.equal(job.conclusion, 'success')
    assert.deepEqual(job.annotations, [
      {
        level: 'warning',
        message: "Unexpected input(s) 'gven', valid inputs are ['given-input', 'with-default', 'without-default']",
      },
    ])
  })

  test('an action that fails fails its step without a message of its own', async () => {
    const files = { ...FILES, 'actions/dist/main.js': "console.log('::error::reason'); process.exitCode = 1" }
    const job = await runSteps(
      `
      ${CHECKOUT}
      - uses: ./actions/example`,
      { actions: checkoutOf(files) },
    )

    assert.equal(job.steps[1]?.conclusion, 'failure')
    assert.deepEqual(job.annotations, [{ level: 'error', message: 'reason' }])
  })

  test('an action of the repository needs a checkout', async () => {
    const job = await runSteps('      - uses: ./actions/example')

    assert.equal(job.conclusion, 'failure')
    assert.match(job.annotations[0]?.message ?? '', /Did you forget to run actions\/checkout/)
  })
})

suite('an action outside of the repository', () => {
  test('actions/checkout gets the commit of the run, and its inputs', async () => {
    const requests: CheckoutRequest[] = []
    const job = await runSteps(
      `
      ${CHECKOUT}
      - uses: actions/checkout@v7
        with: {ref: env/dev, fetch-depth: 0, path: other, persist-credentials: false}`,
      { actions: checkoutOf({}, requests) },
    )

    const [first, second] = requests
    assert.deepEqual(
      { ref: first?.ref, sha: first?.sha.length, depth: first?.fetchDepth },
      { ref: undefined, sha: 40, depth: 1 },
    )
    assert.deepEqual(
      { ref: second?.ref, folder: second?.folder.split('/').at(-1), depth: second?.fetchDepth },
      { ref: 'env/dev', folder: 'other', depth: 0 },
    )
    assert.equal(job.actionCalls[1]?.inputs['persist-credentials'], 'false')
  })

  test('actions/checkout fails without the permission to read contents', async () => {
    const run = await runOnPush(
      `
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      ${CHECKOUT}`,
      { actions: checkoutOf({}) },
    )

    assert.equal(run.conclusion, 'failure')
    assert.match(jobOf(run, 'test').annotations[0]?.message ?? '', /Repository not found/)
  })
})
