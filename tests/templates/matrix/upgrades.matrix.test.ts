import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { NextStep } from '#lib/model/nextStep.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { addDatabaseSnapshot } from '../../../scripts/emulator/aws/world.ts'
import { startAccount } from '../../fakes/emulator/startAccount.ts'
import {
  type DeployedAccount,
  startDeployedAccount,
  withParameters,
} from '../../fakes/emulator/startDeployedAccount.ts'
import { readFixture } from '../../fakes/repository/fixtureWorkspace.ts'

type Parameters = Readonly<Record<string, string>>

const SEVERAL_TASKS = { CacheMode: 'valkey', MinimumTasks: '2', MaximumTasks: '4' }

/** The shapes that a new version reaches in another way. */
const SHAPES: Readonly<Record<string, Parameters>> = {
  'one task': {},
  'several tasks with a cache': SEVERAL_TASKS,
  'customer-managed keys': { KeyMode: 'customer-managed' },
  'a name of CloudFront': { DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca' },
  'a SQLite database': { DatabaseMode: 'sqlite', DatabaseMultiAz: 'false' },
}

const NEWER = 'v0.13.0'
const CORRECTED = 'v0.13.1'
const SNAPSHOT = 'open-webui-dev-v0-12-4-to-v0-13-0-20261128t094500z'
const FAILING = [{ resource: 'Compute/Service', phase: 'update' as const, reason: 'ECS Deployment Circuit Breaker' }]

const imageIn = ({ engine }: DeployedAccount): string => {
  const [task] = engine.world.resources('AWS::ECS::TaskDefinition').toReversed()
  return JSON.stringify(task?.properties.ContainerDefinitions)
}
const stepsOf = (ended: object): readonly NextStep[] => ('steps' in ended ? (ended.steps as readonly NextStep[]) : [])

suite('upgrades and restores through the verbs, with permissions', () => {
  let held = 0
  after(() => console.log(`ℹ held: ${held} upgrades, failed upgrades, restores and changes of the number of tasks`))

  for (const [shape, parameters] of Object.entries(SHAPES)) {
    const hasSnapshot = parameters.DatabaseMode !== 'sqlite'

    test(`a new version is deployed with ${shape}, after a snapshot of its database`, async () => {
      await using aws = await start(parameters)

      const outcome = await aws.deployWith({ ...parameters, ImageTag: NEWER })

      assert.equal(outcome.kind, 'deployed')
      assert.match(imageIn(aws), new RegExp(`:${NEWER}`))
      assert.equal(aws.engine.world.databaseSnapshots.size, hasSnapshot ? 1 : 0)
      assert.equal((await aws.deployWith({ ...parameters, ImageTag: NEWER })).kind, 'unchanged')
      held += 1
    })

    test(`a new version that fails with ${shape} stays, names the next steps, and a corrected one follows`, async () => {
      await using aws = await start(parameters)
      aws.engine.injectedFaults = FAILING

      const failed = await aws.deployWith({ ...parameters, ImageTag: NEWER })

      assert.deepEqual([failed.kind, aws.stackStatus()], ['failed', 'UPDATE_FAILED'])
      const texts = stepsOf(failed).map(({ text }) => text)
      assert.match(texts.join('\n'), hasSnapshot ? /Forward: [\s\S]*Back to 'v0\.12\.4'/ : /Forward: /)
      aws.engine.injectedFaults = []
      const corrected = await aws.deployWith({ ...parameters, ImageTag: CORRECTED })
      assert.deepEqual([corrected.kind, aws.stackStatus()], ['deployed', 'UPDATE_COMPLETE'])
      held += 1
    })

    if (hasSnapshot)
      test(`a new environment with ${shape} gets the database of a snapshot`, async () => {
        const dev = withParameters(await readFixture('dev'), { ...parameters, DatabaseSnapshotId: SNAPSHOT })
        await using aws = await startAccount({ account: dev.account, region: dev.region, permissions: true })
        const former = { kind: 'instance', database: 'former', properties: {} } as const
        addDatabaseSnapshot(aws.engine.world, { id: SNAPSHOT, ...former, tags: new Map(), duration: 0 })
        await bootstrap({ environment: dev, yes: true }, aws.tools)

        const outcome = await deploy({ environment: dev, yes: true }, aws.tools)

        assert.equal(outcome.kind, 'deployed')
        assert.deepEqual(
          aws.engine.world.resources('AWS::RDS::DBInstance').map(({ properties }) => properties.DBSnapshotIdentifier),
          [SNAPSHOT],
        )
        held += 1
      })
  }

  test('one task becomes several, and several become one', async () => {
    await using aws = await start({})
    const scaling = () =>
      aws.engine.world
        .resources('AWS::ApplicationAutoScaling::ScalableTarget')
        .map(({ properties: { MinCapacity: least, MaxCapacity: most } }) => [String(least), String(most)])
    const caches = () => aws.engine.world.resources('AWS::ElastiCache::ReplicationGroup').length

    // The account has never used ElastiCache: the bootstrap with the cache makes sure of its service-linked role.
    await bootstrap({ environment: withParameters(aws.environment, SEVERAL_TASKS), yes: true }, aws.tools)
    assert.deepEqual(await failuresOf(aws, SEVERAL_TASKS), [])
    assert.deepEqual([scaling(), caches()], [[['2', '4']], 1])
    assert.deepEqual(await failuresOf(aws, {}), [])
    assert.deepEqual([scaling(), caches()], [[['1', '1']], 0])
    held += 1
  })
})

async function start(parameters: Parameters): Promise<DeployedAccount> {
  const dev = await readFixture('dev')
  const environment = { parameters: { ...dev.parameters, ...parameters } }
  return startDeployedAccount({ environment, permissions: true, switches: { replacesWithoutRollback: true } })
}

/** The reasons of every failed event; none if the deployment succeeds. */
async function failuresOf(aws: DeployedAccount, parameters: Parameters): Promise<readonly string[]> {
  const { kind } = await aws.deployWith(parameters)
  if (kind === 'deployed') return []
  const events = [...aws.engine.stacks.values()].flatMap(stack => stack.events)
  return [kind, ...events.filter(({ status }) => status.endsWith('FAILED')).map(({ reason }) => reason ?? '')]
}
