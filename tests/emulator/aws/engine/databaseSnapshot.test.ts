import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { DeleteStackCommand, UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import {
  createAppStack,
  emulatedStack,
  findEvent,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const database = (snapshot?: string) => `
Resources:
  Instance:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties: { Engine: postgres, DBInstanceClass: db.t4g.micro, AllocatedStorage: '20'${snapshot ? `, DBSnapshotIdentifier: ${snapshot}` : ''} }
`

suite('the snapshots of a database in a stack', () => {
  test('a deleted database leaves a last snapshot', async () => {
    await using emulator = await startCloudFormation()
    const { engine, client } = emulator
    await createAppStack(emulator, database())
    const instance = emulatedStack(engine, 'app').resources.get('Instance')?.physicalId

    await client.send(new DeleteStackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()

    const [snapshot, ...others] = [...engine.world.databaseSnapshots.values()]
    assert.match(snapshot?.id ?? '', /^app-snapshot-instance-\w{12}$/)
    assert.equal(snapshot?.database, instance)
    assert.deepEqual(others, [])
  })

  test('a database made from a snapshot replaces the other one, which leaves a last snapshot', async () => {
    await using emulator = await startCloudFormation()
    const { engine, client } = emulator
    await createAppStack(emulator, database())
    const { physicalId: first = '' } = emulatedStack(engine, 'app').resources.get('Instance') ?? {}
    const now = engine.world.now()
    const snapshot = { id: 'earlier', arn: 'arn:aws:rds:x', kind: 'instance', database: first, properties: {} } as const
    engine.world.databaseSnapshots.set('instance earlier', {
      ...{ ...snapshot, createdAt: now, availableAt: now, tags: new Map() },
    })

    await client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: database('earlier') }))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_COMPLETE')
    assert.notEqual(emulatedStack(engine, 'app').resources.get('Instance')?.physicalId, first)
    assert.deepEqual(
      [...engine.world.databaseSnapshots.values()].map(({ database: of }) => of),
      [first, first],
    )
  })

  test('a database made from a snapshot that does not exist fails in the words of RDS', async () => {
    await using emulator = await startCloudFormation()
    const { engine, client } = emulator
    await createAppStack(emulator, database())

    await client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: database('nothing') }))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.match(
      findEvent(engine, 'app', 'Instance UPDATE_FAILED').reason ?? '',
      /"DBSnapshot not found: nothing \(Service: Rds, Status Code: 404, .*HandlerErrorCode: NotFound\)/,
    )
  })
})
