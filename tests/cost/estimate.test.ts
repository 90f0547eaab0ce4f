import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { estimateOf } from '#lib/cost/estimate.ts'
import { unconfirmedIn } from '#lib/model/cost/priceList.ts'
import type { ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { aPriceList, priceListOf } from '../fakes/cost/aPriceList.ts'
import { LIST_PRICES } from '../fakes/cost/listPrices.ts'
import { aResolvedStack } from '../fakes/template/aResolvedStack.ts'
import { stackOfResources } from '../fakes/template/stackOfResources.ts'

const prices = aPriceList(LIST_PRICES)
const HOURS = 730
const OF_STACK = new Unknown({ kind: 'resource', path: 'Network/Subnet' })

function estimateOfOne(type: string, properties: ValueMap = {}) {
  return estimateOf(stackOfResources({ One: { type, properties } }), prices)
}

suite('the estimate of a stack', () => {
  test('a resource type without a price is named, and not counted as nothing', () => {
    const { total, gaps, free } = estimateOfOne('AWS::Events::EventBus')

    assert.deepEqual(gaps, [{ path: 'One', type: 'AWS::Events::EventBus', reason: 'this type has no price here' }])
    assert.deepEqual({ total, free }, { total: 0, free: 0 })
  })

  test('a role is free of charge', () => {
    assert.deepEqual(estimateOfOne('AWS::IAM::Role'), { total: 0, lines: [], usage: [], gaps: [], free: 1 })
  })

  test('users, permissions, addresses of functions and policies of queues are free of charge', () => {
    for (const type of ['IAM::User', 'Lambda::Permission', 'Lambda::Url', 'SQS::QueuePolicy', 'Events::Rule'])
      assert.deepEqual(estimateOfOne(`AWS::${type}`).gaps, [], type)
  })

  test('the prices that are not confirmed are counted', () => {
    const list = priceListOf({ secret: 0.4, 'nat-gateway': 0.045 })
    const prices = new Map([...list.prices].map(([id, price]) => [id, { ...price, source: `${id}; confirmed` }]))
    assert.equal(unconfirmedIn({ ...list, prices }), 0)
    const secret = prices.get('secret')
    assert.ok(secret)
    prices.set('secret', { ...secret, source: 'as the authors remember them; not confirmed' })
    assert.equal(unconfirmedIn({ ...list, prices }), 1)
  })

  test('a price that the file lacks is a gap that names the file', () => {
    const stack = stackOfResources({ Key: { type: 'AWS::KMS::Key' } })

    const { gaps } = estimateOf(stack, priceListOf({ secret: 0.4 }))

    assert.deepEqual(
      gaps.map(({ reason }) => reason),
      [
        "'environments/prices/us-east-1.yaml' has no price 'key'",
        "'environments/prices/us-east-1.yaml' has no price 'key-requests'",
      ],
    )
  })

  test('resources of nested stacks have their path, and the dearest comes first', () => {
    const stack = aResolvedStack({
      'main.yaml': `Resources:
  Keys: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: keys.yaml } }
  Secret: { Type: 'AWS::SecretsManager::Secret' }`,
      'keys.yaml': "Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } } }",
    })

    const { lines, total } = estimateOf(stack, prices)

    assert.deepEqual(
      lines.map(({ path, usd }) => [path, usd]),
      [
        ['Keys/Key', 1],
        ['Secret', 0.4],
      ],
    )
    assert.equal(total, 1.4)
  })

  test('the same charge by use is said once, with all its resources', () => {
    const group = { type: 'AWS::Logs::LogGroup' }

    const { usage } = estimateOf(stackOfResources({ One: group, Other: group }), aPriceList({ 'logs-ingestion': 0.5 }))

    assert.deepEqual(usage[0], { words: 'log data', usd: 0.5, unit: 'GB', paths: ['One', 'Other'] })
  })

  const POSTGRES = { Engine: 'postgres', StorageType: 'gp3', DBInstanceClass: 'db.t4g.micro', AllocatedStorage: '20' }
  const VALKEY = { Engine: 'valkey', CacheNodeType: 'cache.t4g.micro' }
  const subnets = [OF_STACK, OF_STACK]
  const cents = (usd: number) => Math.round(usd * 100) / 100
  for (const [title, type, properties, usd] of [
    ['a database', 'AWS::RDS::DBInstance', POSTGRES, 0.016 * HOURS + 20 * 0.115],
    [
      'a database with a standby',
      'AWS::RDS::DBInstance',
      { ...POSTGRES, MultiAZ: true },
      2 * (0.016 * HOURS + 20 * 0.115),
    ],
    [
      'a cache of two shards with a replica each',
      'AWS::ElastiCache::ReplicationGroup',
      { ...VALKEY, NumNodeGroups: 2, ReplicasPerNodeGroup: 1 },
      4 * 0.0128 * HOURS,
    ],
    [
      'a public load balancer in two subnets',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      { Subnets: subnets },
      (0.0225 + 2 * 0.005) * HOURS,
    ],
    [
      'an internal load balancer',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      { Scheme: 'internal', Subnets: subnets },
      0.0225 * HOURS,
    ],
    [
      'an interface endpoint in two subnets',
      'AWS::EC2::VPCEndpoint',
      { VpcEndpointType: 'Interface', SubnetIds: subnets },
      2 * 0.01 * HOURS,
    ],
    ['a gateway endpoint', 'AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Gateway' }, 0],
    [
      'a file system of 10 MiB/s',
      'AWS::EFS::FileSystem',
      { ThroughputMode: 'provisioned', ProvisionedThroughputInMibps: '10' },
      60,
    ],
    ['a file system by use', 'AWS::EFS::FileSystem', { ThroughputMode: 'elastic' }, 0],
    ['a web ACL of two rules', 'AWS::WAFv2::WebACL', { Rules: [{}, {}] }, 7],
    [
      'an alarm of an expression over two metrics',
      'AWS::CloudWatch::Alarm',
      { Metrics: [{ Expression: 'a + b' }, { MetricStat: {} }, { MetricStat: {} }] },
      0.2,
    ],
    ['an alarm', 'AWS::CloudWatch::Alarm', { MetricName: 'Errors' }, 0.1],
  ] as const)
    test(`${title} costs the sum of its parts`, () => {
      const { total, gaps } = estimateOfOne(type, properties)

      assert.deepEqual(gaps, [])
      assert.equal(total, cents(usd))
    })

  for (const [title, type, properties, reason] of [
    [
      'a database whose class only the stack knows',
      'AWS::RDS::DBInstance',
      { ...POSTGRES, DBInstanceClass: OF_STACK },
      /only the running stack has the value of DBInstanceClass/,
    ],
    [
      'a database of another engine',
      'AWS::RDS::DBInstance',
      { ...POSTGRES, Engine: 'mysql' },
      /PostgreSQL on gp3 alone/,
    ],
    [
      'a database of an unknown class',
      'AWS::RDS::DBInstance',
      { ...POSTGRES, DBInstanceClass: 'db.x9.large' },
      /has no price 'database\/db\.x9\.large'/,
    ],
    ['a cache of another engine', 'AWS::ElastiCache::ReplicationGroup', { ...VALKEY, Engine: 'redis' }, /Valkey alone/],
    [
      'a cache without its number of nodes',
      'AWS::ElastiCache::ReplicationGroup',
      { ...VALKEY, NumCacheClusters: OF_STACK },
      /NumCacheClusters/,
    ],
    [
      'a network load balancer',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      { Type: 'network', Subnets: subnets },
      /application load balancers alone/,
    ],
    [
      'a load balancer without its subnets',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      { Subnets: OF_STACK },
      /Subnets/,
    ],
    [
      'a file system without its throughput',
      'AWS::EFS::FileSystem',
      { ThroughputMode: 'provisioned' },
      /ProvisionedThroughputInMibps/,
    ],
    [
      'an interface endpoint without its subnets',
      'AWS::EC2::VPCEndpoint',
      { VpcEndpointType: 'Interface' },
      /SubnetIds/,
    ],
    ['a web ACL without its rules', 'AWS::WAFv2::WebACL', { Rules: OF_STACK }, /Rules/],
    ['a service without a task definition', 'AWS::ECS::Service', { LaunchType: 'FARGATE' }, /task definition/],
    ['a service on instances', 'AWS::ECS::Service', { LaunchType: 'EC2' }, /FARGATE_SPOT alone, and it has 'EC2'$/],
    ['a service without a launch type', 'AWS::ECS::Service', {}, /FARGATE_SPOT alone, and it has neither$/],
    [
      'a service with two providers',
      'AWS::ECS::Service',
      { CapacityProviderStrategy: [{ CapacityProvider: 'FARGATE' }, { CapacityProvider: 'FARGATE_SPOT' }] },
      /and it has several capacity providers$/,
    ],
    [
      'a member of a cluster',
      'AWS::RDS::DBInstance',
      { DBClusterIdentifier: OF_STACK, DBInstanceClass: 'db.serverless' },
      /PostgreSQL on gp3 alone/,
    ],
    [
      'a database of Aurora',
      'AWS::RDS::DBInstance',
      { Engine: 'aurora-postgresql', DBInstanceClass: 'db.r7g.large' },
      /PostgreSQL on gp3 alone/,
    ],
  ] as const)
    test(`${title} is a gap, and not a guess`, () => {
      const { gaps } = estimateOfOne(type, properties)

      assert.match(gaps[0]?.reason ?? '', reason)
    })
})
