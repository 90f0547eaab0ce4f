import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Stack, StackResource } from '#lib/model/cloudFormation/stack.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { isApplication } from '#lib/operations/verification/ownTemplate/isApplication.ts'
import type { Runtime } from '#lib/ports.ts'
import { aService } from '../../fakes/aws/fakeRuntime.ts'
import { aStack } from '../../fakes/cloudFormation/aStack.ts'
import { aStackResource } from '../../fakes/cloudFormation/healthyStack.ts'
import { anHttpResponse, type FakeResponses } from '../../fakes/http/fakeHttpClient.ts'
import { runVerify } from '../../fakes/verification/runVerify.ts'

const LOAD_BALANCING = 'AWS::ElasticLoadBalancingV2'
const SERVICE = aStackResource('Web', 'AWS::ECS::Service', 'arn:aws:ecs:eu-central-1:1:service/cluster/web')
const GROUP = aStackResource('Group', `${LOAD_BALANCING}::TargetGroup`, 'arn:group')
const BALANCER = aStackResource('Balancer', `${LOAD_BALANCING}::LoadBalancer`, 'arn:balancer')
const DATABASE = aStackResource('Data', 'AWS::RDS::DBInstance', 'data-1')
const CLUSTER = aStackResource('Graph', 'AWS::Neptune::DBCluster', 'graph-1')
const FILES = aStackResource('Files', 'AWS::EFS::FileSystem', 'fs-1')
const BUCKET = aStackResource('Bucket', 'AWS::S3::Bucket', 'bucket-1')
const POOL = aStackResource('Pool', 'AWS::Cognito::UserPool', 'pool-1')
const ALARM = aStackResource('Alarm', 'AWS::CloudWatch::Alarm', 'alarm-1')
const TOPIC = aStackResource('Topic', 'AWS::SNS::Topic')
const SITE = 'https://shop.example.com/'

type Own = {
  readonly owned: readonly StackResource[]
  readonly outputs?: Stack['outputs']
  readonly runtime?: Partial<Runtime>
  readonly responses?: FakeResponses
}

/** What `verify` says of a template of an owner, whose resources are all in a nested stack. */
async function verifyOwn({ owned, outputs = {}, runtime = {}, responses = {} }: Own) {
  const lists: Readonly<Record<string, readonly StackResource[]>> = {
    root: [aStackResource('Part', NESTED_STACK, 'nested')],
    nested: owned,
  }
  const { outcome } = await runVerify({
    cloudFormation: {
      stack: async () => aStack({ id: 'root', outputs }),
      resources: async id => lists[id] ?? [],
    },
    runtime,
    responses,
  })
  return outcome
}

suite('the checks of a template without our outputs', () => {
  test('a template with nothing to verify has the check of its stack alone, and needs no output', async () => {
    const { kind, checks, note } = await verifyOwn({ owned: [TOPIC] })

    assert.deepEqual([kind, checks.map(({ name }) => name), note], ['healthy', ['stack'], undefined])
  })

  test('every kind of resource that can be checked is found by its type in nested stacks', async () => {
    const owned = [SERVICE, GROUP, DATABASE, CLUSTER, FILES, BUCKET, POOL, ALARM]

    const { kind, checks, note } = await verifyOwn({ owned })

    assert.equal(kind, 'healthy', JSON.stringify(checks))
    assert.deepEqual(
      checks.map(({ name }) => name),
      ['stack', 'services', 'targets', 'databases', 'files', 'buckets', 'user pools', 'alarms'],
    )
    assert.equal(note, undefined)
  })

  test('outputs that are called like ours and mean something else are neither checked nor waited for', async () => {
    const outputs = { LogGroupName: 'a name', Url: 'arn:aws:sns:1', ServiceName: 'topic', TargetGroupArn: 'none' }
    const runtime: Partial<Runtime> = { logLines: async () => [], targets: async () => [] }

    const { kind, checks } = await verifyOwn({ owned: [TOPIC], outputs, runtime })

    assert.deepEqual([kind, checks.map(({ name }) => name)], ['healthy', ['stack']])
    assert.equal(Math.max(...checks.map(({ milliseconds }) => milliseconds)), 0)
  })

  for (const [what, own, expected] of [
    [
      'a site without an address',
      { owned: [BALANCER, GROUP] },
      "Not checked: no URL (the template has no output 'Url').",
    ],
    [
      "a site whose 'Url' is none",
      { owned: [BALANCER, TOPIC], outputs: { Url: 'arn:x' } },
      "Not checked: no URL (the output 'Url' is no address); 1 resource of another type, beyond its status in CloudFormation.",
    ],
    [
      'resources of other types',
      { owned: [BUCKET, TOPIC, aStackResource('Queue', 'AWS::SQS::Queue')] },
      'Not checked: 2 resources of other types, beyond their status in CloudFormation.',
    ],
  ] as const satisfies readonly (readonly [string, Own, string])[])
    test(`one sentence says what is not checked of ${what}`, async () => {
      const { kind, note } = await verifyOwn(own)

      assert.deepEqual([kind, note], ['healthy', expected])
    })

  for (const [what, own, name, verdict, detail] of [
    [
      'a service runs too few tasks',
      { owned: [SERVICE], runtime: { service: async () => aService({ desired: 2 }) } },
      'services',
      'unhealthy',
      /'Web' runs 1 tasks, 0 are pending; 2 were expected/,
    ],
    [
      'a rollout failed',
      {
        owned: [SERVICE],
        runtime: { service: async () => aService({ rollout: 'failed', rolloutReason: 'no image' }) },
      },
      'services',
      'unhealthy',
      /stopped the rollout of 'Web': 'no image'/,
    ],
    [
      'a service was deleted by hand',
      { owned: [SERVICE], runtime: { service: async () => undefined } },
      'services',
      'unhealthy',
      /no active service 'Web'/,
    ],
    [
      'a service is meant to have no task',
      { owned: [SERVICE], runtime: { service: async () => aService({ desired: 0, running: 0 }) } },
      'services',
      'healthy',
      /\(0 tasks\)/,
    ],
    [
      'a target fails its health check',
      { owned: [GROUP], runtime: { targets: async () => [{ id: 'a', state: 'unhealthy', reason: 'timeout' }] } },
      'targets',
      'unhealthy',
      /'a' is unhealthy \(timeout\)/,
    ],
    [
      'the other colour has no target',
      { owned: [GROUP], runtime: { targets: async () => [] } },
      'targets',
      'healthy',
      /'Group' has no target/,
    ],
    [
      'a database is stopped',
      { owned: [DATABASE], runtime: { databaseStatus: async () => 'stopped' } },
      'databases',
      'unhealthy',
      /'Data' is stopped/,
    ],
    [
      'a database makes its backup',
      { owned: [DATABASE], runtime: { databaseStatus: async () => 'backing-up' } },
      'databases',
      'healthy',
      /1 of 1/,
    ],
    [
      'a database was deleted by hand',
      { owned: [CLUSTER], runtime: { databaseStatus: async () => undefined } },
      'databases',
      'unhealthy',
      /'Graph' is gone/,
    ],
    [
      'a mount target is not ready',
      { owned: [FILES], runtime: { mountTargets: async () => [{ id: 'm', state: 'creating' }] } },
      'files',
      'unhealthy',
      /'m' is creating/,
    ],
    [
      'a file system is mounted by no template yet',
      { owned: [FILES], runtime: { mountTargets: async () => [] } },
      'files',
      'healthy',
      /no mount target/,
    ],
    [
      'a bucket was deleted by hand',
      { owned: [BUCKET], runtime: { bucketExists: async () => false } },
      'buckets',
      'unhealthy',
      /1 of 1 buckets do not exist: 'Bucket'/,
    ],
    [
      'a user pool was deleted by hand',
      { owned: [POOL], runtime: { userPoolExists: async () => false } },
      'user pools',
      'unhealthy',
      /'Pool'/,
    ],
    [
      'the role may not read databases',
      {
        owned: [DATABASE],
        runtime: {
          databaseStatus: async () => {
            throw new Problem('may not', { missingPermission: 'rds:DescribeDBInstances' })
          },
        },
      },
      'databases',
      'not-checked',
      /may not/,
    ],
    [
      'the site answers with a refusal of its own',
      { owned: [BALANCER], outputs: { Url: SITE }, responses: { [SITE]: anHttpResponse(401) } },
      'address',
      'healthy',
      /HTTP 401/,
    ],
    [
      'the site has no target',
      { owned: [BALANCER], outputs: { Url: SITE }, responses: { [SITE]: anHttpResponse(503) } },
      'address',
      'unhealthy',
      /HTTP 503/,
    ],
  ] as const satisfies readonly (readonly [string, Own, string, string, RegExp])[])
    test(`check '${name}' is ${verdict} if ${what}`, async () => {
      const { kind, checks } = await verifyOwn(own)

      const check = checks.find(each => each.name === name)
      assert.deepEqual([check?.verdict, kind], [verdict, verdict], check?.detail)
      assert.match(check?.detail ?? '', detail)
    })
})

suite('the application is told apart from other templates', () => {
  const ours = ['Url', 'SignInDomain', 'UserPoolId', 'UserPoolClientId', 'ClusterName', 'ServiceName', 'LogGroupName']
  const valuesOf = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, 'x']))
  for (const [what, outputs, parameters, expected] of [
    ['all our outputs', valuesOf(ours), {}, true],
    ['our outputs without the address', valuesOf(ours.filter(name => name !== 'Url')), {}, true],
    [
      'our outputs without those of the sign-in, and our parameters',
      valuesOf(ours.slice(4)),
      { ImageTag: 'v1', KeyMode: 'aws-owned' },
      true,
    ],
    ['our image under ordinary names', { ...valuesOf(['Url', 'ClusterName']), Image: 'ecr/open-webui:v1' }, {}, true],
    [
      'ordinary names alone',
      valuesOf(['Url', 'ClusterName', 'ServiceName', 'TargetGroupArn', 'LogGroupName']),
      {},
      false,
    ],
    [
      'ordinary names with another image',
      { ...valuesOf(['Url', 'ClusterName', 'ServiceName']), Image: 'nginx:1' },
      {},
      false,
    ],
    ['a parameter of ours alone', { Url: 'x' }, { ImageTag: 'v1' }, false],
    ['some of our names by chance', valuesOf(['LogGroupName', 'Url', 'ServiceName', 'SignInDomain']), {}, false],
    ['nothing', {}, {}, false],
  ] as const)
    test(`a stack with ${what} is ${expected ? '' : 'not '}the application`, () => {
      assert.equal(isApplication({ outputs, parameters }), expected)
    })
})
