import * as ecs from '@aws-sdk/client-ecs'
import { partitionOf } from '#lib/model/environment.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'
import { paginate } from '../paginate.ts'
import { mapsOf, propertyText } from '../propertyValues.ts'
import { toSdkShape } from '../toSdkShape.ts'
import { toSdkService } from './ecsService.ts'
import { findTaskDefinition, lastPartOf } from './findTaskDefinition.ts'
import { clusterNameOf, ecsServicesOf, runningTasksOf, serviceNameOf } from './runningTasks.ts'
import { taskHandlers } from './taskHandlers.ts'

const LARGEST_PAGE = 100
const INVALID_TOKEN = new WireError('InvalidParameterException', 'Invalid token')

/** Reads of Amazon ECS, and tasks that are started by a call. A service that CloudFormation created is stable. */
export function ecsHandlers(world: World): ServiceHandlers<typeof ecs> {
  const { partition } = partitionOf(world.region)
  const clusters = () => world.resources('AWS::ECS::Cluster')
  const clusterArn = (name: string) => `arn:${partition}:ecs:${world.region}:${world.account}:cluster/${name}`

  function clusterNamed(arnOrName: string | undefined): LiveResource {
    const name = lastPartOf(arnOrName ?? 'default')
    const match = clusters().find(
      candidate => candidate.physicalId === name || propertyText(candidate.attributes.Arn) === arnOrName,
    )
    if (!match) throw new WireError('ClusterNotFoundException', 'Cluster not found.')
    return match
  }
  const servicesIn = (cluster: LiveResource) =>
    ecsServicesOf(world).filter(service => clusterNameOf(service) === cluster.physicalId)
  const tasksIn = (cluster: LiveResource) => servicesIn(cluster).flatMap(service => runningTasksOf(world, service))

  return {
    DescribeClusters: input => {
      if (input.include?.includes('STATISTICS'))
        throw new WireError('NotImplemented', 'The emulator has no statistics of clusters.', 501)
      const requested = input.clusters ?? ['default']
      const matches = requested.map(name => ({
        name,
        cluster: clusters().find(candidate => candidate.physicalId === lastPartOf(name)),
      }))
      return {
        clusters: matches.flatMap(({ cluster }) =>
          cluster
            ? {
                ...toSdkShape<ecs.Cluster>(ecs.Cluster$, {
                  ...cluster.properties,
                  Settings: cluster.properties.ClusterSettings ?? [],
                }),
                clusterArn: clusterArn(cluster.physicalId),
                clusterName: cluster.physicalId,
                status: 'ACTIVE',
                activeServicesCount: servicesIn(cluster).length,
                runningTasksCount: tasksIn(cluster).length,
                pendingTasksCount: 0,
                registeredContainerInstancesCount: 0,
              }
            : [],
        ),
        failures: matches.flatMap(({ name, cluster }) =>
          cluster ? [] : { arn: clusterArn(lastPartOf(name)), reason: 'MISSING' },
        ),
      }
    },
    ListClusters: input => {
      const arns = clusters().map(cluster => clusterArn(cluster.physicalId))
      const page = paginate(arns, { token: input.nextToken, size: input.maxResults ?? LARGEST_PAGE }, INVALID_TOKEN)
      return { clusterArns: page.items, nextToken: page.next }
    },
    DescribeServices: input => {
      if (input.services.length === 0) throw new WireError('InvalidParameterException', 'Services cannot be empty.')
      if (input.services.length > 10) {
        throw new WireError('InvalidParameterException', 'Services cannot have more than 10 elements.')
      }
      const cluster = clusterNamed(input.cluster)
      const matches = input.services.map(name => ({
        name,
        service: servicesIn(cluster).find(candidate => serviceNameOf(candidate) === lastPartOf(name)),
      }))
      return {
        services: matches.flatMap(({ service }) =>
          service ? toSdkService(world, service, clusterArn(cluster.physicalId)) : [],
        ),
        failures: matches.flatMap(({ name, service }) =>
          service
            ? []
            : {
                arn: `arn:${partition}:ecs:${world.region}:${world.account}:service/${cluster.physicalId}/${lastPartOf(name)}`,
                reason: 'MISSING',
              },
        ),
      }
    },
    ListServices: input => {
      const arns = servicesIn(clusterNamed(input.cluster)).map(service => service.physicalId)
      const page = paginate(arns, { token: input.nextToken, size: input.maxResults ?? 10 }, INVALID_TOKEN)
      return { serviceArns: page.items, nextToken: page.next }
    },
    DescribeTaskDefinition: input => {
      const definition = findTaskDefinition(world, input.taskDefinition)
      const [, family = '', revision = '1'] = /([^/:]+):(\d+)$/.exec(definition.physicalId) ?? []
      return {
        taskDefinition: {
          ...toSdkShape<ecs.TaskDefinition>(ecs.TaskDefinition$, definition.properties),
          taskDefinitionArn: definition.physicalId,
          family,
          revision: Number(revision),
          status: 'ACTIVE',
          registeredAt: definition.createdAt,
        },
        ...(input.include?.includes('TAGS') && { tags: tagsOf(definition) }),
      }
    },
    ...taskHandlers(world, clusterNamed),
  }
}

function tagsOf({ properties }: LiveResource): ecs.Tag[] {
  return mapsOf(properties.Tags).map(({ Key, Value }) => ({ key: propertyText(Key), value: propertyText(Value) }))
}
