import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import { STACK_STATUSES } from '#lib/model/cloudFormation/stack.ts'
import { bootstrapCommandOf } from '#lib/operations/bootstrap/gitHubRepository.ts'
import { remedyFor } from '#lib/operations/execution/remedy.ts'
import { retainedResourceOf, retainedResourcesOf } from '#lib/operations/execution/retainedResources.ts'
import { foundSnapshotOf } from '#lib/operations/teardown/snapshotCommands.ts'
import type { PreparedVersionChange } from '#lib/operations/version/prepareVersionChange.ts'
import { versionNextSteps } from '#lib/operations/version/versionNextSteps.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { aWatchedEvent } from '../../fakes/model/aWatchedEvent.ts'

/** Every character that a shell reads, as a part of an id. */
const ID = 'eu-central-1_Ab|admins|o\'neil;&"$(touch no)`x`*?@example.com'
const STACK = { region: 'eu-central-1', stackName: 'open-webui-dev', wasCreated: true }
const TYPES = [
  'AWS::Backup::BackupVault',
  'AWS::Cognito::UserPool',
  'AWS::EFS::FileSystem',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::SNS::Topic',
] as const
const SNAPSHOT_TYPES = ['AWS::EC2::Volume', 'AWS::ElastiCache::ReplicationGroup', 'AWS::RDS::DBCluster'] as const

/** The arguments that each call of `aws` in a command gets from the shell. */
function argumentsOf(command: string): readonly string[] {
  const { status, stderr } = spawnSync('bash', ['-c', `aws() { printf '%s\\n' "$@" >&2; }; ${command}`], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, `${command}: ${stderr}`)
  return stderr.split('\n')
}

suite('the commands that delete', () => {
  for (const type of TYPES)
    test(`a retained ${type} hand its id to aws as one argument`, () => {
      const { remove } = retainedResourceOf({ path: 'A', logicalId: 'A', type, physicalId: ID }, STACK)
      assert.ok(argumentsOf(remove).includes(ID), remove)
    })

  for (const type of SNAPSHOT_TYPES)
    test(`a snapshot of ${type} hand its id to aws as one argument`, () => {
      const { remove, adopt = '' } = foundSnapshotOf({ path: 'A', type }, { id: ID, isFinal: true }, STACK)
      for (const command of [remove, adopt]) assert.ok(argumentsOf(command).includes(ID), command)
    })
})

test('the command that imports a retained resource hands the id to aws in one argument of JSON', () => {
  const resource = { path: 'A', logicalId: 'A', type: 'AWS::KMS::Key', physicalId: ID }
  const all = argumentsOf(retainedResourceOf(resource, STACK).adopt ?? '')

  assert.deepEqual(
    all.filter(argument => argument.startsWith('[')).map(argument => JSON.parse(argument)),
    [[{ ResourceType: 'AWS::KMS::Key', LogicalResourceId: 'A', ResourceIdentifier: { KeyId: ID } }]],
  )
})

suite('no command imports a retained resource', () => {
  for (const [when, about] of [
    ['after a failed creation', { path: 'Key', wasCreated: false }],
    ['of a nested stack', { path: 'Security/Key', wasCreated: true }],
  ] as const)
    test(when, () => {
      const resource = { path: about.path, logicalId: 'Key', type: 'AWS::KMS::Key', physicalId: 'key-1' }
      assert.equal(retainedResourceOf(resource, { ...STACK, wasCreated: about.wasCreated }).adopt, undefined)
    })
})

test('a retained user of a pool is deleted with the pool, so only the pool is listed', () => {
  const types = ['AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolUser', 'AWS::Cognito::UserPoolUserToGroupAttachment']
  const events = types.map((type, index) =>
    aWatchedEvent({ path: `R${index}`, logicalId: `R${index}`, type, status: 'DELETE_SKIPPED', physicalId: ID }),
  )

  const retained = retainedResourcesOf(events, { ...STACK, isGone: true })

  assert.deepEqual(
    retained.map(({ type }) => type),
    ['AWS::Cognito::UserPool'],
  )
})

/** The commands in a sentence. */
function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/'((?:aws|npm) [^']+)'/g)].map(([, command = '']) => command)
}

function assertComplete(text: string): void {
  for (const command of commandsIn(text)) {
    execFileSync('bash', ['-nc', command])
    if (command.startsWith('aws')) assert.match(command, / --region eu-central-1$/)
    else assert.match(command, /^npm run [\w-]+ -- dev\b/)
  }
}

suite('the commands in a next step name region and environment', () => {
  const environment = anEnvironment()

  for (const name of ['open-webui-dev', 'open-webui-dev-bootstrap'])
    for (const status of STACK_STATUSES) {
      const remedy = remedyFor({ name, status }, environment)
      if (remedy) test(`of stack '${name}' in ${status}`, () => assertComplete(remedy.todo))
    }

  test('of a failed change of version', () => {
    const change = { from: 'v0.12.4', to: 'v0.13.0' } as PreparedVersionChange['change']
    const service = 'open-webui-dev-Compute-1A.Service'

    const steps = versionNextSteps({
      ...{ environment, change, snapshots: ['s-1'], permission: undefined },
      notRolledBack: [service],
    })

    const commands = steps.flatMap(({ lines }) => lines).filter(line => /^(aws|npm) /.test(line))
    assert.equal(commands.length, 2)
    assert.ok(commands[0]?.includes(` --resources-to-skip ${service} `))
    for (const command of commands) assertComplete(`'${command}'`)
  })
})

test('the command that repeats a bootstrap has all arguments that were given', () => {
  const given = { repository: 'octo-org/chat', ownerId: '1', repositoryId: '2', defaultBranch: 'a b' }
  assert.equal(
    bootstrapCommandOf('dev', given),
    "npm run bootstrap -- dev --repository octo-org/chat --owner-id 1 --repository-id 2 --default-branch 'a b'",
  )
})
