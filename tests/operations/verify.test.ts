import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { aService } from '../fakes/aws/fakeRuntime.ts'
import { aStack } from '../fakes/cloudFormation/aStack.ts'
import { healthyStack } from '../fakes/cloudFormation/healthyStack.ts'
import { anHttpResponse, READY } from '../fakes/http/fakeHttpClient.ts'
import { runVerify } from '../fakes/verification/runVerify.ts'

suite('verify', () => {
  test('verify is healthy if every check is, and does not wait', async () => {
    const { outcome } = await runVerify()

    assert.deepEqual(
      outcome.checks.filter(check => check.verdict !== 'healthy'),
      [],
    )
    assert.equal(outcome.kind, 'healthy')
    assert.equal(Math.max(...outcome.checks.map(check => check.milliseconds)), 0)
  })

  test('verify runs every check', async () => {
    const { outcome } = await runVerify()

    assert.deepEqual(
      outcome.checks.map(check => check.name),
      [
        'stack',
        'service',
        'targets',
        'application',
        'settings',
        'models',
        'headers',
        'sockets',
        'sign-in',
        'sign-in page',
        'sign-in client',
        'code exchange',
        'sign-out',
        'files',
        'logs',
        'alarms',
      ],
    )
  })

  test('verify reports its step, then each check as soon as it ends', async () => {
    const { outcome, reported } = await runVerify({
      responses: { [READY]: anHttpResponse(503, '{"status":false}') },
    })

    assert.deepEqual(reported[0], { kind: 'step', step: 'verify', subject: 'open-webui-dev' })
    const checks = reported.flatMap(progress => (progress.kind === 'check' ? [progress.check] : []))
    assert.equal(checks.at(-1)?.name, 'application', 'the slow check was not reported last')
    assert.deepEqual(new Set(checks), new Set(outcome.checks))
  })

  test('verify reports what it waits for, and for how long', async () => {
    const { reported } = await runVerify({ responses: { [READY]: anHttpResponse(503, '{"status":false}') } })

    const waits = reported.flatMap(progress => (progress.kind === 'waiting' ? [progress] : []))
    assert.match(waits[0]?.subject ?? '', /^'application': GET \/ready returned HTTP 503.*[^.]$/)
    assert.ok((waits.at(-1)?.seconds ?? 0) > 60, 'the seconds do not grow')
  })

  test('verify shows no secret that is deployed and no longer in the files', async () => {
    const { outcome, reported } = await runVerify({
      cloudFormation: healthyStack({ stack: { parameters: { ApiPassword: 'deployed-canary-9' } } }),
      runtime: {
        service: async () => aService({ rollout: 'failed', rolloutReason: 'the start with deployed-canary-9 failed' }),
      },
    })

    assert.match(JSON.stringify(outcome), /the start with/)
    assert.doesNotMatch(JSON.stringify([outcome, reported]), /canary/)
  })

  test('verify is unhealthy if one check is', async () => {
    const { outcome } = await runVerify({ runtime: { targets: async () => [] } })

    assert.equal(outcome.kind, 'unhealthy')
  })

  test('verify is not-checked if one check could not run', async () => {
    const { outcome } = await runVerify({
      cloudFormation: healthyStack({ outputs: { FileSystemId: 'fs-1', Url: undefined } }),
    })

    assert.equal(outcome.kind, 'not-checked')
  })

  test('verify fails without a stack', async () => {
    const cloudFormation = { ...healthyStack(), stack: async () => undefined }

    await assert.rejects(runVerify({ cloudFormation }), {
      name: 'Problem',
      message: "Stack 'open-webui-dev' does not exist, so there is nothing to verify.",
      todo: "Deploy it first. After its teardown, 'npm run bootstrap -- dev --remove' ends its scheduled runs.",
    })
  })

  for (const status of ['CREATE_IN_PROGRESS', 'ROLLBACK_COMPLETE'] as const)
    test(`verify fails if the stack is in ${status} and has no outputs`, async () => {
      const cloudFormation = { ...healthyStack(), stack: async () => aStack({ status, outputs: {} }) }

      await assert.rejects(runVerify({ cloudFormation }), {
        name: 'Problem',
        message: `Stack 'open-webui-dev' is in ${status} and has no outputs, so there is nothing to verify.`,
        todo: "Run 'npm run status -- dev' for its state.",
      })
    })

  test('verify checks a stack without outputs whose update failed', async () => {
    const cloudFormation = { ...healthyStack(), stack: async () => aStack({ status: 'UPDATE_FAILED', outputs: {} }) }

    const { outcome } = await runVerify({ cloudFormation: { ...cloudFormation, resources: async () => [] } })

    assert.deepEqual([outcome.kind, outcome.checks.map(({ name }) => name)], ['unhealthy', ['stack']])
  })

  test('verify fails if the stack is in REVIEW_IN_PROGRESS', async () => {
    await assert.rejects(runVerify({ cloudFormation: healthyStack({ stack: { status: 'REVIEW_IN_PROGRESS' } }) }), {
      name: 'Problem',
    })
  })
})
