import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { elasticLoadBalancingHandlers } from '../../../../scripts/emulator/aws/services/elasticLoadBalancing/elasticLoadBalancingHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const clientFor = (rollout = deployedResources()) =>
  serveForSuite(elb.ElasticLoadBalancingV2Client, defineService(elb, elasticLoadBalancingHandlers(aWorld(rollout))))

suite('Elastic Load Balancing', () => {
  const client = clientFor()
  const gone = IDS.targetGroup.replace('web', 'gone')

  test('a target group has a healthy target for every task', async () => {
    const { TargetHealthDescriptions: targets } = await client().send(
      new elb.DescribeTargetHealthCommand({ TargetGroupArn: IDS.targetGroup }),
    )
    assert.deepEqual(
      targets?.map(target => [
        target.TargetHealth?.State,
        target.Target?.Port,
        target.Target?.Id?.split('.').slice(0, 3).join('.'),
      ]),
      [
        ['healthy', 8080, '10.0.1'],
        ['healthy', 8080, '10.0.2'],
      ],
    )
  })

  test('a target group that does not exist is refused', async () => {
    const error = await errorTextOf(client().send(new elb.DescribeTargetHealthCommand({ TargetGroupArn: gone })))
    assert.equal(error, 'TargetGroupNotFoundException: One or more target groups not found (400)')
  })

  test('a load balancer is described by its name', async () => {
    const { LoadBalancers } = await client().send(new elb.DescribeLoadBalancersCommand({ Names: ['web'] }))
    const [described] = LoadBalancers ?? []
    assert.deepEqual(
      [
        described?.Scheme,
        described?.State?.Code,
        described?.DNSName,
        described?.VpcId,
        described?.AvailabilityZones?.length,
      ],
      ['internet-facing', 'active', 'web-1.eu-central-1.elb.amazonaws.com', 'vpc-1', 2],
    )
  })

  test('a load balancer that does not exist is refused', async () => {
    const error = await errorTextOf(client().send(new elb.DescribeLoadBalancersCommand({ Names: ['gone'] })))
    assert.equal(error, "LoadBalancerNotFoundException: Load balancers '[gone]' not found (400)")
  })

  test('the listeners of a load balancer are listed in pages', async () => {
    const ports: (number | undefined)[] = []
    const config = { client: client(), pageSize: 1 }
    for await (const page of elb.paginateDescribeListeners(config, { LoadBalancerArn: IDS.loadBalancer }))
      ports.push(...(page.Listeners ?? []).map(listener => listener.Port))
    assert.deepEqual(ports, [443, 80])
  })

  test('a target group is described with its load balancer', async () => {
    const { TargetGroups } = await client().send(
      new elb.DescribeTargetGroupsCommand({ LoadBalancerArn: IDS.loadBalancer }),
    )
    assert.deepEqual(TargetGroups?.[0]?.LoadBalancerArns, [IDS.loadBalancer])
  })
})

suite('a target group without a listener', () => {
  const client = clientFor(deployedResources({ properties: { 'ElasticLoadBalancingV2::Listener': undefined } }))

  test('a target group without a listener has unused targets', async () => {
    const { TargetHealthDescriptions: targets } = await client().send(
      new elb.DescribeTargetHealthCommand({ TargetGroupArn: IDS.targetGroup }),
    )
    assert.deepEqual([...new Set(targets?.map(target => target.TargetHealth?.State))], ['unused'])
  })
})
