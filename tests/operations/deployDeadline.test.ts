import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, suite, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { deploy } from '#lib/operations/deploy.ts'
import type { CloudFormation } from '#lib/ports.ts'
import { aChangeSet } from '../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack } from '../fakes/cloudFormation/aStack.ts'
import { GOOD_UPDATE } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakePrompt } from '../fakes/console/fakePrompt.ts'
import { type FakeTools, fakeTools } from '../fakes/fakeTools.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

/** Its deadline is far enough for any machine: it passes when a test says so. */
const order = { environment: anEnvironment(), deadlineSeconds: 60 }
const DEADLINE_PASSED =
  /^The deadline, \d\d:\d\d:\d\d UTC, passed before a change of stack 'open-webui-dev' was executed\. Nothing/
/** A call that never responds: with it, the time until the deadline passes. */
const never = () => {
  passDeadline()
  return new Promise<never>(() => {})
}
const passDeadline = () => mock.timers.tick(order.deadlineSeconds * 1_000)

function scriptedTools(changeSets = [aChangeSet()]): FakeTools {
  return fakeTools({ script: { changeSets, stacks: [aStack(), aBootstrapStack()], onExecute: GOOD_UPDATE } })
}

/** Tools whose calls of one kind never respond. */
function hangingTools(call: keyof CloudFormation): FakeTools {
  const tools = scriptedTools()
  return { ...tools, cloudFormation: { ...tools.cloudFormation, [call]: never } }
}

// Without the deadline, each of these tests would never end.
suite('the deadline of a deployment before its execution', { timeout: 30_000 }, () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }))
  afterEach(() => mock.timers.reset())

  for (const call of ['stack', 'changeSet', 'events', 'validationEvents', 'template'] as const)
    test(`the deadline of a deployment ends a read of '${call}' that never responds, and nothing is left`, async () => {
      const tools = hangingTools(call)

      const { message, todo } = await expectProblem(() => deploy({ ...order, yes: true }, tools))

      assert.match(message, DEADLINE_PASSED)
      assert.match(todo ?? '', /longer deadline/)
      const left = tools.cloudFormation.operations.filter(operation => operation !== 'delete change set')
      assert.deepEqual(left, tools.cloudFormation.operations.length > 0 ? ['create change set'] : [])
      assert.deepEqual(tools.cloudFormation.changeSetNames(), [])
    })

  test('the deadline of a deployment ends a check of the account that never responds', async () => {
    const tools = { ...scriptedTools(), identity: { caller: never } }

    const { message } = await expectProblem(() => deploy({ ...order, yes: true }, tools))

    assert.match(message, DEADLINE_PASSED)
  })

  test('the deadline of a deployment ends an upload that never responds', async () => {
    const tools = scriptedTools()
    const hanging = { ...tools, objectStore: { ...tools.objectStore, putOnce: never } }

    const { message } = await expectProblem(() => deploy({ ...order, yes: true }, hanging))

    assert.match(message, DEADLINE_PASSED)
  })

  test('the deadline of a deployment ends the search for the change sets that earlier runs left', async () => {
    const tools = scriptedTools([aChangeSet({ status: 'empty', changes: [] })])
    const changeSets = () => new Promise<never>(() => {})
    const hanging = { ...tools, cloudFormation: { ...tools.cloudFormation, changeSets } }
    const deployment = deploy({ ...order, yes: true }, hanging)
    while (!tools.cloudFormation.operations.includes('delete change set')) await nextTurn()
    await nextTurn()

    passDeadline()

    assert.equal((await deployment).kind, 'unchanged')
  })

  test('a confirmation after the deadline executes nothing', async () => {
    const tools = scriptedTools()
    const confirm = async () => {
      passDeadline()
      return true
    }
    const slow = { ...tools, prompt: { ...fakePrompt(), interactive: true, confirm } }

    const { message } = await expectProblem(() => deploy({ ...order, yes: false }, slow))

    assert.match(message, DEADLINE_PASSED)
    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
  })

  test('a stop before the deadline is reported as a stop', async () => {
    const controller = new AbortController()
    const tools = scriptedTools()
    const events = () => {
      controller.abort(new Error('interrupted'))
      return never()
    }
    const stopped = { ...tools, cloudFormation: { ...tools.cloudFormation, events }, signal: controller.signal }

    await assert.rejects(deploy({ ...order, yes: true }, stopped), /interrupted/)
  })
})
