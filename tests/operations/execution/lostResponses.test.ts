import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem, type ProblemReason } from '#lib/model/problem.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { aChangeSet } from '../../fakes/cloudFormation/aChangeSet.ts'
import { GOOD_UPDATE, type ScriptedEvent } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { type FakeTools, fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const environment = anEnvironment()
const DELETION: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'DELETE_IN_PROGRESS' },
  { seconds: 2, status: 'DELETE_COMPLETE' },
]
const lost = (reason: ProblemReason) => new Problem('The response was lost.', { reason, todo: 'Try again.' })

/** The same tools, with one call of CloudFormation replaced. */
function withCall(tools: FakeTools, calls: Partial<FakeTools['cloudFormation']>): FakeTools {
  return { ...tools, cloudFormation: { ...tools.cloudFormation, ...calls } }
}

suite('a change whose response was lost', () => {
  for (const reason of ['unavailable', 'intercepted'] as const) {
    test(`an execution (${reason}) is watched if it started`, async () => {
      const tools = fakeTools({
        script: { onExecute: GOOD_UPDATE, changeSets: [aChangeSet({ execution: 'running' })] },
      })
      const execute: typeof tools.cloudFormation.execute = async (id, order) => {
        await tools.cloudFormation.execute(id, order)
        throw lost(reason)
      }

      const outcome = await deploy({ environment, yes: true }, withCall(tools, { execute }))

      assert.match(outcome.kind, /^deployed/)
    })

    test(`an execution (${reason}) that did not start is the error of its request`, async () => {
      const tools = fakeTools({ script: { onExecute: GOOD_UPDATE } })
      const execute = async () => {
        throw lost(reason)
      }

      const problem = await expectProblem(() => deploy({ environment, yes: true }, withCall(tools, { execute })))

      assert.equal(problem.message, 'The response was lost.')
      assert.equal(tools.cloudFormation.operations.at(-1), 'delete change set')
    })

    test(`an execution (${reason}) is unknown if nothing can be read afterwards`, async () => {
      let isLost = false
      const onCall = () => {
        if (isLost) throw lost(reason)
      }
      const tools = fakeTools({ script: { onExecute: GOOD_UPDATE, onCall } })
      const execute = async () => {
        isLost = true
        throw lost(reason)
      }

      const problem = await expectProblem(() => deploy({ environment, yes: true }, withCall(tools, { execute })))

      assert.match(
        problem.message,
        /^It is not known whether the change of stack '.*' has started\. The response was lost/,
      )
      assert.match(problem.todo ?? '', /The next run first watches an operation that has started\./)
    })

    test(`a deletion (${reason}) is watched if it started`, async () => {
      const tools = fakeTools({ script: { onDelete: DELETION } })
      const deleteStack: typeof tools.cloudFormation.deleteStack = async (id, order) => {
        await tools.cloudFormation.deleteStack(id, order)
        await tools.clock.sleep(1_500)
        throw lost(reason)
      }

      const order = { environment, typedName: 'open-webui-dev' }

      assert.equal((await teardown(order, withCall(tools, { deleteStack }))).kind, 'gone')
    })

    test(`a deletion (${reason}) that did not start is the error of its request, not two hours of waiting`, async () => {
      const tools = fakeTools({ script: { onDelete: DELETION } })
      const deleteStack = async () => {
        throw lost(reason)
      }
      const order = { environment, typedName: 'open-webui-dev' }

      const problem = await expectProblem(() => teardown(order, withCall(tools, { deleteStack })))

      assert.equal(problem.message, 'The response was lost.')
    })
  }
})

const REQUESTED = 'User Initiated'

suite('an operation that somebody else ends', () => {
  test('a cancelled update names the cancellation, and nothing to correct in the templates', async () => {
    const onExecute: readonly ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS', reason: REQUESTED },
      { seconds: 2, resource: 'Topic', status: 'UPDATE_FAILED', reason: 'Resource update cancelled' },
      { seconds: 3, status: 'UPDATE_ROLLBACK_IN_PROGRESS', reason: REQUESTED },
      { seconds: 4, status: 'UPDATE_ROLLBACK_COMPLETE' },
    ]

    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { onExecute } }))

    assert.ok(outcome.kind === 'rolled-back')
    assert.equal(outcome.rootCause?.reason, "The update was cancelled by somebody: 'User Initiated'")
    assert.match(
      outcome.todo ?? '',
      /^Ask who did that and why \(CloudTrail shows the call, 'CancelUpdateStack'\), then run/,
    )
  })

  test('a creation that is deleted meanwhile names the deletion', async () => {
    const onExecute: readonly ScriptedEvent[] = [
      { seconds: 1, status: 'CREATE_IN_PROGRESS', reason: REQUESTED },
      { seconds: 2, resource: 'Topic', status: 'CREATE_FAILED', reason: 'Resource creation cancelled' },
      { seconds: 3, status: 'DELETE_IN_PROGRESS', reason: REQUESTED, token: 'theirs' },
      { seconds: 4, status: 'DELETE_COMPLETE', token: 'theirs' },
    ]

    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { onExecute } }))

    assert.ok(outcome.kind === 'failed' || outcome.kind === 'rolled-back')
    assert.equal(outcome.rootCause?.reason, "The stack was deleted by somebody: 'User Initiated'")
    assert.match(outcome.todo ?? '', /CloudTrail shows the call, 'DeleteStack'/)
  })

  test('an update after which the stack is deleted is no success', async () => {
    const onExecute: readonly ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS', reason: REQUESTED },
      { seconds: 3, status: 'UPDATE_COMPLETE' },
      { seconds: 3.1, status: 'DELETE_IN_PROGRESS', reason: REQUESTED, token: 'theirs' },
      { seconds: 6, status: 'DELETE_COMPLETE', token: 'theirs' },
    ]

    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { onExecute } }))

    assert.ok(outcome.kind === 'failed')
    assert.equal(outcome.rootCause?.reason, "The stack was deleted by somebody: 'User Initiated'")
  })
})
