import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import type { CloudFormation } from '../../ports.ts'

/** What was read so far of one stack's events. */
export type StackEventLog = {
  readonly stackId: string
  /** The way from the root stack: `Database`; '' is the root itself. */
  readonly path: string
  readonly seen: Set<string>
}

export function openEventLog(stackId: string, path: string, bookmark: Iterable<string> = []): StackEventLog {
  return { stackId, path, seen: new Set(bookmark) }
}

/** The newest page's ids: read it before an operation begins, so that its watcher never mistakes history for news. */
export async function seenEventIdsOf(stackId: string, cloudFormation: CloudFormation): Promise<ReadonlySet<string>> {
  const { events } = await cloudFormation.events(stackId)
  return new Set(events.map(event => event.id))
}

/** Events not read before, oldest first: pages are followed down to one that holds a known or an `old` event. */
export async function readNewEvents(
  log: StackEventLog,
  isOld: (event: StackEvent) => boolean,
  cloudFormation: CloudFormation,
): Promise<readonly StackEvent[]> {
  const news = new Map<string, StackEvent>()
  let next: string | undefined
  do {
    const page = await cloudFormation.events(log.stackId, next)
    for (const event of page.events) if (!log.seen.has(event.id)) news.set(event.id, event)
    const isEnough = page.events.some(event => log.seen.has(event.id) || isOld(event))
    next = isEnough ? undefined : page.next
  } while (next)
  // Remembered only when every page came: a read that was throttled half-way is asked again as a whole.
  for (const id of news.keys()) log.seen.add(id)
  return [...news.values()].reverse()
}

/** A line about the stack itself, not about something in it. */
export function isStackEventItself(event: StackEvent): boolean {
  return event.type === NESTED_STACK && event.physicalId === event.stackId
}

const STARTS: ReadonlySet<string> = new Set([
  'CREATE_IN_PROGRESS',
  'UPDATE_IN_PROGRESS',
  'DELETE_IN_PROGRESS',
  'IMPORT_IN_PROGRESS',
])

/** The first line of an operation on a stack. */
export function startsOperation(event: StackEvent): boolean {
  return isStackEventItself(event) && STARTS.has(event.status)
}
