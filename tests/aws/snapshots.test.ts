import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import * as rds from '@aws-sdk/client-rds'
import { connectSnapshots } from '#lib/aws/snapshots/connectSnapshots.ts'
import { Problem } from '#lib/model/problem.ts'
import type { SnapshotRequest } from '#lib/model/snapshot.ts'
import type { Snapshots } from '#lib/ports.ts'
import { rdsHandlers } from '../../scripts/emulator/aws/services/rds/rdsHandlers.ts'
import { defineService } from '../../scripts/emulator/aws/wire/awsService.ts'
import { createServer, type RunningServer } from '../../scripts/emulator/aws/wire/server.ts'
import { WireError } from '../../scripts/emulator/aws/wire/wireError.ts'
import { aLiveResource, aWorld, NOW } from '../fakes/emulator/aWorld.ts'

suite('snapshots of databases', () => {
  let now = NOW
  let refusal: WireError | undefined
  let server: RunningServer
  let snapshots: Snapshots
  const variables = { ...process.env }
  const world = aWorld([aLiveResource('RDS::DBInstance', 'db'), aLiveResource('RDS::DBCluster', 'cluster')], {
    now: () => now,
    snapshotDuration: 60_000,
  })
  const request = (over: Partial<SnapshotRequest> = {}): SnapshotRequest => ({
    ...{ id: 'before', kind: 'instance', database: 'db', tags: { commit: 'abc' } },
    ...over,
  })

  before(async () => {
    const handlers = rdsHandlers(world)
    const refusing = {
      ...handlers,
      CreateDBSnapshot: (...call: Parameters<NonNullable<typeof handlers.CreateDBSnapshot>>) => {
        if (refusal) throw refusal
        return handlers.CreateDBSnapshot?.(...call) ?? {}
      },
    }
    server = await createServer([defineService(rds, refusing)]).listen(0)
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: server.url,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example',
    })
    snapshots = connectSnapshots({ region: 'eu-central-1' })
  })
  after(async () => {
    process.env = variables
    await server.close()
  })

  test('a snapshot of an instance is made, found, listed and deleted', async () => {
    assert.equal(await snapshots.create(request()), 'started')
    assert.deepEqual(await snapshots.find('instance', 'before'), {
      ...{ id: 'before', kind: 'instance', database: 'db', status: 'creating', progress: 0, createdAt: NOW },
      tags: { commit: 'abc' },
    })
    now = new Date(now.getTime() + 60_000)
    assert.deepEqual(
      (await snapshots.list('instance')).map(({ id, status }) => [id, status]),
      [['before', 'available']],
    )

    await snapshots.remove({ kind: 'instance', id: 'before' })
    await snapshots.remove({ kind: 'instance', id: 'before' })

    assert.equal(await snapshots.find('instance', 'before'), undefined)
  })

  test('a snapshot of a cluster has the same shape', async () => {
    assert.equal(await snapshots.create(request({ kind: 'cluster', database: 'cluster' })), 'started')
    now = new Date(now.getTime() + 60_000)
    assert.deepEqual(
      (await snapshots.list('cluster')).map(({ database, status, tags }) => [database, status, tags]),
      [['cluster', 'available', { commit: 'abc' }]],
    )
    await snapshots.remove({ kind: 'cluster', id: 'before' })
    assert.equal(await snapshots.find('cluster', 'before'), undefined)
  })

  test('a snapshot that an earlier attempt made is no error, and a busy database is a result', async () => {
    await snapshots.create(request({ id: 'twice' }))
    assert.equal(await snapshots.create(request({ id: 'another' })), 'busy')
    now = new Date(now.getTime() + 60_000)
    assert.equal(await snapshots.create(request({ id: 'twice' })), 'started')
  })

  for (const [title, error, todo] of [
    ['a quota', new WireError('SnapshotQuotaExceeded', 'Quota of 100'), /Service Quotas console/],
    ['a wrong parameter', new WireError('InvalidParameterValue', 'No such thing'), /RDS console/],
    [
      'a missing permission',
      new WireError('AccessDenied', 'User: arn:x is not authorized to perform: rds:x', 403),
      /rds:/,
    ],
  ] as const)
    test(`${title} is a problem with a next step`, async () => {
      refusal = error
      try {
        await assert.rejects(snapshots.create(request()), (problem: unknown) => {
          assert.ok(problem instanceof Problem, String(problem))
          assert.match(`${problem.message} ${problem.todo}`, todo)
          return true
        })
      } finally {
        refusal = undefined
      }
    })
})
