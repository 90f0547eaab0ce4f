import type { Task } from '@aws-sdk/client-ecs'
import type { OneOffTask, TaskLaunch, TaskOrder } from '../../model/oneOffTask.ts'
import type { OneOffTasks } from '../../ports/oneOffTasks.ts'
import type { Access } from '../credentials/access.ts'
import { required, requireSame } from '../enumValue.ts'
import { awsErrorCodeOf, awsErrorDetailsOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'
import { taskLaunchOf } from './taskLaunchOf.ts'
import { connectTaskLog } from './taskLog.ts'

/** The errors with which RunTask refuses this task to every caller. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
const REFUSALS: ReadonlySet<string> = new Set([
  ...['Blocked', 'Client', 'InvalidParameter', 'PlatformTaskDefinitionIncompatibility', 'PlatformUnknown'],
  ...['ServiceNotActive', 'UnsupportedFeature'],
])

/** Tasks of Amazon ECS, and their log in CloudWatch Logs. */
export function connectOneOffTasks(access: Access): OneOffTasks {
  const connection = lazy(async () => {
    const sdk = await import('./ecsTasks.ts')
    return { sdk, client: createClient(sdk.ECSClient, access) }
  })
  return {
    launchOf: async (cluster, service) => {
      const { sdk, client } = await connection()
      try {
        const { services } = await client.send(new sdk.DescribeServicesCommand({ cluster, services: [service] }))
        const found = required(services, 'no list of services').find(({ status }) => status !== 'INACTIVE')
        if (!found) return undefined
        requireSame('service', service, [found.serviceName, found.serviceArn])
        const { taskDefinition } = await client.send(
          new sdk.DescribeTaskDefinitionCommand({
            taskDefinition: required(found.taskDefinition, 'no task definition'),
          }),
        )
        return taskLaunchOf(cluster, found, required(taskDefinition, 'no task definition'))
      } catch (error) {
        if (awsErrorCodeOf(error) === 'ClusterNotFound') return undefined
        throw error
      }
    },
    start: async (launch, order) => {
      const { sdk, client } = await connection()
      try {
        const { tasks = [], failures = [] } = await client.send(new sdk.RunTaskCommand(runTaskInputOf(launch, order)))
        const [task] = tasks
        if (task) return { kind: 'started', task: required(task.taskArn, 'a task without ARN') }
        const reasons = failures.map(({ reason, detail }) => [reason, detail].filter(Boolean).join(': '))
        return { kind: 'refused', reason: reasons.join('; ') || 'no reason' }
      } catch (error) {
        if (REFUSALS.has(awsErrorCodeOf(error))) return { kind: 'refused', reason: awsErrorDetailsOf(error).message }
        throw error
      }
    },
    find: async ({ cluster, container }, arn) => {
      const { sdk, client } = await connection()
      const { tasks } = await client.send(new sdk.DescribeTasksCommand({ cluster, tasks: [arn] }))
      const [task] = required(tasks, 'no list of tasks')
      if (!task) return undefined
      requireSame('task', arn, [task.taskArn])
      return oneOffTaskOf(task, container)
    },
    stop: async ({ cluster }, task, reason) => {
      const { sdk, client } = await connection()
      await client.send(new sdk.StopTaskCommand({ cluster, task, reason }))
    },
    logLines: connectTaskLog(access),
  }
}

function runTaskInputOf(launch: TaskLaunch, { command, startedBy, token }: TaskOrder) {
  const { cluster, taskDefinition, subnets, securityGroups, assignPublicIp, capacity, container } = launch
  return {
    cluster,
    taskDefinition,
    startedBy,
    clientToken: token,
    count: 1,
    // A task of its own takes the tags of its task definition, which are those of the stack.
    propagateTags: 'TASK_DEFINITION' as const,
    enableECSManagedTags: true,
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: [...subnets],
        securityGroups: [...securityGroups],
        assignPublicIp: assignPublicIp ? ('ENABLED' as const) : ('DISABLED' as const),
      },
    },
    overrides: { containerOverrides: [{ name: container, command: [...command] }] },
    ...(launch.platformVersion !== undefined && { platformVersion: launch.platformVersion }),
    ...(capacity.kind === 'providers'
      ? {
          capacityProviderStrategy: capacity.providers.map(({ name, weight, base }) => ({
            capacityProvider: name,
            weight,
            base,
          })),
        }
      : // The SDK types the launch types that it knows; this is the service's own.
        { launchType: capacity.launchType as 'FARGATE' }),
  }
}

function oneOffTaskOf(task: Task, containerName: string): OneOffTask {
  const container = task.containers?.find(({ name }) => name === containerName)
  return {
    status: required(task.lastStatus, 'a task without status'),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    exitCode: container?.exitCode,
    containerReason: container?.reason,
  }
}
