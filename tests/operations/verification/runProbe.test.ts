import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import type { CloudFormation, Runtime } from '#lib/ports.ts'
import { healthyStack } from '../../fakes/cloudFormation/healthyStack.ts'
import { checkNamed, runVerify } from '../../fakes/verification/runVerify.ts'

suite('a check', () => {
  test('a check repeats until it is healthy', async () => {
    let attempts = 0
    const targets: Runtime['targets'] = async () => {
      attempts += 1
      return [{ id: '10.0.1.5:8080', state: attempts < 4 ? 'initial' : 'healthy', reason: undefined }]
    }

    const { outcome } = await runVerify({ runtime: { targets } })

    const check = checkNamed('targets', outcome)
    assert.equal(check.verdict, 'healthy')
    assert.equal(check.milliseconds, 1_000 + 2_000 + 4_000)
  })

  test('a check ends at its deadline', async () => {
    const { outcome } = await runVerify({ runtime: { targets: async () => [] }, deadlineSeconds: 20 })

    const check = checkNamed('targets', outcome)
    assert.equal(check.verdict, 'unhealthy')
    assert.ok(check.milliseconds > 10_000 && check.milliseconds <= 20_000, `${check.milliseconds} ms`)
  })

  test('a check with a final result does not wait', async () => {
    const { outcome } = await runVerify({ runtime: { signInPool: async () => undefined } })

    assert.equal(checkNamed('sign-in client', outcome).milliseconds, 0)
  })

  test('a check without any response ends at its deadline', async () => {
    const { outcome } = await runVerify({ runtime: { mountTargets: () => new Promise(() => {}) }, deadlineSeconds: 40 })

    const check = checkNamed('files', outcome)
    assert.equal(check.verdict, 'unhealthy')
    assert.match(check.detail, /No response within/)
    assert.ok(check.milliseconds <= 41_000, `${check.milliseconds} ms`)
  })

  for (const [deadlineSeconds, duration] of [
    [0.001, '1 ms'],
    [0.9, '900 ms'],
    [20, '20 seconds'],
  ] as const)
    test(`a check that does not finish within ${duration} is not-checked`, async () => {
      const { outcome } = await runVerify({ runtime: { mountTargets: () => new Promise(() => {}) }, deadlineSeconds })

      const { verdict, detail, milliseconds } = checkNamed('files', outcome)
      assert.equal(verdict, 'not-checked')
      assert.equal(detail, `The check did not finish within its deadline of ${duration}.`)
      assert.ok(milliseconds <= deadlineSeconds * 1_000, `${milliseconds} ms`)
    })

  test('a check whose last attempt is cut off by its deadline keeps the result of the attempt before', async () => {
    let attempts = 0
    const targets: Runtime['targets'] = () => {
      attempts += 1
      return attempts === 1 ? Promise.resolve([]) : new Promise(() => {})
    }

    const { outcome } = await runVerify({ runtime: { targets }, deadlineSeconds: 10 })

    const { verdict, detail } = checkNamed('targets', outcome)
    assert.equal(verdict, 'unhealthy')
    assert.match(detail, /has no target/)
  })

  test('a check without its permission is not-checked and has the permission', async () => {
    const denied = new Problem("'arn:role' may not 'logs:FilterLogEvents'.", {
      missingPermission: 'logs:FilterLogEvents',
      todo: 'Add it.',
    })

    const { outcome } = await runVerify({ runtime: { logLines: () => Promise.reject(denied) } })

    const { verdict, detail, todo } = checkNamed('logs', outcome)
    assert.deepEqual(
      { verdict, detail, todo },
      { verdict: 'not-checked', detail: "'arn:role' may not 'logs:FilterLogEvents'.", todo: 'Add it.' },
    )
  })

  test('a check with any other problem is unhealthy and has its message', async () => {
    const gone = new Problem('EFS does not have it.', { todo: 'Look for it.' })

    const { outcome } = await runVerify({ runtime: { mountTargets: () => Promise.reject(gone) } })

    const { verdict, detail, todo } = checkNamed('files', outcome)
    assert.deepEqual({ verdict, detail, todo }, { verdict: 'unhealthy', detail: gone.message, todo: gone.todo })
  })

  test('a check with a bug is unhealthy, is reported as a bug, and does not affect the others', async () => {
    const { outcome } = await runVerify({ runtime: { alarms: () => Promise.reject(new TypeError('x is undefined')) } })

    assert.match(checkNamed('alarms', outcome).detail, /The check failed with an error: x is undefined/)
    assert.match(checkNamed('alarms', outcome).todo ?? '', /bug/)
    assert.equal(checkNamed('targets', outcome).verdict, 'healthy')
  })

  test('an interrupted check is not-checked at once', async () => {
    const { outcome } = await runVerify({ signal: AbortSignal.abort(new Error('interrupted')) })

    assert.equal(outcome.kind, 'not-checked')
    assert.ok(outcome.checks.every(({ verdict }) => verdict === 'not-checked'))
    assert.match(checkNamed('stack', outcome).detail, /stopped/)
    assert.equal(checkNamed('stack', outcome).milliseconds, 0)
  })

  test('a check that is interrupted while it waits keeps its last detail', async () => {
    const stop = new AbortController()
    const targets: Runtime['targets'] = async () => {
      setImmediate(() => stop.abort(new Error('interrupted')))
      return []
    }

    const { outcome } = await runVerify({ runtime: { targets }, signal: stop.signal })

    const { verdict, detail } = checkNamed('targets', outcome)
    assert.equal(verdict, 'not-checked')
    assert.match(detail, /has no target.*stopped/)
  })

  test('a check reads the resources again after a failed read', async () => {
    let reads = 0
    const good = healthyStack()
    const resources: CloudFormation['resources'] = async id => {
      reads += 1
      if (reads < 4) throw new Problem('CloudFormation could not be reached.', { reason: 'unavailable' })
      return good.resources(id)
    }

    const { outcome } = await runVerify({ cloudFormation: { ...good, resources } })

    assert.equal(outcome.kind, 'healthy')
  })
})
