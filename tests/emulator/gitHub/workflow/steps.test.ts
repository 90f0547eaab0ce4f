import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { runSteps } from '../../../fakes/gitHub/testRunner.ts'

suite('a step', () => {
  test('a step fails the job when its script fails, and the steps after it are skipped', async () => {
    const job = await runSteps(`
      - run: exit 3
      - run: echo never`)

    assert.equal(job.conclusion, 'failure')
    assert.deepEqual(job.steps.map(({ conclusion }) => conclusion), ['failure', 'skipped'])
    assert.deepEqual(job.annotations, [{ level: 'error', message: 'Process completed with exit code 3.' }])
    assert.doesNotMatch(job.log, /never/)
  })
})
