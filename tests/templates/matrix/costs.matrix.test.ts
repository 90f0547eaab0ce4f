import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { estimateOf } from '#lib/cost/estimate.ts'
import { parsePriceList } from '#lib/cost/parsePriceList.ts'
import type { PriceList } from '#lib/model/cost/priceList.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { aPriceList } from '../../fakes/cost/aPriceList.ts'
import { LIST_PRICES } from '../../fakes/cost/listPrices.ts'
import { repositoryWorkspace, resolveRepositoryStack } from '../../fakes/template/repositoryStack.ts'
import { namedSets, parameterSpace } from './parameterSets.ts'

const FILE = 'environments/prices/us-east-1.yaml'
const prices = aPriceList(LIST_PRICES)
const HOURS = 730

const NO_DOMAIN = { DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca' }
const OFFICE_HOURS = { OfficeHoursStart: '07:30', OfficeHoursEnd: '19:00', OfficeHoursTimeZone: 'Europe/Berlin' }

/** Names and times, of which the matrix has others. */
const OF_NO_PRICE = new Set([
  'HostedZoneId',
  'PrivateHostedZoneId',
  'CloudFrontPrefixListId',
  'OfficeHoursTimeZone',
  'ExistingVpcId',
  'ExistingVpcCidr',
  'ExistingPrivateSubnetA',
  'ExistingPrivateSubnetB',
])
/** These are for templates of an owner: no template of this repository has such a resource, or such a size. */
const UNUSED_PRICES = new Set(['interface-endpoint', 'database/db.t4g.micro', 'database/db.t4g.medium'])

// The parts of most shapes, from unit prices.
const LOAD_BALANCER = 0.0225 * HOURS
const ADDRESS = 0.005 * HOURS
const NAT = 0.045 * HOURS + ADDRESS
/** One virtual CPU and 4 GB on ARM. */
const TASK = (0.03238 + 4 * 0.00356) * HOURS
/** db.t4g.small with 20 GB. */
const DATABASE = 0.032 * HOURS + 20 * 0.115
/** Client, session, token encryption, break-glass and its address, database. */
const SECRETS = 6 * 0.4
/** A dashboard, the metric of the log's errors, and the 16 metrics that the alarms read. */
const MEASURING = 3 + 0.3 + 16 * 0.1
/** Two alarms of target tracking for each of CPU, memory and requests. */
const SCALING = 3 * 2 * 0.1
/** The token and the address of the cache, and three alarms. */
const CACHE_SIDE = 2 * 0.4 + 3 * 0.1

/** Shapes of the matrix, and their sums by hand in US dollars a month. */
const SHAPES: Readonly<Record<string, readonly [parameters: Readonly<Record<string, string>>, sum: number]>> = {
  'the defaults: two NAT gateways, a domain': [
    {},
    TASK + LOAD_BALANCER + 2 * ADDRESS + 2 * NAT + DATABASE + SECRETS + MEASURING,
  ],
  'one NAT gateway, on a name of CloudFront': [
    { ...NO_DOMAIN, EgressMode: 'nat-single' },
    TASK + LOAD_BALANCER + NAT + DATABASE + SECRETS + MEASURING,
  ],
  'public addresses': [
    { EgressMode: 'public-ip' },
    TASK + ADDRESS + LOAD_BALANCER + 2 * ADDRESS + DATABASE + SECRETS + MEASURING,
  ],
  // 11.5 hours on each of five days, of 168 hours.
  'public addresses in office hours': [
    { EgressMode: 'public-ip', ...OFFICE_HOURS },
    ((TASK + ADDRESS) * 57.5) / 168 + LOAD_BALANCER + 2 * ADDRESS + DATABASE + SECRETS + MEASURING,
  ],
  'Intel on Spot, half a CPU and 2 GB': [
    { CpuArchitecture: 'X86_64', CapacityProvider: 'FARGATE_SPOT', TaskCpu: '512', TaskMemory: '2048' },
    0.5 * (0.5 * 0.04048 + 2 * 0.004445) * HOURS +
      (LOAD_BALANCER + 2 * ADDRESS + 2 * NAT + DATABASE + SECRETS + MEASURING),
  ],
  'two tasks that scale, with a cache': [
    { MinimumTasks: '2', MaximumTasks: '4', CacheMode: 'valkey' },
    2 * TASK +
      SCALING +
      0.0128 * HOURS +
      CACHE_SIDE +
      LOAD_BALANCER +
      2 * ADDRESS +
      2 * NAT +
      DATABASE +
      SECRETS +
      MEASURING,
  ],
  // The alarms of a second node read three more metrics.
  'a large cache with a replica, a large database with a standby and advanced insights': [
    {
      CacheMode: 'valkey',
      CacheNodeType: 'cache.m7g.large',
      CacheReplicas: '1',
      DatabaseInstanceClass: 'db.m7g.large',
      DatabaseMultiAz: 'true',
      DatabaseStorage: '50',
      DatabaseInsights: 'advanced',
    },
    TASK +
      (2 * 0.1264 * HOURS + CACHE_SIDE + 3 * 0.1) +
      2 * (0.168 * HOURS + 50 * 0.115 + 2 * 0.0125 * HOURS) +
      (LOAD_BALANCER + 2 * ADDRESS + 2 * NAT + SECRETS + MEASURING),
  ],
  'keys of its own and a web ACL of five rules': [
    { KeyMode: 'customer-managed', WebAclMode: 'block' },
    3 * 1 + (5 + 5 * 1) + TASK + LOAD_BALANCER + 2 * ADDRESS + 2 * NAT + DATABASE + SECRETS + MEASURING,
  ],
  // Without a database there are a secret and three alarms less.
  'SQLite on provisioned throughput of 1 MiB/s, whose alarm reads two metrics': [
    {
      DatabaseMode: 'sqlite',
      FileSystemThroughputMode: 'provisioned',
      FileSystemProvisionedThroughput: '1',
      EgressMode: 'public-ip',
    },
    6 + 2 * 0.1 + TASK + ADDRESS + LOAD_BALANCER + 2 * ADDRESS + (SECRETS - 0.4) + (MEASURING - 3 * 0.1),
  ],
  // One alarm that counts tasks is there in place of one that reads two metrics and one of containers.
  'no Container Insights, in an existing VPC with an internal load balancer': [
    {
      InsightsLevel: 'disabled',
      LoadBalancerScheme: 'internal',
      PrivateHostedZoneId: 'Z9876543210PRIVATE',
      ExistingVpcId: 'vpc-0123456789abcdef0',
      ExistingVpcCidr: '172.20.0.0/16',
      ExistingPrivateSubnetA: 'subnet-0123456789abcdef0',
      ExistingPrivateSubnetB: 'subnet-0123456789abcdef1',
    },
    TASK + LOAD_BALANCER + DATABASE + SECRETS + (MEASURING - 2 * 0.1),
  ],
  'a service that others find by its name, in a private hosted zone': [
    { DatabaseMode: 'sqlite', ServiceDiscovery: 'true' },
    0.5 + TASK + LOAD_BALANCER + 2 * ADDRESS + 2 * NAT + (SECRETS - 0.4) + (MEASURING - 3 * 0.1),
  ],
}

/** Half a virtual CPU and 3 GB on ARM, PostgreSQL on db.t4g.micro, on a name of CloudFront: the layer sizes/small. */
const SMALL = { ...NO_DOMAIN, TaskCpu: '512', TaskMemory: '3072', DatabaseInstanceClass: 'db.t4g.micro' }
const TARGETS = [
  ['with public addresses', 65, { EgressMode: 'public-ip' }],
  ['in private subnets', 100, { EgressMode: 'nat-single' }],
] as const

suite('the cost of every shape of the templates', () => {
  test('the cost of every set of parameters is computed without a gap', async t => {
    const file = parsePriceList(await repositoryWorkspace.readPlain(FILE), 'us-east-1')

    const gaps = Object.values(namedSets).flatMap(set => estimateOf(resolveRepositoryStack(set).stack, file).gaps)

    assert.deepEqual([...new Set(gaps.map(({ path, type, reason }) => `${path} (${type}): ${reason}`))], [])
    t.diagnostic(`estimated: ${Object.keys(namedSets).length} sets of parameters`)
  })

  for (const [shape, [parameters, sum]] of Object.entries(SHAPES)) {
    test(`the cost of ${shape} is the sum by hand`, () => {
      const { total, gaps } = estimateOf(stackOf(parameters), prices)

      assert.deepEqual(gaps, [])
      // Each line is rounded to cents.
      assert.ok(Math.abs(total - sum) < 0.06, `${total} instead of ${sum.toFixed(2)}`)
    })

    test(`${shape} is within the matrix`, () => {
      const { values } = parameterSpace
      const outside = Object.entries(parameters).filter(
        ([name, value]) => !OF_NO_PRICE.has(name) && !values[name]?.includes(value),
      )

      assert.deepEqual(outside, [])
    })
  }

  for (const [target, most, parameters] of TARGETS)
    test(`a small and secure environment ${target} costs at most ${most} US dollars a month`, () => {
      const { total, gaps } = estimateOf(stackOf({ ...SMALL, ...parameters }), prices)

      assert.deepEqual(gaps, [])
      assert.ok(total <= most, `${total} US dollars`)
    })

  test('office hours of ten hours on five days take away at least half of the cost of the tasks', () => {
    const tasksOf = (parameters: Readonly<Record<string, string>>) =>
      estimateOf(stackOf(parameters), prices).lines.find(({ path }) => path === 'Compute/Service')?.usd ?? 0
    const hours = { OfficeHoursStart: '08:00', OfficeHoursEnd: '18:00', OfficeHoursTimeZone: 'Europe/Berlin' }

    assert.ok(tasksOf({ ...SMALL, ...hours }) <= tasksOf(SMALL) / 2)
  })

  const stacks = Object.values(SHAPES).map(([parameters]) => stackOf(parameters))
  for (const id of Object.keys(LIST_PRICES).filter(name => !UNUSED_PRICES.has(name)))
    test(`a dearer price '${id}' makes a shape dearer, and without it the estimate has a gap`, () => {
      const dearer = new Map(prices.prices)
      const price = prices.prices.get(id)
      assert.ok(price)
      dearer.set(id, { ...price, usd: price.usd * 2 })

      assert.ok(totalOf(stacks, { ...prices, prices: dearer }) > totalOf(stacks, prices) + 0.01)

      const fewer = { ...prices, prices: new Map([...prices.prices].filter(([name]) => name !== id)) }
      const gaps = stacks.flatMap(stack => estimateOf(stack, fewer).gaps)
      assert.ok(gaps.some(({ reason }) => reason === `'${FILE}' has no price '${id}'`))
    })

  const types = new Set(stacks.flatMap(stack => estimateOf(stack, prices).lines.map(({ type }) => type)))
  for (const type of types)
    test(`a shape without its resources of type ${type} is cheaper`, () => {
      const changed = stacks.map(stack => withoutType(stack, type))

      assert.ok(totalOf(changed, prices) < totalOf(stacks, prices) - 0.01)
    })
})

function stackOf(parameters: Readonly<Record<string, string>>): ResolvedStack {
  const { stack, findings } = resolveRepositoryStack(parameters)
  assert.deepEqual(findings, [])
  return stack
}

function totalOf(stacks: readonly ResolvedStack[], list: PriceList): number {
  return stacks.reduce((sum, stack) => sum + estimateOf(stack, list).total, 0)
}

function withoutType(stack: ResolvedStack, type: string): ResolvedStack {
  const kept = Object.entries(stack.resources).filter(([, resource]) => resource.type !== type)
  const nested = Object.entries(stack.nested).map(([name, inner]) => [name, withoutType(inner, type)])
  return { ...stack, resources: Object.fromEntries(kept), nested: Object.fromEntries(nested) }
}
