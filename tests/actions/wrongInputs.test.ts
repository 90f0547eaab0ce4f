import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { WorkflowJob } from '../../scripts/emulator/gitHub/runJob.ts'
import { dispatchEvent } from '../../scripts/emulator/gitHub/workflow/webhookEvents.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { sampleOf } from '../fakes/testSize.ts'

type WrongRun = Pick<WorkflowJob, 'action'> & Partial<WorkflowJob>

suite('an action with wrong inputs', () => {
  // Every run below ends before it changes anything.
  let pipeline: Pipeline
  before(async () => {
    pipeline = await startPipeline({ files: twoTopicFiles() })
  })
  after(() => pipeline[Symbol.asyncDispose]())

  const run = ({ action, inputs, ...overrides }: WrongRun) =>
    pipeline.dispatch(action, inputs, {
      event: dispatchEvent(pipeline.state, 'main'),
      ref: 'refs/heads/main',
      ...overrides,
    })

  const cases: readonly (readonly [wrong: string, run: WrongRun, message: RegExp])[] = [
    ['an unknown environment', { action: 'verify', inputs: { environment: 'prod' } }, /no environment 'prod'/],
    ['no pull request', { action: 'change-set' }, /has no pull request/],
    [
      'an invalid number',
      { action: 'change-set', inputs: { refresh: '7; rm' } },
      /Invalid value '7; rm' for 'refresh'/,
    ],
    [
      'the branch of another environment',
      { action: 'verify', ref: 'refs/heads/env/dev', inputs: { environment: 'staging' } },
      /holds environment 'dev', not 'staging'/,
    ],
    [
      'a branch that is a shell command',
      { action: 'verify', ref: 'refs/heads/env/$(touch)`**' },
      /no environment '\$\(touch\)`\*\*'/,
    ],
    ['an invalid commit', { action: 'verify', variables: { GITHUB_SHA: 'main' } }, /GITHUB_SHA/],
    ['no environment', { action: 'verify' }, /Missing input 'environment'/],
    [
      'a deadline without a unit',
      { action: 'verify', inputs: { environment: 'dev', deadline: '30' } },
      /Invalid value '30' for 'deadline': expected a duration/,
    ],
    [
      'a pull request that does not exist',
      { action: 'change-set', inputs: { refresh: '9999' } },
      /no open pull request #9999/,
    ],
    [
      'the event schedule',
      { action: 'deploy', eventName: 'schedule', inputs: { environment: 'dev' } },
      /on the event 'schedule'/,
    ],
    [
      'a boolean that is neither true nor false',
      { action: 'teardown', inputs: { environment: 'dev', 'empty-buckets': 'maybe' } },
      /Invalid value 'maybe' for 'empty-buckets'/,
    ],
  ]
  for (const [wrong, overrides, message] of sampleOf(cases, 5))
    test(`an action with ${wrong} ends with 2, an annotation and a summary`, async () => {
      const { code, log, summary } = await run(overrides)

      assert.equal(code, 2, log)
      assert.match(log, message)
      assert.match(log, /^::error /m)
      assert.ok(summary.length > 0)
    })

  test('the action deploy on another branch than that of the environment deploys nothing', async () => {
    const { code, log } = await run({ action: 'deploy', inputs: { environment: 'dev', approve: 'b'.repeat(64) } })

    assert.equal(code, 3, log)
    assert.match(log, /deployed from branch 'env\/dev' only/)
  })
})
