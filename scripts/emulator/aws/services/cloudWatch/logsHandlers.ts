import type * as logs from '@aws-sdk/client-cloudwatch-logs'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'
import { sha256Of } from '../ecs/runningTasks.ts'
import { paginate } from '../paginate.ts'
import { propertyText } from '../propertyValues.ts'
import { logEventPage } from './logEventPage.ts'
import { type LogStream, logStreamsOf } from './logStreams.ts'

const INVALID_TOKEN = new WireError('InvalidParameterException', 'The specified nextToken is invalid.')

/** Amazon CloudWatch Logs: each running task writes a stream to the log group of its task definition. */
export function logsHandlers(world: World): ServiceHandlers<typeof logs> {
  const groups = () => world.resources('AWS::Logs::LogGroup')
  const arnOf = (group: LiveResource) => (propertyText(group.attributes.Arn) ?? '').replace(/:\*$/, '')

  function groupNamed(name: string | undefined, identifier: string | undefined): LiveResource {
    const match = groups().find(candidate =>
      [candidate.physicalId, arnOf(candidate)].includes(identifier?.replace(/:\*$/, '') ?? name ?? ''),
    )
    if (!match) throw new WireError('ResourceNotFoundException', 'The specified log group does not exist.')
    return match
  }
  const linesOf = ({ name, lines }: LogStream) =>
    lines.map((line, index) => ({
      logStreamName: name,
      timestamp: line.at.getTime(),
      ingestionTime: line.at.getTime(),
      message: line.text,
      eventId: BigInt(`0x${sha256Of(`${name} ${line.at.getTime()} ${index}`).slice(0, 40)}`).toString(),
    }))

  return {
    DescribeLogGroups: input => {
      const all = groups()
        .filter(({ physicalId }) => physicalId.startsWith(input.logGroupNamePrefix ?? ''))
        .filter(({ physicalId }) => physicalId.toLowerCase().includes(input.logGroupNamePattern?.toLowerCase() ?? ''))
      const page = paginate(all, { token: input.nextToken, size: input.limit ?? 50 }, INVALID_TOKEN)
      const described = page.items.map(group => ({
        logGroupName: group.physicalId,
        arn: `${arnOf(group)}:*`,
        logGroupArn: arnOf(group),
        creationTime: group.createdAt.getTime(),
        metricFilterCount: 0,
        storedBytes: 0,
        ...retentionOf(group),
      }))
      return { logGroups: described, nextToken: page.next }
    },
    DescribeLogStreams: input => {
      const group = groupNamed(input.logGroupName, input.logGroupIdentifier)
      if (input.orderBy === 'LastEventTime' && input.logStreamNamePrefix !== undefined)
        throw new WireError('InvalidParameterException', 'Cannot order by LastEventTime with a logStreamNamePrefix.')
      const all = logStreamsOf(world, group.physicalId)
        .filter(({ name }) => name.startsWith(input.logStreamNamePrefix ?? ''))
        .sort((a, b) =>
          input.orderBy === 'LastEventTime' ? lastEventTimeOf(a) - lastEventTimeOf(b) : a.name.localeCompare(b.name),
        )
      if (input.descending) all.reverse()
      const page = paginate(all, { token: input.nextToken, size: input.limit ?? 50 }, INVALID_TOKEN)
      const described = page.items.map(stream => ({
        logStreamName: stream.name,
        arn: `${arnOf(group)}:log-stream:${stream.name}`,
        creationTime: stream.start.getTime(),
        firstEventTimestamp: stream.start.getTime(),
        lastEventTimestamp: stream.lines.at(-1)?.at.getTime(),
        storedBytes: 0,
      }))
      return { logStreams: described, nextToken: page.next }
    },
    PutLogGroupDeletionProtection: input => {
      const group = groupNamed(undefined, input.logGroupIdentifier)
      world.alter(group, { ...group.properties, DeletionProtectionEnabled: input.deletionProtectionEnabled })
      return {}
    },
    DeleteLogGroup: input => {
      const group = groupNamed(input.logGroupName, undefined)
      if (String(group.properties.DeletionProtectionEnabled) === 'true')
        throw new WireError(
          'ValidationException',
          'The log group cannot be deleted because deletion protection is enabled.',
        )
      world.alter(group, 'deleted')
      return {}
    },
    GetLogEvents: input => {
      const group = groupNamed(input.logGroupName, input.logGroupIdentifier)
      const stream = logStreamsOf(world, group.physicalId).find(({ name }) => name === input.logStreamName)
      if (!stream) throw new WireError('ResourceNotFoundException', 'The specified log stream does not exist.')
      const all = linesOf(stream).filter(
        ({ timestamp }) => timestamp >= (input.startTime ?? 0) && timestamp < (input.endTime ?? Infinity),
      )
      const { events, forward, backward } = logEventPage(all, input, INVALID_TOKEN)
      return {
        events: events.map(({ timestamp, message, ingestionTime }) => ({ timestamp, message, ingestionTime })),
        nextForwardToken: forward,
        nextBackwardToken: backward,
      }
    },
    FilterLogEvents: input => {
      const group = groupNamed(input.logGroupName, input.logGroupIdentifier)
      const isMatch = compileFilterPattern(input.filterPattern ?? '')
      const all = logStreamsOf(world, group.physicalId)
        .filter(({ name }) => input.logStreamNames?.includes(name) ?? true)
        .filter(({ name }) => name.startsWith(input.logStreamNamePrefix ?? ''))
        .flatMap(linesOf)
        .filter(({ timestamp }) => timestamp >= (input.startTime ?? 0) && timestamp <= (input.endTime ?? Infinity))
        .filter(({ message }) => isMatch(message))
        .sort((a, b) => a.timestamp - b.timestamp)
      const page = paginate(all, { token: input.nextToken, size: input.limit ?? 10_000 }, INVALID_TOKEN)
      return { events: page.items, searchedLogStreams: [], nextToken: page.next }
    },
  }
}

/** Streams without an event come first. */
function lastEventTimeOf({ lines }: LogStream): number {
  return lines.at(-1)?.at.getTime() ?? 0
}

function retentionOf(group: LiveResource): { retentionInDays?: number } {
  const days = propertyText(group.properties.RetentionInDays)
  return days === undefined ? {} : { retentionInDays: Number(days) }
}

/** Plain terms only: every term must be in the line, `-term` must not, `?term` are alternatives. */
function compileFilterPattern(pattern: string): (line: string) => boolean {
  if (/^\s*[{[%]/.test(pattern)) {
    throw new WireError('InvalidParameterException', 'The emulator supports filter patterns of plain terms only.')
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
