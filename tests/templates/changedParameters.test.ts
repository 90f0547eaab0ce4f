import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { holdsData } from '#lib/analysis/lifecycle/dataLoss.ts'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import { dataLossIn } from '#lib/operations/review/guardDataLoss.ts'
import { predictChanges } from '#lib/template/predict/predictChanges.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const types = await loadResourceTypes()
const stackOf = (parameters: Readonly<Record<string, string>> = {}) => resolveRepositoryStack(parameters).stack

suite('another address of the first administrator', () => {
  const changes = predictChanges(stackOf(), stackOf({ FirstAdministratorEmail: 'other@example.com' }), types)

  test('another first administrator replaces user and membership, and retains the former ones', () => {
    assert.deepEqual(
      changes
        .filter(({ type }) => type.startsWith('AWS::Cognito::UserPoolUser'))
        .map(({ logicalId, replacement, policyAction }) => [logicalId, replacement, policyAction]),
      [
        ['FirstAdministrator', 'always', 'ReplaceAndRetain'],
        ['FirstAdministratorMembership', 'always', 'ReplaceAndRetain'],
      ],
    )
  })

  test('the preview says that the former administrator can still sign in', () => {
    const risk = risksOf({ changes }).find(({ resource }) => resource === 'SignIn/FirstAdministrator')
    assert.match(
      messageText(risk?.message ?? []),
      /the former user stays in the pool and can sign in until it is disabled/,
    )
  })
})

suite('another source of the data', () => {
  const lossesOf = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) =>
    dataLossIn({ risks: risksOf({ changes: predictChanges(stackOf(before), stackOf(after), types) }) })
      .filter(({ type }) => !SECRET.test(type))
      .map(({ how, resource }) => `${how} ${resource}`)
  const SECRET = /SecretsManager/

  for (const [what, before, after, losses] of [
    ['restoring the database', {}, { DatabaseSnapshotId: 'before-the-fire' }, ['replace Database/Instance']],
    ['taking the snapshot away', { DatabaseSnapshotId: 'before-the-fire' }, {}, ['replace Database/Instance']],
    ['going to SQLite', {}, { DatabaseMode: 'sqlite' }, ['remove Database/Instance']],
    ['removing the cache', { CacheMode: 'valkey' }, {}, ['remove Cache/ReplicationGroup']],
    [
      'another performance mode',
      {},
      { FileSystemPerformanceMode: 'maxIO', FileSystemThroughputMode: 'bursting' },
      ['replace Storage/FileSystem'],
    ],
    ['adding a cache and its replica', {}, { CacheMode: 'valkey', CacheReplicas: '1' }, []],
    [
      'adding a replica',
      { CacheMode: 'valkey' },
      { CacheMode: 'valkey', CacheReplicas: '1' },
      ['remove Cache/ReplicationGroup'],
    ],
    ['another node type', { CacheMode: 'valkey' }, { CacheMode: 'valkey', CacheNodeType: 'cache.t4g.small' }, []],
    ['ending the backups of files', {}, { FileBackups: 'false', FileSystemLifecycleDays: '0' }, []],
    [
      'provisioned throughput',
      {},
      { FileSystemThroughputMode: 'provisioned', FileSystemProvisionedThroughput: '9' },
      [],
    ],
    [
      'another measurement of the database',
      {},
      { DatabaseMonitoringSeconds: '60', DatabaseInsights: 'advanced', DatabaseLogExport: 'false' },
      [],
    ],
  ] as const)
    test(`${what} ${losses.length > 0 ? 'is named as a loss of data' : 'loses no data'}`, () =>
      assert.deepEqual(lossesOf(before, after), losses))
})

suite('another scheme of the load balancer', () => {
  const internal = { LoadBalancerScheme: 'internal', PrivateHostedZoneId: 'Z9876543210PRIVATE' }
  for (const [what, before, after] of [
    ['an internal load balancer in place of a public one', {}, internal],
    ['a public load balancer in place of an internal one', internal, {}],
  ] as const)
    test(`${what} has its own target group and listeners, because a target group belongs to one load balancer`, () =>
      assert.deepEqual(
        predictChanges(stackOf(before), stackOf(after), types)
          .filter(({ replacement, nestedPath }) => replacement === 'always' && nestedPath === 'LoadBalancer')
          .map(({ logicalId }) => logicalId)
          .toSorted(),
        ['HttpListener', 'HttpsListener', 'LoadBalancer', 'TargetGroup'],
      ))
})

suite('the zones of the subnets', () => {
  const zonesOf = (parameters: Readonly<Record<string, string>>) =>
    flatResourcesOf(stackOf(parameters))
      .filter(({ type }) => type === 'AWS::EC2::Subnet')
      .map(({ name, properties }) => [name.replace(/^Network\//, ''), properties.AvailabilityZoneId])

  test('without zones every subnet is in one of the first two of the account, and has no id of a zone', () => {
    const subnets = flatResourcesOf(stackOf()).filter(({ type }) => type === 'AWS::EC2::Subnet')
    assert.deepEqual(
      subnets.map(({ properties }) => 'AvailabilityZoneId' in properties),
      [false, false, false, false],
    )
    assert.deepEqual(
      subnets.map(({ properties }) => 'AvailabilityZone' in properties),
      [true, true, true, true],
    )
  })

  test('a public and a private subnet are in each of the zones that the environment names', () => {
    assert.deepEqual(zonesOf({ ZoneA: 'euc1-az1', ZoneB: 'euc1-az3' }), [
      ['PublicSubnetA', 'euc1-az1'],
      ['PublicSubnetB', 'euc1-az3'],
      ['PrivateSubnetA', 'euc1-az1'],
      ['PrivateSubnetB', 'euc1-az3'],
    ])
  })
})

suite('another KeyMode', () => {
  const owned = stackOf()
  const managed = stackOf({ KeyMode: 'customer-managed' })
  for (const [what, changes] of [
    ['keys of the stack instead of keys of AWS', predictChanges(owned, managed, types)],
    ['keys of AWS instead of keys of the stack', predictChanges(managed, owned, types)],
  ] as const) {
    test(`${what} replace file system, vault and database, and retain what they hold`, () => {
      assert.deepEqual(
        changes
          .filter(({ type, replacement }) => holdsData(type) && replacement !== 'never')
          .map(({ nestedPath, logicalId, policyAction }) => [`${nestedPath}/${logicalId}`, policyAction]),
        [
          ['Database/Instance', 'ReplaceAndSnapshot'],
          ['Storage/BackupVault', 'ReplaceAndRetain'],
          ['Storage/FileSystem', 'ReplaceAndRetain'],
        ],
      )
    })

    test(`the preview names the data that ${what} take away from the application`, () => {
      const named = risksOf({ changes }).map(({ resource }) => resource)
      assert.deepEqual(
        ['Database/Instance', 'Storage/BackupVault', 'Storage/FileSystem'].filter(name => !named.includes(name)),
        [],
      )
    })
  }
})
