import type { RunTaskCommandInput } from '@aws-sdk/client-ecs'
import { partitionOf } from '#lib/model/environment.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, StartedTask, World } from '../../world.ts'
import { propertyText, propertyTexts } from '../propertyValues.ts'
import { findTaskDefinition } from './findTaskDefinition.ts'
import { containersOf, sha256Of } from './runningTasks.ts'
import { taskEndOf } from './taskEnd.ts'

/** The characters of all overrides of a task, in JSON. */
const LONGEST_OVERRIDES = 8_192

const invalid = (message: string): WireError => new WireError('InvalidParameterException', message)

/**
 * Starts one task. The same request with the same token starts no second one.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function runTask(world: World, cluster: LiveResource, input: RunTaskCommandInput): StartedTask {
  const request = JSON.stringify(input)
  const earlier = [...world.startedTasks.values()].find(
    task => input.clientToken !== undefined && task.clientToken === input.clientToken,
  )
  if (earlier?.request === request) return earlier
  if (earlier) throw new WireError('ConflictException', 'The client token was used with other parameters.')
  if ((input.count ?? 1) !== 1)
    throw new WireError('NotImplemented', 'The emulator starts one task with each call of RunTask.', 501)
  const definition = findTaskDefinition(world, input.taskDefinition ?? '')
  const refusal = refusalOf(world, cluster, definition, input)
  if (refusal !== undefined) throw invalid(refusal)
  const id = sha256Of(`${cluster.physicalId} ${request} ${world.startedTasks.size}`).slice(0, 32)
  const { partition } = partitionOf(world.region)
  const [override] = input.overrides?.containerOverrides ?? []
  const task: StartedTask = {
    id,
    arn: `arn:${partition}:ecs:${world.region}:${world.account}:task/${cluster.physicalId}/${id}`,
    clientToken: input.clientToken,
    request,
    cluster: cluster.physicalId,
    taskDefinition: definition.physicalId,
    startedBy: input.startedBy,
    createdAt: world.now(),
    duration: world.taskDuration,
    end: taskEndOf(world, {
      taskDefinition: definition.physicalId,
      subnets: input.networkConfiguration?.awsvpcConfiguration?.subnets ?? [],
      container: override?.name ?? propertyText(containersOf(world, definition.physicalId)[0]?.Name) ?? '',
      command: override?.command ?? [],
    }),
  }
  world.startedTasks.set(id, task)
  return task
}

/** Messages of AWS where public threads quote them. */
function refusalOf(
  world: World,
  cluster: LiveResource,
  definition: LiveResource,
  input: RunTaskCommandInput,
): string | undefined {
  const { launchType, capacityProviderStrategy = [], overrides, propagateTags, networkConfiguration } = input
  if (launchType !== undefined && capacityProviderStrategy.length > 0)
    return 'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.'
  const providers = propertyTexts(cluster.properties.CapacityProviders)
  const unknown = capacityProviderStrategy.find(({ capacityProvider }) => !providers.includes(capacityProvider ?? ''))
  if (unknown)
    return `The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster: ${unknown.capacityProvider}.`
  if (propagateTags === 'SERVICE') return 'Tags of a service cannot be propagated to a task that belongs to none.'
  if (definition.properties.NetworkMode === 'awsvpc' && !networkConfiguration?.awsvpcConfiguration)
    return "Network Configuration must be provided when networkMode 'awsvpc' is specified."
  if (overrides && JSON.stringify(overrides).length > LONGEST_OVERRIDES)
    return `Container Overrides length must be at most ${LONGEST_OVERRIDES}.`
  const names = containersOf(world, definition.physicalId).map(({ Name: name }) => propertyText(name))
  const other = overrides?.containerOverrides?.find(({ name }) => !names.includes(name))
  return other && `Override for container named ${other.name} is not a container in the TaskDefinition.`
}
