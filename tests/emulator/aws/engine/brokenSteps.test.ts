import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { BROKEN_PARTS, runWithBrokenStep } from './brokenSteps.ts'

/** Every n-th call of a part that is called often: one call is as good as another. */
const STRIDE = { random: 101, now: 4, sleep: 1, find: 4, resources: 1 } as const

suite('nothing that breaks in the built-in CloudFormation hangs', () => {
  for (const part of BROKEN_PARTS)
    test(`each operation ends with the reason when a call of '${part}' fails`, async t => {
      t.mock.method(console, 'error', () => undefined)
      const { calls, unfinished, isReported } = await runWithBrokenStep(part, 0)
      assert.deepEqual([unfinished, isReported], [[], false])

      for (let broken = 1; broken <= calls; broken += STRIDE[part]) {
        const run = await runWithBrokenStep(part, broken)

        assert.deepEqual([broken, run.unfinished, run.isReported], [broken, [], true])
      }
    })
})
