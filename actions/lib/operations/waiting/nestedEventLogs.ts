import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { type EventWithPath, isStackEventItself, type StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import type { CloudFormation } from '../../ports.ts'
import { type RetryTools, retryRead } from './retry.ts'
import { openEventLog, readNewEvents, type StackEventLog } from './stackEventLog.ts'

/** Pages per poll for all nested stacks together. */
const SHARED_BUDGET = 2

type NestedEventLogs = {
  /** Opens a log for each nested stack that the events name. */
  readonly track: (events: readonly EventWithPath[]) => void
  /** New events of the nested stacks whose turn it is, or of all that are not idle; none from before `since`. */
  readonly read: (scope: 'next' | 'all', since: Date) => Promise<readonly EventWithPath[]>
}

/** The event logs of nested stacks, found from events. They take turns, so that many stacks cost no more reads than few. */
export function openNestedEventLogs(cloudFormation: CloudFormation, waitTools: RetryTools): NestedEventLogs {
  const logs = new Map<string, StackEventLog>()
  // In order of turn. A stack's events may come later than its parent's event about it, so its own events decide when it
  // is idle.
  const queue = new Set<string>()
  const idle = new Set<string>()

  const track = (events: readonly EventWithPath[]): void => {
    for (const event of events) {
      const id = event.physicalId
      if (event.type !== NESTED_STACK || isStackEventItself(event) || !id) continue
      if (!logs.has(id)) logs.set(id, openEventLog(id, event.path))
      if (event.status.endsWith('_IN_PROGRESS')) idle.delete(id)
      if (!idle.has(id)) queue.add(id)
    }
  }

  const readOne = async (id: string, since: Date): Promise<readonly EventWithPath[]> => {
    const log = logs.get(id)
    if (!log) return []
    const isOld = (event: StackEvent) => event.at.getTime() < since.getTime()
    const newEvents = await retryRead(() => readNewEvents(log, isOld, cloudFormation), waitTools)
    const events = newEvents.filter(event => !isOld(event)).map(event => ({ ...event, path: pathOf(log, event) }))
    track(events)
    const own = events.findLast(isStackEventItself)
    if (own && !own.status.endsWith('_IN_PROGRESS')) idle.add(id)
    queue.delete(id)
    if (!idle.has(id)) queue.add(id)
    return events
  }

  const read: NestedEventLogs['read'] = async (scope, since) => {
    const events: EventWithPath[] = []
    const done = new Set<string>()
    for (;;) {
      const remaining = [...queue].filter(id => !done.has(id))
      // The last read of an operation takes all logs at once: its end does not wait for turns.
      const next = scope === 'all' ? remaining : remaining.slice(0, SHARED_BUDGET)
      for (const id of next) done.add(id)
      events.push(...(await Promise.all(next.map(id => readOne(id, since)))).flat())
      if (next.length === 0 || scope === 'next') return events
    }
  }
  return { track, read }
}

function pathOf(log: StackEventLog, event: StackEvent): string {
  return isStackEventItself(event) ? log.path : `${log.path}/${event.logicalId}`
}
