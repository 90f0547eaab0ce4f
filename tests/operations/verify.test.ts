import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { aStack } from '../fakes/cloudFormation/aStack.ts'
import { healthyStack } from '../fakes/cloudFormation/healthyStack.ts'
import { anHttpResponse, READY } from '../fakes/http/fakeHttpClient.ts'
import { runVerify } from '../fakes/verification/runVerify.ts'

suite('verify', () => {
  test('is healthy when everything that it looks at is, and waits for nothing', async () => {
    const { outcome } = await runVerify()

    assert.deepEqual(
      outcome.checks.filter(check => check.verdict !== 'healthy'),
      [],
    )
    assert.equal(outcome.kind, 'healthy')
    assert.equal(Math.max(...outcome.checks.map(check => check.milliseconds)), 0)
  })

  test('looks at all that a deployment must prove', async () => {
    const { outcome } = await runVerify()

    assert.deepEqual(
      outcome.checks.map(check => check.name),
      [
        'stack',
        'service',
        'targets',
        'application',
        'sockets',
        'sign-in',
        'sign-in page',
        'sign-in client',
        'files',
        'logs',
        'alarms',
      ],
    )
  })

  test('announces itself, then tells each check when it is known', async () => {
    const { outcome, said } = await runVerify({
      responses: { [READY]: anHttpResponse(503, '{"status":false}') },
    })

    assert.deepEqual(said[0], { kind: 'step', step: 'verify', subject: 'open-webui-dev' })
    const told = said.flatMap(progress => (progress.kind === 'check' ? [progress.check] : []))
    assert.equal(told.at(-1)?.name, 'application', 'the slow check was not told last')
    assert.deepEqual(new Set(told), new Set(outcome.checks))
  })

  test('says what it waits for, and for how long already', async () => {
    const { said } = await runVerify({ responses: { [READY]: anHttpResponse(503, '{"status":false}') } })

    const waits = said.flatMap(progress => (progress.kind === 'waiting' ? [progress] : []))
    assert.match(waits[0]?.subject ?? '', /^'application': GET \/ready answered HTTP 503.*[^.]$/)
    assert.ok((waits.at(-1)?.seconds ?? 0) > 60, 'the seconds do not grow')
  })

  test('is unhealthy when one check is', async () => {
    const { outcome } = await runVerify({ runtime: { targets: async () => [] } })

    assert.equal(outcome.kind, 'unhealthy')
  })

  test('is not checked when one check could not be made: that is never green', async () => {
    const { outcome } = await runVerify({
      cloudFormation: healthyStack({ outputs: { FileSystemId: 'fs-1', Url: undefined } }),
    })

    assert.equal(outcome.kind, 'not-checked')
  })

  test('does not begin without a stack', async () => {
    const cloudFormation = { ...healthyStack(), stack: async () => undefined }

    await assert.rejects(runVerify({ cloudFormation }), {
      name: 'Problem',
      message: "Stack 'open-webui-dev' does not exist, so there is nothing to verify.",
      todo: "Run 'npm run deploy -- dev' first.",
    })
  })

  for (const status of ['CREATE_IN_PROGRESS', 'ROLLBACK_COMPLETE'] as const)
    test(`does not begin with a stack that has no outputs, because it is in ${status}`, async () => {
      const cloudFormation = { ...healthyStack(), stack: async () => aStack({ status, outputs: {} }) }

      await assert.rejects(runVerify({ cloudFormation }), {
        name: 'Problem',
        message: `Stack 'open-webui-dev' is in ${status} and has no outputs, so there is nothing to verify.`,
        todo: "Run 'npm run status -- dev' for its state.",
      })
    })

  test('does not begin with a stack that has only been reviewed', async () => {
    await assert.rejects(runVerify({ cloudFormation: healthyStack({ stack: { status: 'REVIEW_IN_PROGRESS' } }) }), {
      name: 'Problem',
    })
  })
})
