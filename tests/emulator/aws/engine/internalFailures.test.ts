import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import {
  CreateChangeSetCommand,
  CreateStackCommand,
  DescribeChangeSetCommand,
  DescribeStacksCommand,
  DetectStackDriftCommand,
  ExecuteChangeSetCommand,
} from '@aws-sdk/client-cloudformation'
import { heldClock } from '../../../fakes/clock/heldClock.ts'
import {
  createAppStack,
  emulatedStack,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const topic = (name: string) => `Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name} } } }`

/** A bug of the emulator: this part of an object cannot be read. */
function breakMember(object: object, name: string): void {
  Object.defineProperty(object, name, {
    get: () => {
      throw new Error(`${name} is broken`)
    },
  })
}

suite('a bug of the emulator hangs nobody', () => {
  test('a change set that cannot be computed fails with the reason', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, topic('a'))
    breakMember(emulator.engine.switches, 'earlyValidation')

    const input = { StackName: 'app', ChangeSetName: 'one', TemplateBody: topic('b') }
    const { Id: id } = await emulator.client.send(new CreateChangeSetCommand(input))
    await assert.rejects(emulator.engine.waitUntilIdle(), /earlyValidation is broken/)

    const found = await emulator.client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))
    assert.deepEqual(
      [found.Status, found.ExecutionStatus, found.StatusReason],
      ['FAILED', 'UNAVAILABLE', 'Internal Failure: earlyValidation is broken'],
    )
  })

  test('a nested change set that cannot be computed fails, and its root too', async () => {
    await using emulator = await startCloudFormation()
    const url = putTemplate(emulator.engine, 'templates', 'topic', topic('a'))
    const TemplateBody = `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`
    breakMember(emulator.engine.switches, 'earlyValidation')

    const input = { StackName: 'app', ChangeSetName: 'one', TemplateBody, IncludeNestedStacks: true }
    const { Id: id } = await emulator.client.send(new CreateChangeSetCommand({ ...input, ChangeSetType: 'CREATE' }))
    await assert.rejects(emulator.engine.waitUntilIdle())

    const changeSets = [...emulator.engine.stacks.values()].flatMap(({ changeSets }) => changeSets)
    assert.ok(changeSets.some(changeSet => changeSet.id === id))
    assert.deepEqual(
      changeSets.map(({ status }) => status),
      ['FAILED', 'FAILED'],
    )
  })

  test('an operation that breaks ends in a failed status with the reason', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    await createAppStack(emulator, topic('a'))
    const input = { StackName: 'app', ChangeSetName: 'one', TemplateBody: topic('b') }
    const { Id: id } = await client.send(new CreateChangeSetCommand(input))
    await engine.waitUntilIdle()
    breakMember(emulatedStack(engine, 'app').resources, 'get')

    await client.send(new ExecuteChangeSetCommand({ ChangeSetName: id }))
    await assert.rejects(engine.waitUntilIdle(), /get is broken/)

    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: 'app' }))
    assert.deepEqual(
      [stack?.StackStatus, stack?.StackStatusReason],
      ['UPDATE_FAILED', 'Internal Failure: get is broken'],
    )
  })

  test('a rollback that breaks ends in a failed status', async () => {
    const clock = heldClock()
    await using emulator = await startCloudFormation({
      clock,
      injectedFaults: [{ resource: 'Topic', phase: 'create' }],
    })
    const { client, engine } = emulator
    await client.send(new CreateStackCommand({ StackName: 'app', TemplateBody: topic('a'), OnFailure: 'ROLLBACK' }))
    breakMember(emulatedStack(engine, 'app').resources, 'values')
    clock.open()

    await assert.rejects(engine.waitUntilIdle(), /values is broken/)

    assert.equal(emulatedStack(engine, 'app').status, 'ROLLBACK_FAILED')
  })

  test('a drift detection that breaks fails', async () => {
    const clock = heldClock()
    await using emulator = await startCloudFormation({ clock })
    const { client, engine } = emulator
    await client.send(new CreateStackCommand({ StackName: 'app', TemplateBody: topic('a') }))
    while (emulatedStack(engine, 'app').status !== 'CREATE_COMPLETE') {
      clock.release()
      await setImmediate()
    }
    const { StackDriftDetectionId: id } = await client.send(new DetectStackDriftCommand({ StackName: 'app' }))
    breakMember(emulatedStack(engine, 'app').drift, 'checkedResources')
    clock.open()

    await assert.rejects(engine.waitUntilIdle(), /checkedResources is broken/)

    const detection = emulatedStack(engine, 'app').drift.detections.find(candidate => candidate.id === id)
    assert.equal(detection?.status, 'DETECTION_FAILED')
  })
})
