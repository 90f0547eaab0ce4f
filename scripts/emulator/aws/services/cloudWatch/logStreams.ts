import type { JsonMap } from '#lib/model/json.ts'
import type { World } from '../../world.ts'
import { containersOf, ecsServicesOf, runningTasksOf } from '../ecs/runningTasks.ts'
import { linesOfStarted } from '../ecs/startedTasks.ts'
import { propertyAt, propertyText } from '../propertyValues.ts'
import type { RecordedLogLine } from './recordedLogLines.ts'

export type LogStream = {
  readonly name: string
  readonly start: Date
  /** Its lines, of a task that has no more; others write a line at each health check. */
  readonly lines?: readonly RecordedLogLine[]
}

/** The streams of a log group: one for each container of each task. */
export function logStreamsOf(world: World, group: string): readonly LogStream[] {
  return [...serviceStreamsOf(world, group), ...startedStreamsOf(world, group)]
}

function serviceStreamsOf(world: World, group: string): readonly LogStream[] {
  return ecsServicesOf(world).flatMap(service =>
    runningTasksOf(world, service).flatMap(task =>
      containersOf(world, task.taskDefinition).flatMap(container => {
        const name = streamNameOf(container, group, task.id)
        return name === undefined ? [] : { name, start: service.createdAt }
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
