import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { elasticLoadBalancingHandlers } from '../../../../scripts/emulator/aws/services/elasticLoadBalancing/elasticLoadBalancingHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const served = (rollout = deployedResources()) =>
  serveForSuite(elb.ElasticLoadBalancingV2Client, defineService(elb, elasticLoadBalancingHandlers(aWorld(rollout))))

suite('Elastic Load Balancing', () => {
  const client = served()
  const gone = IDS.targetGroup.replace('web', 'gone')

  test('has a healthy target for every task', async () => {
    const { TargetHealthDescriptions: targets } = await client().send(
      new elb.DescribeTargetHealthCommand({ TargetGroupArn: IDS.targetGroup }),
    )
    assert.deepEqual(
      targets?.map(one => [
        one.TargetHealth?.State,
        one.Target?.Port,
        one.Target?.Id?.split('.').slice(0, 3).join('.'),
      ]),
      [
        ['healthy', 8080, '10.0.1'],
        ['healthy', 8080, '10.0.2'],
      ],
    )
  })

  test('refuses a target group that is not there', async () => {
    const words = await errorTextOf(client().send(new elb.DescribeTargetHealthCommand({ TargetGroupArn: gone })))
    assert.equal(words, 'TargetGroupNotFoundException: One or more target groups not found (400)')
  })

  test('describes a load balancer by its name', async () => {
    const { LoadBalancers } = await client().send(new elb.DescribeLoadBalancersCommand({ Names: ['web'] }))
    const [one] = LoadBalancers ?? []
    assert.deepEqual(
      [one?.Scheme, one?.State?.Code, one?.DNSName, one?.VpcId, one?.AvailabilityZones?.length],
      ['internet-facing', 'active', 'web-1.eu-central-1.elb.amazonaws.com', 'vpc-1', 2],
    )
  })

  test('refuses a load balancer that is not there', async () => {
    const words = await errorTextOf(client().send(new elb.DescribeLoadBalancersCommand({ Names: ['gone'] })))
    assert.equal(words, "LoadBalancerNotFoundException: Load balancers '[gone]' not found (400)")
  })

  test('lists the listeners of a load balancer in pages', async () => {
    const ports: (number | undefined)[] = []
    const order = { client: client(), pageSize: 1 }
    for await (const page of elb.paginateDescribeListeners(order, { LoadBalancerArn: IDS.loadBalancer }))
      ports.push(...(page.Listeners ?? []).map(one => one.Port))
    assert.deepEqual(ports, [443, 80])
  })

  test('knows which load balancer a target group belongs to', async () => {
    const { TargetGroups } = await client().send(
      new elb.DescribeTargetGroupsCommand({ LoadBalancerArn: IDS.loadBalancer }),
    )
    assert.deepEqual(TargetGroups?.[0]?.LoadBalancerArns, [IDS.loadBalancer])
  })
})

suite('a target group that no listener sends to', () => {
  const client = served(deployedResources({ properties: { 'ElasticLoadBalancingV2::Listener': undefined } }))

  test('has unused targets', async () => {
    const { TargetHealthDescriptions: targets } = await client().send(
      new elb.DescribeTargetHealthCommand({ TargetGroupArn: IDS.targetGroup }),
    )
    assert.deepEqual([...new Set(targets?.map(one => one.TargetHealth?.State))], ['unused'])
  })
})
