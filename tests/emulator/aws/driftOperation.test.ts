import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { drift } from '#lib/operations/drift.ts'
import { alterLiveResource, deleteLiveResource } from '../../../scripts/emulator/aws/engine/drift/alterLiveResource.ts'
import { startAccount } from '../../fakes/emulator/startAccount.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'
import { readFixture } from '../../fakes/repository/fixtureWorkspace.ts'

const environment = await readFixture('dev')
const { account, region } = environment
const SHORT = { stacks: 2, events: 30, resources: 2, changes: 20, changeSets: 1, exports: 1 }

suite('the drift of a deployed environment', () => {
  test('an environment is in sync until a nested resource is changed or deleted by hand', async () => {
    await using aws = await startAccount({ account, region, pageSizes: SHORT })
    const { tools, engine } = aws
    await bootstrap({ environment, yes: true }, tools)
    await deploy({ environment, yes: true }, tools)

    const before = await drift({ environment }, tools)
    assert.equal(before.kind, 'in-sync', JSON.stringify(before))
    assert.ok(before.checked > 40)

    const reason = 'User: observe is not authorized to perform: secretsmanager:GetSecretValue on resource: x'
    engine.injectedFaults = [{ resource: 'Database/DatabaseSecret', phase: 'drift', reason }]
    const withoutSecret = await drift({ environment }, tools)
    assert.ok(withoutSecret.kind === 'in-sync' && withoutSecret.notChecked.includes('Database/DatabaseSecret'))

    engine.injectedFaults = [{ resource: 'Database/DatabaseSecret', phase: 'drift', reason: 'Access denied.' }]
    assert.match((await expectProblem(() => drift({ environment }, tools))).message, /Cannot determine whether/)
    engine.injectedFaults = []

    alterLiveResource(engine, 'Storage/FileSystem', properties => ({ ...properties, ThroughputMode: 'bursting' }))
    deleteLiveResource(engine, 'Monitoring/Dashboard')
    const after = await drift({ environment }, tools)

    assert.ok(after.kind === 'drifted')
    assert.deepEqual(
      after.resources.map(resource => [
        resourcePathOf(resource),
        resource.kind,
        ...resource.properties.map(({ path }) => path),
      ]),
      [
        ['Monitoring/Dashboard', 'deleted'],
        ['Storage/FileSystem', 'modified', '/ThroughputMode'],
      ],
    )

    engine.injectedFaults = [{ resource: 'Database/Instance', phase: 'drift', reason: 'Access denied.' }]
    const partial = await drift({ environment }, tools)
    assert.ok(partial.kind === 'drifted' && partial.notChecked.includes('Database/Instance'))
  })

  test('an environment that was never deployed is a problem', async () => {
    await using aws = await startAccount({ account, region })

    assert.match((await expectProblem(() => drift({ environment }, aws.tools))).message, /does not exist/)
  })
})
