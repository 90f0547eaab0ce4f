import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { startTeardown } from '#lib/operations/acceptance/startTeardown.ts'
import type { WorkflowStarts } from '#lib/ports/workflowStarts.ts'
import { virtualClock } from '../../fakes/clock/virtualClock.ts'

suite('the teardown that a run starts', () => {
  const order = { environment: 'dev', typedName: 'open-webui-dev', defaultBranch: 'main' }
  const startsOf = (runId: string | undefined, conclusions: readonly (string | undefined)[]): WorkflowStarts => {
    const left = [...conclusions]
    return { start: async () => runId, conclusionOf: async () => left.shift() }
  }

  test('a started teardown is waited for until it has ended', async () => {
    const workflowStarts = startsOf('41', [undefined, undefined, 'success'])

    const started = await startTeardown(order, { workflowStarts, clock: virtualClock() })

    assert.deepEqual(started, { runId: '41', conclusion: 'success' })
  })

  test('a started teardown that waits for its reviewers has no conclusion at the deadline', async () => {
    const workflowStarts = startsOf('41', [])

    const started = await startTeardown({ ...order, deadlineSeconds: 60 }, { workflowStarts, clock: virtualClock() })

    assert.deepEqual(started, { runId: '41', conclusion: undefined })
  })

  test('a teardown that GitHub does not name has no conclusion', async () => {
    const started = await startTeardown(order, { workflowStarts: startsOf(undefined, []), clock: virtualClock() })

    assert.deepEqual(started, { runId: undefined, conclusion: undefined })
  })

  test('without a default branch no teardown is started, and the next step says how', async () => {
    const tools = { workflowStarts: startsOf('41', []), clock: virtualClock() }

    await assert.rejects(
      startTeardown({ ...order, defaultBranch: undefined }, tools),
      error => error instanceof Problem && /Start the workflow 'teardown.yml' by hand/.test(error.todo ?? ''),
    )
  })
})
