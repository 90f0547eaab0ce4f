import type { GetLogEventsCommandInput } from '@aws-sdk/client-cloudwatch-logs'
import type { WireError } from '../../wire/wireError.ts'

/** Events of one page, unless the request has a limit. */
const LARGEST_PAGE = 10_000

type LogEventPage<Event> = { readonly events: Event[]; readonly forward: string; readonly backward: string }

/**
 * One page of a stream, from its head or its tail. There is always a next token; at the end it is the one of the request.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
export function logEventPage<Event>(
  events: readonly Event[],
  {
    nextToken,
    startFromHead,
    limit = LARGEST_PAGE,
  }: Pick<GetLogEventsCommandInput, 'nextToken' | 'startFromHead' | 'limit'>,
  invalidToken: WireError,
): LogEventPage<Event> {
  const [, direction, text = ''] = /^([fb])\/(\d+)$/.exec(nextToken ?? '') ?? []
  if (nextToken !== undefined && direction === undefined) throw invalidToken
  const at = direction === undefined ? (startFromHead ? 0 : Math.max(0, events.length - limit)) : Number(text)
  const start = direction === 'b' ? Math.max(0, at - limit) : at
  const end = direction === 'b' ? at : Math.min(events.length, at + limit)
  return { events: events.slice(start, end), forward: `f/${end}`, backward: `b/${start}` }
}
