import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CancelUpdateStackCommand,
  ContinueUpdateRollbackCommand,
  RollbackStackCommand,
  UpdateStackCommand,
  type UpdateStackCommandInput,
} from '@aws-sdk/client-cloudformation'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  findEvent,
  historyOf,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const template = ({ cidr = '10.0.0.0/16', name = 'one', more = '' } = {}) => `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: ${cidr} } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name} } }
${more}`

suite('the failed update of a stack', () => {
  const changed = template({
    cidr: '10.1.0.0/16',
    name: 'two',
    more: '  New: { Type: AWS::SNS::Topic, DependsOn: Subnet }',
  })

  test('a failed update restores the previous stack and deletes new resources', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'New', reason: 'It broke.' }] })
    const { engine } = emulator
    await createAppStack(emulator, template())
    const before = idsIn(emulator)

    await update(emulator, { TemplateBody: changed })

    const stack = emulatedStack(engine, 'app')
    assert.equal(stack.status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.equal(
      findEvent(engine, 'app', 'app UPDATE_ROLLBACK_IN_PROGRESS').reason,
      'The following resource(s) failed to create: [New]. ',
    )
    assert.deepEqual(idsIn(emulator), before)
    assert.equal(stack.resources.get('Topic')?.properties.DisplayName, 'one')
    assert.deepEqual(
      engine.world
        .resources()
        .map(({ physicalId }) => physicalId)
        .toSorted(),
      Object.values(before).toSorted(),
    )
    assert.deepEqual(historyOf(engine, 'app').slice(-8).toSorted(), [
      'New DELETE_COMPLETE',
      'New DELETE_IN_PROGRESS',
      'Subnet DELETE_COMPLETE',
      'Subnet DELETE_IN_PROGRESS',
      'Vpc DELETE_COMPLETE',
      'Vpc DELETE_IN_PROGRESS',
      'app UPDATE_ROLLBACK_COMPLETE',
      'app UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    ])
  })

  test('a failed update with DisableRollback stays failed until it is rolled back', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'New' }] })
    const { engine, client } = emulator
    await createAppStack(emulator, template())
    const before = idsIn(emulator)
    await update(emulator, { TemplateBody: changed, DisableRollback: true })
    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_FAILED')
    await assert.rejects(
      client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: template({ name: 'three' }) })),
      /currently in a non-terminal \[UPDATE_FAILED\] state/,
    )

    await client.send(new RollbackStackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.deepEqual(idsIn(emulator), before)
  })

  test('a failed update with DisableRollback keeps what succeeded, and the next one without rollback finishes it', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'New' }] })
    const { engine } = emulator
    const more = '  New: { Type: AWS::SNS::Topic, DependsOn: Topic }'
    await createAppStack(emulator, template())
    const before = idsIn(emulator)
    await update(emulator, { TemplateBody: template({ name: 'two', more }), DisableRollback: true })
    const failed = emulatedStack(engine, 'app')
    assert.equal(failed.status, 'UPDATE_FAILED')
    assert.equal(failed.resources.get('Topic')?.properties.DisplayName, 'two')

    engine.injectedFaults = []
    await update(emulator, { TemplateBody: template({ name: 'two', more }), DisableRollback: true })

    assert.equal(failed.status, 'UPDATE_COMPLETE')
    assert.deepEqual(idsIn(emulator), before)
    assert.equal(failed.resources.get('New')?.status, 'CREATE_COMPLETE')
  })

  test('a resource whose update failed without rollback has its last stable properties, and is updated again', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Topic', phase: 'update' }] })
    const { engine } = emulator
    await createAppStack(emulator, template())
    await update(emulator, { TemplateBody: template({ name: 'two' }), DisableRollback: true })
    const topic = emulatedStack(engine, 'app').resources.get('Topic')
    assert.deepEqual([topic?.status, topic?.properties.DisplayName], ['UPDATE_FAILED', 'one'])

    engine.injectedFaults = []
    await update(emulator, { TemplateBody: template({ name: 'two' }), DisableRollback: true })

    assert.deepEqual([topic?.status, topic?.properties.DisplayName], ['UPDATE_COMPLETE', 'two'])
  })

  test('a rollback after two failed updates returns to the state before the first', async () => {
    const injectedFaults = [{ resource: 'New' }]
    await using emulator = await startCloudFormation({ injectedFaults })
    const { engine, client } = emulator
    const more = '  New: { Type: AWS::SNS::Topic, DependsOn: Topic }'
    await createAppStack(emulator, template())
    for (const name of ['two', 'three'])
      await update(emulator, { TemplateBody: template({ name, more }), DisableRollback: true })

    await client.send(new RollbackStackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()

    const stack = emulatedStack(engine, 'app')
    assert.equal(stack.status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.deepEqual([...stack.resources.keys()].toSorted(), ['Subnet', 'Topic', 'Vpc'])
    assert.equal(stack.resources.get('Topic')?.properties.DisplayName, 'one')
  })

  test('a failed rollback stays failed until it is continued', async () => {
    const injectedFaults = [
      { resource: 'New' },
      { resource: 'Topic', phase: 'rollback' as const, reason: 'Cannot roll back.' },
    ]
    await using emulator = await startCloudFormation({ injectedFaults })
    const { engine, client } = emulator
    await createAppStack(emulator, template())
    const before = idsIn(emulator)
    await update(emulator, { TemplateBody: changed })
    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_ROLLBACK_FAILED')
    assert.equal(findEvent(engine, 'app', 'Topic UPDATE_FAILED').reason, 'Cannot roll back.')

    engine.injectedFaults = []
    await client.send(new ContinueUpdateRollbackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.deepEqual(idsIn(emulator), before)
  })

  test('a continued rollback can skip a failed resource', async () => {
    const injectedFaults = [{ resource: 'New' }, { resource: 'Topic', phase: 'rollback' as const }]
    await using emulator = await startCloudFormation({ injectedFaults })
    const { engine, client } = emulator
    await createAppStack(emulator, template())
    await update(emulator, { TemplateBody: changed })
    const skipping = (name: string) =>
      client.send(new ContinueUpdateRollbackCommand({ StackName: 'app', ResourcesToSkip: [name] }))
    await assert.rejects(skipping('Vpc'), /Resource \[Vpc\] is not in a failed state and cannot be skipped/)

    await skipping('Topic')
    await engine.waitUntilIdle()

    const stack = emulatedStack(engine, 'app')
    assert.equal(stack.status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.equal(stack.resources.get('Topic')?.properties.DisplayName, 'two')
  })

  test('a cancelled update rolls back', async () => {
    await using emulator = await startCloudFormation()
    const { engine, client } = emulator
    await createAppStack(emulator, template())
    await client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: changed }))
    await client.send(new CancelUpdateStackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_ROLLBACK_COMPLETE')
  })
})

async function update(
  { client, engine }: CloudFormationEmulator,
  input: Partial<UpdateStackCommandInput>,
): Promise<void> {
  await client.send(new UpdateStackCommand({ StackName: 'app', ...input }))
  await engine.waitUntilIdle()
}

function idsIn({ engine }: CloudFormationEmulator): Record<string, string | undefined> {
  const { resources } = emulatedStack(engine, 'app')
  return Object.fromEntries(['Vpc', 'Subnet', 'Topic'].map(name => [name, resources.get(name)?.physicalId]))
}
