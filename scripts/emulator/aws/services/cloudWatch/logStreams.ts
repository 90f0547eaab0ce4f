import type { JsonMap } from '#lib/model/json.ts'
import type { World } from '../../world.ts'
import { containersOf, ecsServicesOf, runningTasksOf } from '../ecs/runningTasks.ts'
import { linesOfStarted } from '../ecs/startedTasks.ts'
import { propertyAt, propertyText } from '../propertyValues.ts'
import { logLinesSince, type RecordedLogLine } from './recordedLogLines.ts'

export type LogStream = {
  readonly name: string
  readonly start: Date
  /** Oldest first. */
  readonly lines: readonly RecordedLogLine[]
}

/** The streams of a log group: one for each container of each task. */
export function logStreamsOf(world: World, group: string): readonly LogStream[] {
  const [first, ...others] = serviceStreamsOf(world, group)
  // The first task wrote the lines about requests.
  const withRequests = first && { ...first, lines: [...first.lines, ...(world.applicationLog.get(group) ?? [])] }
  return [...(withRequests ? [withRequests] : []), ...others, ...startedStreamsOf(world, group)]
}

function serviceStreamsOf(world: World, group: string): readonly LogStream[] {
  return ecsServicesOf(world).flatMap(service =>
    runningTasksOf(world, service).flatMap(task =>
      containersOf(world, task.taskDefinition).flatMap(container => {
        const name = streamNameOf(container, group, task.id)
        const start = service.createdAt
        return name === undefined ? [] : { name, start, lines: logLinesSince(start, world.now()) }
      }),
    ),
  )
}

/** A task that a call has started has a stream once its container has written a line. */
function startedStreamsOf(world: World, group: string): readonly LogStream[] {
  return [...world.startedTasks.values()].flatMap(task => {
    const lines = linesOfStarted(task, world.now())
    const [first] = lines
    const container = containersOf(world, task.taskDefinition).find(
      ({ Name: name }) => task.end.kind === 'exits' && name === task.end.container,
    )
    const name = container && streamNameOf(container, group, task.id)
    return first === undefined || name === undefined ? [] : [{ name, start: first.at, lines }]
  })
}

/** `<prefix>/<container>/<task id>`; undefined for a container that writes to another group. */
function streamNameOf(container: JsonMap, group: string, taskId: string): string | undefined {
  const options = propertyAt(container, 'LogConfiguration', 'Options')
  if (propertyAt(options, 'awslogs-group') !== group) return undefined
  return `${propertyText(propertyAt(options, 'awslogs-stream-prefix')) ?? ''}/${propertyText(container.Name)}/${taskId}`
}
