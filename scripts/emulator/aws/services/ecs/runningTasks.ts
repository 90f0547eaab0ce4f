import { createHash } from 'node:crypto'
import { partitionOf } from '#lib/model/environment.ts'
import type { LiveResource, World } from '../../world.ts'
import { mapsOf, propertyAt, propertyText, propertyTexts } from '../propertyValues.ts'

export type RunningTask = {
  readonly id: string
  readonly arn: string
  readonly service: LiveResource
  readonly taskDefinition: string
  readonly subnet: string | undefined
  readonly address: string
}

const SERVICE = 'AWS::ECS::Service'

export function ecsServicesOf(world: World): readonly LiveResource[] {
  return world.resources(SERVICE)
}

export function serviceNameOf(service: LiveResource): string {
  return propertyText(service.attributes.Name) ?? service.physicalId.slice(service.physicalId.lastIndexOf('/') + 1)
}

/** The name of the cluster that a service runs in. */
export function clusterNameOf(service: LiveResource): string {
  const cluster = propertyText(service.properties.Cluster) ?? 'default'
  return cluster.slice(cluster.lastIndexOf('/') + 1)
}

export function taskDefinitionOf(service: LiveResource): string {
  return propertyText(service.properties.TaskDefinition) ?? ''
}

/** The desired count of the service, by default 1, and at least the minimum of its scaling. */
export function desiredCountOf(world: World, service: LiveResource): number {
  const own = Number(propertyText(service.properties.DesiredCount) ?? 1)
  const id = `service/${clusterNameOf(service)}/${serviceNameOf(service)}`
  const scaling = world
    .resources('AWS::ApplicationAutoScaling::ScalableTarget')
    .filter(({ properties }) => properties.ResourceId === id)
    .map(({ properties }) => Number(propertyText(properties.MinCapacity) ?? 0))
  return Math.max(own, ...scaling)
}

/** Every task of a service runs. The ids change only with the task definition. */
export function runningTasksOf(world: World, service: LiveResource): readonly RunningTask[] {
  const { partition } = partitionOf(world.region)
  const cluster = clusterNameOf(service)
  const taskDefinition = taskDefinitionOf(service)
  const subnets = propertyTexts(
    propertyAt(service.properties, 'NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets'),
  )
  return Array.from({ length: desiredCountOf(world, service) }, (_, index) => {
    const id = sha256Of(`${service.physicalId} ${taskDefinition} ${index}`).slice(0, 32)
    const subnet = subnets[index % Math.max(1, subnets.length)]
    return {
      id,
      arn: `arn:${partition}:ecs:${world.region}:${world.account}:task/${cluster}/${id}`,
      service,
      taskDefinition,
      subnet,
      address: addressIn(world, subnet, Number.parseInt(id.slice(0, 4), 16)),
    }
  })
}

/** The container definitions of a task definition. */
export function containersOf(world: World, taskDefinition: string) {
  const resource = world.resource('AWS::ECS::TaskDefinition', taskDefinition)
  return mapsOf(resource?.properties.ContainerDefinitions)
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function addressIn(world: World, subnet: string | undefined, seed: number): string {
  const resource = subnet === undefined ? undefined : world.resource('AWS::EC2::Subnet', subnet)
  const [a = '10', b = '0', c = '0'] = (propertyText(resource?.properties.CidrBlock) ?? '10.0.0.0/24').split('.')
  // AWS reserves the first four addresses of a subnet.
  return `${a}.${b}.${c}.${4 + (seed % 200)}`
}
