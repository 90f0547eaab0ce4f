import type * as ecs from '@aws-sdk/client-ecs'
import { partitionOf } from '#lib/model/environment.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, StartedTask, World } from '../../world.ts'
import { paginate } from '../paginate.ts'
import { toSdkTask } from './ecsTask.ts'
import { lastPartOf } from './findTaskDefinition.ts'
import { clusterNameOf, ecsServicesOf, runningTasksOf, serviceNameOf } from './runningTasks.ts'
import { runTask } from './runTask.ts'
import { statusOfStarted, toSdkStartedTask } from './startedTasks.ts'

const LARGEST_PAGE = 100
const INVALID_TOKEN = new WireError('InvalidParameterException', 'Invalid token')

type TaskHandlers = Pick<ServiceHandlers<typeof ecs>, 'ListTasks' | 'DescribeTasks' | 'RunTask' | 'StopTask'>

/** Tasks of services, and tasks that a call has started. @param clusterNamed throws if there is none */
export function taskHandlers(
  world: World,
  clusterNamed: (arnOrName: string | undefined) => LiveResource,
): TaskHandlers {
  const { partition } = partitionOf(world.region)
  const clusterArn = (name: string) => `arn:${partition}:ecs:${world.region}:${world.account}:cluster/${name}`
  const servicesIn = ({ physicalId }: LiveResource) =>
    ecsServicesOf(world).filter(service => clusterNameOf(service) === physicalId)
  const startedIn = ({ physicalId }: LiveResource): readonly StartedTask[] =>
    [...world.startedTasks.values()].filter(({ cluster }) => cluster === physicalId)
  const isStopped = (task: StartedTask): boolean => statusOfStarted(task, world.now()) === 'STOPPED'

  return {
    ListTasks: input => {
      const cluster = clusterNamed(input.cluster)
      const requested = input.serviceName === undefined ? undefined : lastPartOf(input.serviceName)
      const services = servicesIn(cluster).filter(item => requested === undefined || serviceNameOf(item) === requested)
      if (requested !== undefined && services.length === 0)
        throw new WireError('ServiceNotFoundException', 'Service not found.')
      const wantsStopped = input.desiredStatus === 'STOPPED'
      const ofServices =
        wantsStopped || input.startedBy !== undefined
          ? []
          : services.flatMap(service => runningTasksOf(world, service).map(task => task.arn))
      const ofCalls = requested === undefined ? startedIn(cluster) : []
      const arns = [
        ...ofServices,
        ...ofCalls
          .filter(task => isStopped(task) === wantsStopped)
          .filter(({ startedBy }) => input.startedBy === undefined || startedBy === input.startedBy)
          .map(({ arn }) => arn),
      ]
      const page = paginate(arns, { token: input.nextToken, size: input.maxResults ?? LARGEST_PAGE }, INVALID_TOKEN)
      return { taskArns: page.items, nextToken: page.next }
    },
    DescribeTasks: input => {
      const cluster = clusterNamed(input.cluster)
      const arn = clusterArn(cluster.physicalId)
      const running = servicesIn(cluster).flatMap(service => runningTasksOf(world, service))
      const describe = (name: string): ecs.Task | undefined => {
        const ofService = running.find(candidate => candidate.id === lastPartOf(name))
        if (ofService) return toSdkTask(world, ofService, arn)
        const started = startedIn(cluster).find(candidate => candidate.id === lastPartOf(name))
        return started && toSdkStartedTask(world, started, arn)
      }
      const matches = input.tasks.map(name => ({ name, task: describe(name) }))
      return {
        tasks: matches.flatMap(({ task }) => task ?? []),
        failures: matches.flatMap(({ name, task }) => (task ? [] : { arn: name, reason: 'MISSING' })),
      }
    },
    RunTask: input => {
      const cluster = clusterNamed(input.cluster)
      const task = runTask(world, cluster, input)
      return { tasks: [toSdkStartedTask(world, task, clusterArn(cluster.physicalId))], failures: [] }
    },
    StopTask: input => {
      const cluster = clusterNamed(input.cluster)
      const task = startedIn(cluster).find(({ id }) => id === lastPartOf(input.task))
      if (!task) throw new WireError('InvalidParameterException', 'The referenced task was not found.')
      if (!isStopped(task)) task.stop = { at: world.now(), reason: input.reason ?? 'Task stopped by user' }
      return { task: toSdkStartedTask(world, task, clusterArn(cluster.physicalId)) }
    },
  }
}
