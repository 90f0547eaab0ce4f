import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as rds from '@aws-sdk/client-rds'
import { rdsHandlers } from '../../../../scripts/emulator/aws/services/rds/rdsHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aLiveResource, aWorld, NOW } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('RDS', () => {
  let now = NOW
  const world = aWorld(
    [
      aLiveResource(
        'RDS::DBInstance',
        'db-1',
        { Engine: 'postgres', DeletionProtection: 'true' },
        {
          'Endpoint.Address': 'db-1.example.com',
        },
      ),
      aLiveResource('RDS::DBInstance', 'db-2'),
      aLiveResource('RDS::DBCluster', 'cluster-1', { Engine: 'aurora-postgresql' }),
      aLiveResource('DocDB::DBCluster', 'documents'),
      aLiveResource('DocDB::DBInstance', 'documents-1'),
      aLiveResource('Neptune::DBCluster', 'graph'),
    ],
    { now: () => now, snapshotDuration: 60_000 },
  )
  const client = serveForSuite(rds.RDSClient, defineService(rds, rdsHandlers(world)))
  const create = (id: string, database = 'db-1') =>
    client().send(
      new rds.CreateDBSnapshotCommand({
        DBSnapshotIdentifier: id,
        DBInstanceIdentifier: database,
        Tags: [{ Key: 'commit', Value: 'abc' }],
      }),
    )
  const describe = async (id: string) =>
    (await client().send(new rds.DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: id }))).DBSnapshots?.[0]
  const pass = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1_000)
  }

  test('an instance is described with its address and status', async () => {
    const { DBInstances } = await client().send(new rds.DescribeDBInstancesCommand({ DBInstanceIdentifier: 'db-1' }))
    const [instance] = DBInstances ?? []
    assert.deepEqual(
      [instance?.DBInstanceStatus, instance?.Endpoint?.Address, instance?.DeletionProtection],
      ['available', 'db-1.example.com', true],
    )
  })

  test('the databases of DocumentDB and Neptune are described, too', async () => {
    const { DBClusters = [] } = await client().send(new rds.DescribeDBClustersCommand())
    assert.deepEqual(
      DBClusters.map(({ DBClusterIdentifier: id, Engine: engine, Status: status }) => [id, engine, status]),
      [
        ['cluster-1', 'aurora-postgresql', 'available'],
        ['documents', 'docdb', 'available'],
        ['graph', 'neptune', 'available'],
      ],
    )
    const one = await client().send(new rds.DescribeDBInstancesCommand({ DBInstanceIdentifier: 'documents-1' }))
    assert.equal(one.DBInstances?.[0]?.Engine, 'docdb')
    assert.equal(
      await errorTextOf(client().send(new rds.DescribeDBClustersCommand({ DBClusterIdentifier: 'documents-1' }))),
      'DBClusterNotFoundFault: DBCluster documents-1 not found. (404)',
    )
  })

  test('a snapshot is made after some time, with its tags and progress', async () => {
    await create('Before-Upgrade')
    pass(30)
    const half = await describe('before-upgrade')
    assert.deepEqual([half?.Status, half?.PercentProgress], ['creating', 50])
    assert.equal(
      await errorTextOf(create('second')),
      'InvalidDBInstanceStateFault: Instance db-1 is not currently in the available state. (400)',
    )
    assert.match(
      await errorTextOf(client().send(new rds.DeleteDBSnapshotCommand({ DBSnapshotIdentifier: 'before-upgrade' }))),
      /^InvalidDBSnapshotStateFault: /,
    )

    pass(30)

    const whole = await describe('before-upgrade')
    assert.deepEqual(
      [whole?.Status, whole?.PercentProgress, whole?.DBInstanceIdentifier, whole?.TagList],
      ['available', 100, 'db-1', [{ Key: 'commit', Value: 'abc' }]],
    )
    assert.match(await errorTextOf(create('before-upgrade')), /^DBSnapshotAlreadyExistsFault: /)
  })

  test('tags are added to a snapshot, and listed', async () => {
    await create('tagged', 'db-2')
    const arn = (await describe('tagged'))?.DBSnapshotArn
    await client().send(
      new rds.AddTagsToResourceCommand({ ResourceName: arn, Tags: [{ Key: 'environment', Value: 'dev' }] }),
    )
    const { TagList } = await client().send(new rds.ListTagsForResourceCommand({ ResourceName: arn }))
    assert.deepEqual(
      TagList?.map(({ Key, Value }) => `${Key}=${Value}`),
      ['commit=abc', 'environment=dev'],
    )
  })

  test('snapshots are listed in pages by their instance, and deleted', async () => {
    pass(600)
    for (const id of ['first', 'second']) {
      await create(id, 'db-2')
      pass(600)
    }
    const list = async () => {
      const pages = rds.paginateDescribeDBSnapshots(
        { client: client(), pageSize: 20 },
        { DBInstanceIdentifier: 'db-2', SnapshotType: 'manual' },
      )
      return (await Array.fromAsync(pages)).flatMap(({ DBSnapshots = [] }) =>
        DBSnapshots.map(({ DBSnapshotIdentifier }) => DBSnapshotIdentifier),
      )
    }
    assert.deepEqual(await list(), ['tagged', 'first', 'second'])

    await client().send(new rds.DeleteDBSnapshotCommand({ DBSnapshotIdentifier: 'first' }))

    assert.deepEqual(await list(), ['tagged', 'second'])
  })

  test('a cluster has snapshots of its own kind', async () => {
    const input = { DBClusterSnapshotIdentifier: 'cluster-snapshot', DBClusterIdentifier: 'cluster-1' }
    await client().send(new rds.CreateDBClusterSnapshotCommand(input))
    pass(60)
    const { DBClusterSnapshots } = await client().send(
      new rds.DescribeDBClusterSnapshotsCommand({ DBClusterIdentifier: 'cluster-1' }),
    )
    assert.deepEqual(
      DBClusterSnapshots?.map(({ DBClusterSnapshotIdentifier: id, Status }) => [id, Status]),
      [['cluster-snapshot', 'available']],
    )
    await client().send(new rds.DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: 'cluster-snapshot' }))
  })

  for (const [title, request, error] of [
    ['an unknown snapshot', () => describe('nothing'), 'DBSnapshotNotFoundFault: DBSnapshot not found: nothing (404)'],
    ['an unknown instance', () => create('new', 'db-9'), 'DBInstanceNotFoundFault: DBInstance db-9 not found. (404)'],
    [
      'a name with two hyphens',
      () => create('a--b', 'db-2'),
      'InvalidParameterValue: Invalid snapshot identifier:  a--b (400)',
    ],
  ] as const)
    test(`RDS refuses ${title}`, async () => assert.equal(await errorTextOf(request()), error))
})
