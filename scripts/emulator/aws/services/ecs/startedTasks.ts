import type { Task } from '@aws-sdk/client-ecs'
import type { StartedTask, World } from '../../world.ts'

/** The state of a task that belongs to no service: it is PROVISIONING, PENDING and RUNNING for a part of its duration. */
export function statusOfStarted({ createdAt, duration, end, stop }: StartedTask, now: Date): string {
  const elapsed = now.getTime() - createdAt.getTime()
  if (stop !== undefined || elapsed >= duration) return 'STOPPED'
  if (elapsed < duration / 4) return 'PROVISIONING'
  return elapsed < duration / 2 || end.kind === 'fails-to-start' ? 'PENDING' : 'RUNNING'
}

/** The lines that its container has written so far, with their time; none before it runs. */
export function linesOfStarted(task: StartedTask, now: Date): readonly { readonly at: Date; readonly text: string }[] {
  const { createdAt, duration, end, stop } = task
  const at = new Date(createdAt.getTime() + duration * 0.75)
  const until = stop?.at ?? now
  return end.kind === 'exits' && at.getTime() <= until.getTime() ? end.lines.map(text => ({ at, text })) : []
}

export function toSdkStartedTask(world: World, task: StartedTask, clusterArn: string): Task {
  const status = statusOfStarted(task, world.now())
  return {
    taskArn: task.arn,
    clusterArn,
    taskDefinitionArn: task.taskDefinition,
    startedBy: task.startedBy,
    group: `family:${/([^/:]+):\d+$/.exec(task.taskDefinition)?.[1]}`,
    lastStatus: status,
    desiredStatus: status === 'STOPPED' ? 'STOPPED' : 'RUNNING',
    createdAt: task.createdAt,
    ...(status === 'STOPPED' ? stoppedPart(task) : {}),
    containers: [
      {
        taskArn: task.arn,
        name: task.end.kind === 'exits' ? task.end.container : undefined,
        lastStatus: status,
        ...(status === 'STOPPED' && exitPart(task)),
      },
    ],
  }
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html */
function stoppedPart({ stop, end }: StartedTask): Pick<Task, 'stopCode' | 'stoppedReason'> {
  if (stop !== undefined) return { stopCode: 'UserInitiated', stoppedReason: stop.reason }
  if (end.kind === 'fails-to-start') return { stopCode: 'TaskFailedToStart', stoppedReason: end.reason }
  return { stopCode: 'EssentialContainerExited', stoppedReason: 'Essential container in task exited' }
}

/** A container that is stopped while it runs is killed. */
function exitPart({ createdAt, duration, end, stop }: StartedTask): { readonly exitCode?: number } {
  if (end.kind === 'fails-to-start') return {}
  if (stop === undefined) return { exitCode: end.exitCode }
  return stop.at.getTime() < createdAt.getTime() + duration / 2 ? {} : { exitCode: 137 }
}
