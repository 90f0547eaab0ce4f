import type { JsonMap } from '#lib/model/json.ts'
import type { TaskEnd, World } from '../../world.ts'
import { mapsOf, propertyAt, propertyText } from '../propertyValues.ts'
import { programOutput } from './programOutput.ts'
import { containersOf } from './runningTasks.ts'

type TaskRequest = {
  readonly taskDefinition: string
  readonly subnets: readonly string[]
  /** The container with a replaced command. */
  readonly container: string
  readonly command: readonly string[]
}

/**
 * What becomes of a task: Fargate mounts file systems and opens the log before it starts a container.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html
 */
export function taskEndOf(world: World, { taskDefinition, subnets, container: name, command }: TaskRequest): TaskEnd {
  const definition = world.resource('AWS::ECS::TaskDefinition', taskDefinition)
  const container = containersOf(world, taskDefinition).find(({ Name }) => Name === name) ?? {}
  const volumes = mapsOf(definition?.properties.Volumes)
  const reason =
    volumes.map(volume => mountRefusalOf(world, volume, subnets)).find(Boolean) ?? logRefusalOf(world, container)
  if (reason !== undefined) return { kind: 'fails-to-start', reason: `ResourceInitializationError: ${reason}` }
  return { kind: 'exits', container: name, ...programOutput(world, { container, volumes, command }) }
}

function mountRefusalOf(world: World, volume: JsonMap, subnets: readonly string[]): string | undefined {
  const configuration = volume.EFSVolumeConfiguration
  const id = propertyText(propertyAt(configuration, 'FilesystemId'))
  if (id === undefined) return undefined
  const start = 'failed to invoke EFS utils commands to set up EFS volumes: stderr: '
  const targets = world.resources('AWS::EFS::MountTarget').filter(({ properties }) => properties.FileSystemId === id)
  const isReached = targets.some(({ properties }) => subnets.includes(propertyText(properties.SubnetId) ?? ''))
  if (!world.resource('AWS::EFS::FileSystem', id) || !isReached)
    return `${start}Failed to resolve "${id}.efs.${world.region}.amazonaws.com" - check that your file system ID is correct, and ensure that the VPC has an EFS mount target for this file system ID.`
  const point = propertyText(propertyAt(configuration, 'AuthorizationConfig', 'AccessPointId'))
  if (point !== undefined && !world.resource('AWS::EFS::AccessPoint', point))
    return `${start}mount.nfs4: access denied by server while mounting 127.0.0.1:/`
  return undefined
}

function logRefusalOf(world: World, container: JsonMap): string | undefined {
  const group = propertyText(propertyAt(container, 'LogConfiguration', 'Options', 'awslogs-group'))
  if (group === undefined || world.resource('AWS::Logs::LogGroup', group)) return undefined
  return 'failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1'
}
