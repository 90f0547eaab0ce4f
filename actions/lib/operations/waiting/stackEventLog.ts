import { isStackEventItself, type StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import type { CloudFormation } from '../../ports.ts'

/** The events of one stack that were read so far. */
export type StackEventLog = {
  readonly stackId: string
  /** The path from the root stack: `Database`; '' is the root itself. */
  readonly path: string
  readonly seenEventIds: Set<string>
}

export function openEventLog(stackId: string, path: string, seenEventIds: Iterable<string> = []): StackEventLog {
  return { stackId, path, seenEventIds: new Set(seenEventIds) }
}

/** The event ids of the newest page: read before an operation starts, so that its watcher never takes old events for new. */
export async function seenEventIdsOf(stackId: string, cloudFormation: CloudFormation): Promise<ReadonlySet<string>> {
  const { events } = await cloudFormation.events(stackId)
  return new Set(events.map(event => event.id))
}

/** Events not read before, oldest first. Pages are read until one contains a seen or an old event. */
export async function readNewEvents(
  log: StackEventLog,
  isOld: (event: StackEvent) => boolean,
  cloudFormation: CloudFormation,
): Promise<readonly StackEvent[]> {
  const newEvents = new Map<string, StackEvent>()
  let next: string | undefined
  do {
    const page = await cloudFormation.events(log.stackId, next)
    for (const event of page.events) if (!log.seenEventIds.has(event.id)) newEvents.set(event.id, event)
    const isEnough = page.events.some(event => log.seenEventIds.has(event.id) || isOld(event))
    next = isEnough ? undefined : page.next
  } while (next)
  // Marked as seen only after all pages: a read that was throttled half-way is repeated as a whole.
  for (const id of newEvents.keys()) log.seenEventIds.add(id)
  return [...newEvents.values()].reverse()
}

const STARTS: ReadonlySet<string> = new Set([
  'CREATE_IN_PROGRESS',
  'UPDATE_IN_PROGRESS',
  'DELETE_IN_PROGRESS',
  'IMPORT_IN_PROGRESS',
])

/** True for the first event of an operation on a stack. */
export function startsOperation(event: StackEvent): boolean {
  return isStackEventItself(event) && STARTS.has(event.status)
}
