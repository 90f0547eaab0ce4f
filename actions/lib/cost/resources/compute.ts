import type { ResolvedResource, ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { Charge, Pricer } from '../charge.ts'
import { counted, fixed, HOURS, listValue, mapValue, numberValue, textValue, unknownValue, usage } from '../charge.ts'
import { weeklyTasks } from '../weeklyTasks.ts'

/** Storage of a task that is in its price, in GB. */
const FREE_STORAGE = 20

/** Its tasks: the scaling minimum over a week, each for its virtual CPUs and memory. */
const service: Pricer = (resource, stack) => {
  const { CapacityProviderStrategy, LaunchType, NetworkConfiguration } = resource.properties
  const [provider, ...others] = listValue(CapacityProviderStrategy) ?? []
  const capacity = textValue(provider === undefined ? LaunchType : mapValue(provider).CapacityProvider)
  if (others.length > 0 || (capacity !== 'FARGATE' && capacity !== 'FARGATE_SPOT'))
    return [
      {
        kind: 'gap',
        reason: `there are prices for FARGATE or FARGATE_SPOT alone, and it has ${capacityText(capacity, others)}`,
      },
    ]

  const definition = neighbour(stack, 'AWS::ECS::TaskDefinition', ({ logicalId }) =>
    resource.dependencies.includes(logicalId),
  )
  const { Cpu, Memory, RuntimePlatform, EphemeralStorage } = definition?.properties ?? {}
  const cpus = numberValue(Cpu)
  const memory = numberValue(Memory)
  if (cpus === undefined || memory === undefined) return [unknownValue('Cpu or Memory of the task definition')]
  const tasks = tasksOf(resource, stack)
  if (tasks === undefined) return [unknownValue('the number of tasks')]
  const share = capacity === 'FARGATE_SPOT' ? 'fargate-spot-share' : undefined

  const processor = textValue(mapValue(RuntimePlatform).CpuArchitecture) ?? 'X86_64'
  const id = processor === 'ARM64' ? 'arm' : 'x86'
  const words = `${tasksText(tasks)}, ${processor}${share ? ', Spot' : ''}`
  const storage = (numberValue(mapValue(EphemeralStorage).SizeInGiB) ?? FREE_STORAGE) - FREE_STORAGE
  const network = mapValue(mapValue(NetworkConfiguration).AwsvpcConfiguration)
  const hours = tasks * HOURS
  return [
    fixed(`fargate-${id}-cpu`, (cpus / 1024) * hours, `${words}, ${cpus / 1024} vCPU`, share),
    fixed(`fargate-${id}-memory`, (memory / 1024) * hours, `${memory / 1024} GB`, share),
    ...(storage > 0 ? [fixed('fargate-storage', storage * hours, `${storage} GB more storage`)] : []),
    ...(textValue(network.AssignPublicIp) === 'ENABLED'
      ? [fixed('public-address', hours, 'a public address each')]
      : []),
  ]
}

function capacityText(capacity: string | undefined, others: readonly unknown[]): string {
  if (others.length > 0) return 'several capacity providers'
  return capacity === undefined ? 'neither' : `'${capacity}'`
}

/** Undefined if the number is not known. */
function tasksOf(service: ResolvedResource, stack: ResolvedStack): number | undefined {
  const target = neighbour(
    stack,
    'AWS::ApplicationAutoScaling::ScalableTarget',
    ({ dependencies, properties }) =>
      dependencies.includes(service.logicalId) && textValue(properties.ServiceNamespace) === 'ecs',
  )
  if (target) return weeklyTasks(target.properties)
  const { DesiredCount } = service.properties
  // ECS starts one task for a service of CloudFormation without a number.
  return DesiredCount === undefined ? 1 : numberValue(DesiredCount)
}

function neighbour(
  { resources }: ResolvedStack,
  type: string,
  isWanted: (resource: ResolvedResource) => boolean,
): ResolvedResource | undefined {
  return Object.values(resources).find(resource => resource.type === type && isWanted(resource))
}

function tasksText(tasks: number): string {
  return Number.isInteger(tasks) ? counted(tasks, 'task') : `${tasks.toFixed(2)} tasks on average`
}

/** Application Auto Scaling makes two alarms for each policy: one to add tasks and one to take them away. */
const scalingPolicy: Pricer = ({ properties }) =>
  textValue(properties.PolicyType) === 'TargetTrackingScaling'
    ? [fixed('alarm-metric', 2, 'the two alarms of target tracking')]
    : []

/** Container Insights is charged by the metrics that it makes, which grow with tasks and containers. */
const cluster: Pricer = ({ properties }): readonly Charge[] => {
  const settings = listValue(properties.ClusterSettings) ?? []
  const insights = settings.map(mapValue).find(({ Name }) => textValue(Name) === 'containerInsights')
  switch (textValue(insights?.Value) ?? 'disabled') {
    case 'enhanced':
      return [usage('insights-metric', 'metrics of Container Insights, of each task and container')]
    case 'enabled':
      return [usage('metric', 'metrics of Container Insights, of the service')]
    default:
      return []
  }
}

export const COMPUTE: Readonly<Record<string, Pricer>> = {
  'AWS::ECS::Service': service,
  'AWS::ECS::Cluster': cluster,
  'AWS::ApplicationAutoScaling::ScalingPolicy': scalingPolicy,
}
