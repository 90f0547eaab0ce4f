import type * as logs from '@aws-sdk/client-cloudwatch-logs'
import type { Answers } from '../wire/answers.ts'
import { WireError } from '../wire/wireError.ts'
import type { LiveResource, World } from '../world.ts'
import { pageOf } from './page.ts'
import { textOf, valueAt } from './properties.ts'
import { linesSince } from './recordedLog.ts'
import { containersOf, digestOf, servicesOf, tasksOf } from './runningTasks.ts'

const INVALID_TOKEN = new WireError('InvalidParameterException', 'The specified nextToken is invalid.')

type Stream = { readonly name: string; readonly start: Date }

/** Amazon CloudWatch Logs: each running task writes a stream to the group that its task definition names. */
export function logsAnswers(world: World): Answers<typeof logs> {
  const groups = () => world.resources('AWS::Logs::LogGroup')
  const arnOf = (group: LiveResource) => (textOf(group.attributes.Arn) ?? '').replace(/:\*$/, '')

  function groupNamed(name: string | undefined, identifier: string | undefined): LiveResource {
    const found = groups().find(one =>
      [one.physicalId, arnOf(one)].includes(identifier?.replace(/:\*$/, '') ?? name ?? ''),
    )
    if (!found) throw new WireError('ResourceNotFoundException', 'The specified log group does not exist.')
    return found
  }
  const linesOf = ({ name, start }: Stream) =>
    linesSince(start, world.now()).map((line, index) => ({
      logStreamName: name,
      timestamp: line.at.getTime(),
      ingestionTime: line.at.getTime(),
      message: line.text,
      eventId: BigInt(`0x${digestOf(`${name} ${line.at.getTime()} ${index}`).slice(0, 40)}`).toString(),
    }))

  return {
    DescribeLogGroups: input => {
      const all = groups()
        .filter(({ physicalId }) => physicalId.startsWith(input.logGroupNamePrefix ?? ''))
        .filter(({ physicalId }) => physicalId.toLowerCase().includes(input.logGroupNamePattern?.toLowerCase() ?? ''))
      const page = pageOf(all, { token: input.nextToken, size: input.limit ?? 50 }, INVALID_TOKEN)
      const described = page.items.map(group => ({
        logGroupName: group.physicalId,
        arn: `${arnOf(group)}:*`,
        logGroupArn: arnOf(group),
        creationTime: group.createdAt.getTime(),
        metricFilterCount: 0,
        storedBytes: 0,
        ...daysOf(group),
      }))
      return { logGroups: described, nextToken: page.next }
    },
    DescribeLogStreams: input => {
      const group = groupNamed(input.logGroupName, input.logGroupIdentifier)
      const all = streamsOf(world, group.physicalId)
        .filter(({ name }) => name.startsWith(input.logStreamNamePrefix ?? ''))
        .sort((a, b) => a.name.localeCompare(b.name))
      if (input.descending) all.reverse()
      const page = pageOf(all, { token: input.nextToken, size: input.limit ?? 50 }, INVALID_TOKEN)
      const described = page.items.map(stream => ({
        logStreamName: stream.name,
        arn: `${arnOf(group)}:log-stream:${stream.name}`,
        creationTime: stream.start.getTime(),
        firstEventTimestamp: stream.start.getTime(),
        lastEventTimestamp: linesOf(stream).at(-1)?.timestamp,
        storedBytes: 0,
      }))
      return { logStreams: described, nextToken: page.next }
    },
    FilterLogEvents: input => {
      const group = groupNamed(input.logGroupName, input.logGroupIdentifier)
      const isMatch = patternOf(input.filterPattern ?? '')
      const all = streamsOf(world, group.physicalId)
        .filter(({ name }) => input.logStreamNames?.includes(name) ?? true)
        .filter(({ name }) => name.startsWith(input.logStreamNamePrefix ?? ''))
        .flatMap(linesOf)
        .filter(({ timestamp }) => timestamp >= (input.startTime ?? 0) && timestamp <= (input.endTime ?? Infinity))
        .filter(({ message }) => isMatch(message))
        .sort((a, b) => a.timestamp - b.timestamp)
      const page = pageOf(all, { token: input.nextToken, size: input.limit ?? 10_000 }, INVALID_TOKEN)
      return { events: page.items, searchedLogStreams: [], nextToken: page.next }
    },
  }
}

function daysOf(group: LiveResource): { retentionInDays?: number } {
  const days = textOf(group.properties.RetentionInDays)
  return days === undefined ? {} : { retentionInDays: Number(days) }
}

function streamsOf(world: World, group: string): Stream[] {
  return servicesOf(world).flatMap(service =>
    tasksOf(world, service).flatMap(task =>
      containersOf(world, task.taskDefinition).flatMap(container => {
        const options = valueAt(container, 'LogConfiguration', 'Options')
        if (valueAt(options, 'awslogs-group') !== group) return []
        const prefix = textOf(valueAt(options, 'awslogs-stream-prefix')) ?? ''
        return { name: `${prefix}/${textOf(container.Name)}/${task.id}`, start: service.createdAt }
      }),
    ),
  )
}

/** Plain terms only: every one must be in the line, `-term` must not, `?term` are alternatives. */
function patternOf(pattern: string): (line: string) => boolean {
  if (/^\s*[{[%]/.test(pattern)) {
    throw new WireError('InvalidParameterException', 'The rehearsal knows filter patterns of plain terms only.')
  }
  const terms = [...pattern.matchAll(/([-?]?)(?:"([^"]*)"|(\S+))/g)].map(([, sign, quoted, word]) => ({
    sign,
    text: quoted ?? word ?? '',
  }))
  const either = terms.filter(({ sign }) => sign === '?')
  return line =>
    terms.every(({ sign, text }) => sign === '?' || line.includes(text) === (sign !== '-')) &&
    (either.length === 0 || either.some(({ text }) => line.includes(text)))
}
