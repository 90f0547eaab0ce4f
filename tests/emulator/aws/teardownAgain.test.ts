import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { TeardownOutcome } from '#lib/model/outcome.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import { startAccount } from '../../fakes/emulator/startAccount.ts'
import { readFixture } from '../../fakes/repository/fixtureWorkspace.ts'

const environment = await readFixture('dev')
const { account, region } = environment
const order = { environment, typedName: 'open-webui-dev', emptyBuckets: true }
const SHORT = { stacks: 1, events: 30, resources: 2 }
/** What the templates keep; the database leaves a snapshot. */
const REMAINING = [
  'Database/Instance (final snapshot)',
  'SignIn/ClientSecret',
  'SignIn/UserPool',
  'Storage/BackupVault',
  'Storage/FileSystem',
]

async function deployedAccount() {
  const aws = await startAccount({ account, region, pageSizes: SHORT })
  await bootstrap({ environment, yes: true }, aws.tools)
  await deploy({ environment, yes: true }, aws.tools)
  return aws
}

function namesOf(outcome: TeardownOutcome): readonly string[] {
  if (outcome.kind === 'gone') return outcome.retained.map(({ name }) => name).toSorted()
  return outcome.kind === 'nothing-to-do' ? (outcome.deleted?.retained.map(({ name }) => name).toSorted() ?? []) : []
}

/** Ends a teardown right after CloudFormation has started the deletion, as Ctrl-C and SIGKILL do. */
async function killAfterDeletion(tools: AdministratorTools): Promise<void> {
  const deleteStack: AdministratorTools['cloudFormation']['deleteStack'] = async (id, request) => {
    await tools.cloudFormation.deleteStack(id, request)
    throw new Error('killed')
  }
  await assert.rejects(
    teardown(order, { ...tools, cloudFormation: { ...tools.cloudFormation, deleteStack } }),
    /killed/,
  )
}

suite('a teardown of the real templates', () => {
  test('a teardown names what stays, and so does each later one', async () => {
    await using aws = await deployedAccount()

    const first = await teardown(order, aws.tools)
    const second = await teardown(order, aws.tools)

    assert.equal(first.kind, 'gone')
    assert.equal(second.kind, 'nothing-to-do')
    for (const name of REMAINING) assert.ok(namesOf(first).includes(name), `${name}: ${namesOf(first)}`)
    assert.deepEqual(namesOf(second), namesOf(first))
  })

  test('a teardown after one that was killed names what stays', async () => {
    await using aws = await deployedAccount()

    await killAfterDeletion(aws.tools)
    await aws.engine.waitUntilIdle()
    const second = await teardown(order, aws.tools)

    assert.equal(second.kind, 'nothing-to-do')
    for (const name of REMAINING) assert.ok(namesOf(second).includes(name), `${name}: ${namesOf(second)}`)
  })

  test('a stack whose first creation failed left no final snapshot', async () => {
    await using aws = await startAccount({ account, region })
    await bootstrap({ environment, yes: true }, aws.tools)
    aws.engine.injectedFaults = [{ resource: 'Monitoring/Dashboard', phase: 'create', reason: 'no.' }]
    await deploy({ environment, yes: true }, aws.tools)

    const outcome = await teardown(order, aws.tools)

    assert.equal(outcome.kind, 'nothing-to-do')
    // The load balancer had written its test file.
    assert.deepEqual(namesOf(outcome), ['LoadBalancer/AccessLogBucket'])
  })
})
