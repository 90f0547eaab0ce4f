import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as ecs from '@aws-sdk/client-ecs'
import { ecsHandlers } from '../../../../scripts/emulator/aws/services/ecs/ecsHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

suite('ECS', () => {
  const client = serveForSuite(ecs.ECSClient, defineService(ecs, ecsHandlers(aWorld(deployedResources()))))
  const services = (input: ecs.DescribeServicesCommandInput) => client().send(new ecs.DescribeServicesCommand(input))
  const definition = (taskDefinition: string) =>
    client().send(new ecs.DescribeTaskDefinitionCommand({ taskDefinition }))

  test('shows a service that has settled, with as many tasks as its scaling wants', async () => {
    const answer = await services({ cluster: IDS.cluster, services: ['open-webui'] })

    const [service] = answer.services ?? []
    assert.equal(service?.status, 'ACTIVE')
    assert.deepEqual([service?.desiredCount, service?.runningCount, service?.pendingCount], [2, 2, 0])
    assert.equal(service?.deployments?.length, 1)
    assert.equal(service?.deployments?.[0]?.rolloutState, 'COMPLETED')
    assert.equal(service?.deployments?.[0]?.taskDefinition, IDS.taskDefinition)
    assert.match(service?.events?.[0]?.message ?? '', /has reached a steady state\.$/)
    assert.equal(service?.loadBalancers?.[0]?.containerPort, 8080)
  })

  test('finds a service and its cluster by ARN', async () => {
    const cluster = `arn:aws:ecs:eu-central-1:123456789012:cluster/${IDS.cluster}`
    const answer = await services({ cluster, services: [IDS.service] })
    assert.equal(answer.services?.length, 1)
    assert.deepEqual(answer.failures, [])
  })

  test('reports a service that is not there as a failure', async () => {
    const answer = await services({ cluster: IDS.cluster, services: ['other'] })
    assert.deepEqual(answer.services, [])
    assert.deepEqual(answer.failures, [
      { arn: 'arn:aws:ecs:eu-central-1:123456789012:service/cluster-1/other', reason: 'MISSING' },
    ])
  })

  test('refuses a cluster that is not there', async () => {
    const words = await errorTextOf(services({ cluster: 'other', services: ['open-webui'] }))
    assert.equal(words, 'ClusterNotFoundException: Cluster not found. (400)')
  })

  test('gives a task definition back in its own case, with numbers and booleans for texts', async () => {
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

  test('finds a task definition by its family', async () => {
    assert.equal((await definition('open-webui')).taskDefinition?.revision, 3)
  })

  test('refuses a task definition that is not there', async () => {
    const words = await errorTextOf(definition('open-webui:4'))
    assert.equal(words, 'ClientException: Unable to describe task definition. (400)')
  })

  test('lists tasks in pages and describes each', async () => {
    const list = (nextToken?: string) =>
      client().send(
        new ecs.ListTasksCommand({ cluster: IDS.cluster, serviceName: 'open-webui', maxResults: 1, nextToken }),
      )
    const first = await list()
    const second = await list(first.nextToken)
    const tasks = [...(first.taskArns ?? []), ...(second.taskArns ?? []), 'gone']
    assert.deepEqual([new Set(tasks).size, second.nextToken], [3, undefined])

    const answer = await client().send(new ecs.DescribeTasksCommand({ cluster: IDS.cluster, tasks }))
    assert.deepEqual(
      answer.tasks?.map(task => [task.lastStatus, task.containers?.[0]?.image]),
      [1, 2].map(() => ['RUNNING', 'ghcr.io/open-webui/open-webui:v0.12.4']),
    )
    assert.deepEqual(answer.failures, [{ arn: 'gone', reason: 'MISSING' }])
  })

  test('counts what runs in a cluster', async () => {
    const { clusters } = await client().send(new ecs.DescribeClustersCommand({ clusters: [IDS.cluster] }))
    const [cluster] = clusters ?? []
    assert.deepEqual([cluster?.status, cluster?.activeServicesCount, cluster?.runningTasksCount], ['ACTIVE', 1, 2])
  })
})
