import type { ContainerDefinition, Service, TaskDefinition } from '@aws-sdk/client-ecs'
import type { LogDestination, TaskLaunch } from '../../model/oneOffTask.ts'
import { required } from '../enumValue.ts'

/** The configuration of a service and of its task definition, as a task beside it takes it. */
export function taskLaunchOf(cluster: string, service: Service, definition: TaskDefinition): TaskLaunch {
  const network = required(
    service.networkConfiguration?.awsvpcConfiguration,
    'a service without a network configuration',
  )
  const container = containerOf(service, definition)
  const providers = (service.capacityProviderStrategy ?? []).map(({ capacityProvider, weight = 0, base = 0 }) => ({
    name: required(capacityProvider, 'a capacity provider without name'),
    weight,
    base,
  }))
  return {
    cluster,
    taskDefinition: required(definition.taskDefinitionArn, 'a task definition without ARN'),
    subnets: network.subnets ?? [],
    securityGroups: network.securityGroups ?? [],
    assignPublicIp: network.assignPublicIp === 'ENABLED',
    capacity:
      providers.length > 0
        ? { kind: 'providers', providers }
        : { kind: 'launch-type', launchType: service.launchType ?? 'FARGATE' },
    platformVersion: service.platformVersion,
    container: required(container.name, 'a container without name'),
    mountedFolders: mountedFoldersOf(container, definition),
    log: logOf(container),
  }
}

/** The one behind the load balancer; of a service without one, the first. */
function containerOf({ loadBalancers = [] }: Service, { containerDefinitions }: TaskDefinition): ContainerDefinition {
  const containers = required(containerDefinitions, 'no list of containers')
  const balanced = containers.find(({ name }) => loadBalancers.some(({ containerName }) => containerName === name))
  return required(balanced ?? containers[0], 'a task definition without containers')
}

function mountedFoldersOf({ mountPoints = [] }: ContainerDefinition, { volumes = [] }: TaskDefinition): string[] {
  const fileSystems = new Set(
    volumes.filter(({ efsVolumeConfiguration }) => efsVolumeConfiguration).map(({ name }) => name),
  )
  return mountPoints
    .filter(({ sourceVolume, readOnly }) => fileSystems.has(sourceVolume) && readOnly !== true)
    .flatMap(({ containerPath }) => containerPath ?? [])
}

function logOf({ logConfiguration }: ContainerDefinition): LogDestination | undefined {
  const { logDriver, options = {} } = logConfiguration ?? {}
  const { 'awslogs-group': group, 'awslogs-stream-prefix': streamPrefix } = options
  return logDriver === 'awslogs' && group && streamPrefix ? { group, streamPrefix } : undefined
}
