import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateStackCommand, SignalResourceCommand } from '@aws-sdk/client-cloudformation'
import { heldClock } from '../../../fakes/clock/heldClock.ts'
import { expectRejection } from '../../../fakes/emulator/expectRejection.ts'
import {
  type CloudFormationEmulator,
  emulatedStack,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const TEMPLATE = `Resources:
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    CreationPolicy: { ResourceSignal: { Count: 1, Timeout: PT5M } }
    Properties: { MinSize: '0', MaxSize: '1' }
  Topic: { Type: AWS::SNS::Topic }`

/** A stack whose resources are being created until the clock opens. */
async function startCreation() {
  const clock = heldClock()
  const emulator = await startCloudFormation({ clock })
  await emulator.client.send(new CreateStackCommand({ StackName: 'app', TemplateBody: TEMPLATE }))
  const finish = async () => {
    clock.open()
    await emulator.engine.waitUntilIdle()
    return emulatedStack(emulator.engine, 'app').status
  }
  return { emulator, finish }
}

const signal = (
  { client }: CloudFormationEmulator,
  LogicalResourceId: string,
  Status: 'SUCCESS' | 'FAILURE' = 'SUCCESS',
) => client.send(new SignalResourceCommand({ StackName: 'app', LogicalResourceId, UniqueId: 'i-1', Status }))
const reasonsOf = ({ engine }: CloudFormationEmulator) =>
  emulatedStack(engine, 'app').events.map(({ logicalId, status, reason }) => `${logicalId} ${status} ${reason}`)

suite('a signal to a resource', () => {
  test('a success is an event of the resource', async () => {
    const { emulator, finish } = await startCreation()
    await using _ = emulator
    await signal(emulator, 'Group')

    assert.equal(await finish(), 'CREATE_COMPLETE')
    assert.ok(reasonsOf(emulator).includes('Group CREATE_IN_PROGRESS Received SUCCESS signal with UniqueId i-1'))
  })

  test('a failure fails the resource and the stack', async () => {
    const { emulator, finish } = await startCreation()
    await using _ = emulator
    await signal(emulator, 'Group', 'FAILURE')

    assert.equal(await finish(), 'ROLLBACK_COMPLETE')
    assert.ok(reasonsOf(emulator).includes('Group CREATE_FAILED Received FAILURE signal with UniqueId i-1'))
  })

  test('a resource without a policy, or that does not exist, waits for no signal', async () => {
    const { emulator, finish } = await startCreation()
    await using _ = emulator

    assert.match(
      (await expectRejection(signal(emulator, 'Topic'))).message,
      /^Resource Topic has neither a CreationPolicy/,
    )
    assert.equal(
      (await expectRejection(signal(emulator, 'Nope'))).message,
      'Resource Nope does not exist for stack app',
    )
    assert.equal(await finish(), 'CREATE_COMPLETE')
  })

  test('a stack that is complete cannot be signalled', async () => {
    const { emulator, finish } = await startCreation()
    await using _ = emulator
    await finish()

    const { id } = emulatedStack(emulator.engine, 'app')
    assert.equal(
      (await expectRejection(signal(emulator, 'Group'))).message,
      `Stack ${id} is in CREATE_COMPLETE state and cannot be signaled`,
    )
  })
})
