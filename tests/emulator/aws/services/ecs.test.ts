import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as ecs from '@aws-sdk/client-ecs'
import { ecsHandlers } from '../../../../scripts/emulator/aws/services/ecs/ecsHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('ECS', () => {
  const client = serveForSuite(ecs.ECSClient, defineService(ecs, ecsHandlers(aWorld(deployedResources()))))
  const services = (input: ecs.DescribeServicesCommandInput) => client().send(new ecs.DescribeServicesCommand(input))
  const definition = (taskDefinition: string) =>
    client().send(new ecs.DescribeTaskDefinitionCommand({ taskDefinition }))

  test('a service is stable, with the minimum number of tasks of its scaling', async () => {
    const response = await services({ cluster: IDS.cluster, services: ['open-webui'] })

    const [service] = response.services ?? []
    assert.equal(service?.status, 'ACTIVE')
    assert.deepEqual([service?.desiredCount, service?.runningCount, service?.pendingCount], [2, 2, 0])
    assert.equal(service?.deployments?.length, 1)
    assert.equal(service?.deployments?.[0]?.rolloutState, 'COMPLETED')
    assert.equal(service?.deployments?.[0]?.taskDefinition, IDS.taskDefinition)
    assert.match(service?.events?.[0]?.message ?? '', /has reached a steady state\.$/)
    assert.equal(service?.loadBalancers?.[0]?.containerPort, 8080)
  })

  test('a service and its cluster are found by ARN', async () => {
    const cluster = `arn:aws:ecs:eu-central-1:123456789012:cluster/${IDS.cluster}`
    const response = await services({ cluster, services: [IDS.service] })
    assert.equal(response.services?.length, 1)
    assert.deepEqual(response.failures, [])
  })

  test('a service that does not exist is a failure in the response', async () => {
    const response = await services({ cluster: IDS.cluster, services: ['other'] })
    assert.deepEqual(response.services, [])
    assert.deepEqual(response.failures, [
      { arn: 'arn:aws:ecs:eu-central-1:123456789012:service/cluster-1/other', reason: 'MISSING' },
    ])
  })

  test('a cluster that does not exist is refused', async () => {
    const error = await errorTextOf(services({ cluster: 'other', services: ['open-webui'] }))
    assert.equal(error, 'ClusterNotFoundException: Cluster not found. (400)')
  })

  test('a task definition is described in the case and the types of the service', async () => {
    const { taskDefinition } = await definition(IDS.taskDefinition)

    const [container] = taskDefinition?.containerDefinitions ?? []
    assert.deepEqual([taskDefinition?.family, taskDefinition?.revision], ['open-webui', 3])
    assert.equal(container?.essential, true)
    assert.equal(container?.portMappings?.[0]?.containerPort, 8080)
    assert.equal(container?.healthCheck?.startPeriod, 300)
    assert.deepEqual(container?.environment?.[0], { name: 'WEBUI_URL', value: `https://${IDS.host}` })
    assert.equal(container?.secrets?.[0]?.name, 'WEBUI_SECRET_KEY')
    assert.deepEqual(container?.dockerLabels, { KeepsItsCase: 'yes' })
    assert.equal(container?.logConfiguration?.options?.['awslogs-group'], IDS.logGroup)
    const volume = taskDefinition?.volumes?.[0]?.efsVolumeConfiguration
    assert.deepEqual([volume?.fileSystemId, volume?.authorizationConfig?.iam], ['fs-1', 'ENABLED'])
  })

  test('a task definition is found by its family', async () => {
    assert.equal((await definition('open-webui')).taskDefinition?.revision, 3)
  })

  test('a task definition that does not exist is refused', async () => {
    const error = await errorTextOf(definition('open-webui:4'))
    assert.equal(error, 'ClientException: Unable to describe task definition. (400)')
  })

  test('tasks are listed in pages and described', async () => {
    const list = (nextToken?: string) =>
      client().send(
        new ecs.ListTasksCommand({ cluster: IDS.cluster, serviceName: 'open-webui', maxResults: 1, nextToken }),
      )
    const first = await list()
    const second = await list(first.nextToken)
    const tasks = [...(first.taskArns ?? []), ...(second.taskArns ?? []), 'gone']
    assert.deepEqual([new Set(tasks).size, second.nextToken], [3, undefined])

    const response = await client().send(new ecs.DescribeTasksCommand({ cluster: IDS.cluster, tasks }))
    assert.deepEqual(
      response.tasks?.map(task => [task.lastStatus, task.containers?.[0]?.image]),
      [1, 2].map(() => ['RUNNING', 'ghcr.io/open-webui/open-webui:v0.12.4']),
    )
    assert.deepEqual(response.failures, [{ arn: 'gone', reason: 'MISSING' }])
  })

  test('statistics of a cluster are refused', async () => {
    const command = new ecs.DescribeClustersCommand({ clusters: [IDS.cluster], include: ['TAGS', 'STATISTICS'] })
    const error = await errorTextOf(client().send(command))
    assert.equal(error, 'NotImplemented: The emulator has no statistics of clusters. (501)')
  })

  for (const count of [0, 2, 10])
    test(`a start of ${count} tasks in one call is refused`, async () => {
      const command = new ecs.RunTaskCommand({ cluster: IDS.cluster, taskDefinition: IDS.taskDefinition, count })
      const error = await errorTextOf(client().send(command))
      assert.equal(error, 'NotImplemented: The emulator starts one task with each call of RunTask. (501)')
    })

  test('a cluster is described with its running services and tasks', async () => {
    const { clusters } = await client().send(new ecs.DescribeClustersCommand({ clusters: [IDS.cluster] }))
    const [cluster] = clusters ?? []
    assert.deepEqual([cluster?.status, cluster?.activeServicesCount, cluster?.runningTasksCount], ['ACTIVE', 1, 2])
  })
})

suite('the tags of a task definition in ECS', () => {
  const world = aWorld([
    aLiveResource('ECS::TaskDefinition', 'arn:aws:ecs:eu-central-1:123456789012:task-definition/tagged:1', {
      Tags: [{ Key: 'team', Value: 'chat' }],
    }),
  ])
  const client = serveForSuite(ecs.ECSClient, defineService(ecs, ecsHandlers(world)))

  for (const [include, expected] of [
    [['TAGS'], [{ key: 'team', value: 'chat' }]],
    [[], undefined],
    [undefined, undefined],
  ] as const)
    test(`are ${expected ? 'described' : 'left out'} with include ${JSON.stringify(include)}`, async () => {
      const command = new ecs.DescribeTaskDefinitionCommand({
        taskDefinition: 'tagged',
        ...(include && { include: [...include] }),
      })
      assert.deepEqual((await client().send(command)).tags, expected)
    })
})
