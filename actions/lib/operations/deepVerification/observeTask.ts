import type { DeepResults } from '../../model/deepResults.ts'
import type { OneOffTask, TaskLaunch } from '../../model/oneOffTask.ts'
import { Problem } from '../../model/problem.ts'
import { healthy, missingOutput, notChecked, type Observation, unhealthyForGood } from '../verification/probe.ts'
import { deepCommand } from './deepProgram.ts'
import { readResults } from './readResults.ts'
import { runOneOffTask, type TaskRun, type TaskTools } from './runOneOffTask.ts'
import { startFailureObservation } from './startFailure.ts'

type TaskOptions = {
  readonly outputs: Readonly<Record<string, string | undefined>>
  readonly deadlineSeconds: number
  readonly onWait: (detail: string, seconds: number) => void
}

/** What was seen of the task itself, and the results that it wrote. */
export type TaskObservation = { readonly task: Observation; readonly results?: DeepResults | undefined }

/** Starts a one-off task like the tasks of the service, waits for its end and reads its results. */
export async function observeTask(options: TaskOptions, tools: TaskTools): Promise<TaskObservation> {
  try {
    const { ClusterName: cluster, ServiceName: service } = options.outputs
    if (!cluster) return { task: missingOutput('ClusterName') }
    if (!service) return { task: missingOutput('ServiceName') }
    const launch = await tools.oneOffTasks.launchOf(cluster, service)
    if (!launch) return { task: unhealthyForGood(`Service '${service}' does not exist in cluster '${cluster}'.`) }
    if (!launch.log)
      return {
        task: notChecked("The application's container has no log in CloudWatch Logs, where the results are read."),
      }
    return await observeLaunch(launch, options, tools)
  } catch (error) {
    if (tools.signal?.aborted || !(error instanceof Problem)) throw error
    return { task: notChecked(error.message, todoOf(error)) }
  }
}

async function observeLaunch(
  launch: TaskLaunch,
  { deadlineSeconds, onWait }: TaskOptions,
  tools: TaskTools,
): Promise<TaskObservation> {
  const run = await runOneOffTask(
    {
      launch,
      command: deepCommand(launch.mountedFolders),
      deadlineSeconds,
      onWait: (status, seconds) => onWait(`the one-off task is ${status}`, seconds),
    },
    tools,
  )
  const observation = runObservation(run, deadlineSeconds)
  if (run.kind === 'refused' || run.kind === 'gone') return { task: observation }
  if (run.kind === 'stopped' && run.end.exitCode === undefined) return { task: observation }
  const { results, lastLine } = await readResults({ launch, task: run.task }, tools)
  if (results) return { task: observation, results }
  if (observation.verdict !== 'healthy')
    return {
      task: { ...observation, detail: `${observation.detail}${lastLine ? ` Its log ends with '${lastLine}'` : ''}` },
    }
  return {
    task: notChecked(
      `The one-off task ended, but log group '${launch.log?.group}' has no results of it.`,
      'Run it again: a log may come late.',
    ),
  }
}

function runObservation(run: TaskRun, deadlineSeconds: number): Observation {
  switch (run.kind) {
    case 'refused':
      return startFailureObservation(run.reason)
    case 'gone':
      return notChecked('Amazon ECS does not know the one-off task any more.', 'Run it again.')
    case 'late':
      return unhealthyForGood(
        `The one-off task was still ${run.status} after ${deadlineSeconds} seconds, and was stopped.`,
        'A large image takes minutes: run it again with a longer --deadline. A file system that hangs keeps a task RUNNING.',
      )
    case 'stopped':
      return endObservation(run.end)
    default:
      return run satisfies never
  }
}

function endObservation({ exitCode, stopCode, stoppedReason, containerReason }: OneOffTask): Observation {
  const reason = [stoppedReason, containerReason].filter(Boolean).join(' ') || 'no reason'
  if (stopCode === 'UserInitiated')
    return notChecked(`The one-off task was stopped from outside before its end: '${reason}'`, 'Run it again.')
  if (stopCode === 'SpotInterruption')
    return notChecked('Fargate Spot took the capacity of the one-off task away.', 'Run it again.')
  if (exitCode === undefined) return startFailureObservation(reason)
  if (exitCode === 0)
    return healthy('A one-off task ran beside the service and ended: same image, network, roles and secrets.')
  return unhealthyForGood(`The one-off task ended with exit code ${exitCode}: '${reason}'`)
}

/** The operator's own permissions, because no role of the workflows may start tasks. */
export const OPERATOR_ACTIONS = [
  'ecs:DescribeServices',
  'ecs:DescribeTaskDefinition',
  'ecs:RunTask',
  'ecs:TagResource',
  'ecs:DescribeTasks',
  'ecs:StopTask',
  'iam:PassRole',
  'logs:GetLogEvents',
] as const

function todoOf({ missingPermission, todo }: Problem): string | undefined {
  if (missingPermission === undefined) return todo
  return `--deep runs with your own credentials and needs ${OPERATOR_ACTIONS.join(', ')}: add '${missingPermission}', or use other credentials.`
}
