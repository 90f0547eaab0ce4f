import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath, StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import type { CloudFormation } from '../../ports.ts'
import type { WaitTools } from '../tools.ts'
import { retryRead } from './retry.ts'
import { isStackEventItself, openEventLog, readNewEvents, type StackEventLog } from './stackEventLog.ts'

/** Pages per tick for all nested stacks together. */
const SHARED_BUDGET = 2

type NestedEventLogs = {
  /** Learns from events which nested stacks are at work. */
  readonly notice: (events: readonly EventWithPath[]) => void
  /** News of those whose turn it is, or of all that were at work; nothing from before `since`. */
  readonly read: (which: 'some' | 'all', since: Date) => Promise<readonly EventWithPath[]>
}

/** The logs of the stacks nested in a stack, found from its events; they take turns, so that many cost no more than few. */
export function openNestedEventLogs(
  cloudFormation: CloudFormation,
  waiting: WaitTools & { readonly deadline: Date },
): NestedEventLogs {
  const logs = new Map<string, StackEventLog>()
  // In order of turn. The lines of a stack may come later than its parent's line about it, so its own say when it rests.
  const turns = new Set<string>()
  const resting = new Set<string>()

  const notice = (events: readonly EventWithPath[]): void => {
    for (const event of events) {
      const id = event.physicalId
      if (event.type !== NESTED_STACK || isStackEventItself(event) || !id) continue
      if (!logs.has(id)) logs.set(id, openEventLog(id, event.path))
      if (event.status.endsWith('_IN_PROGRESS')) resting.delete(id)
      if (!resting.has(id)) turns.add(id)
    }
  }

  const readOne = async (id: string, since: Date): Promise<readonly EventWithPath[]> => {
    const log = logs.get(id)
    if (!log) return []
    const isOld = (event: StackEvent) => event.at.getTime() < since.getTime()
    const news = await retryRead(() => readNewEvents(log, isOld, cloudFormation), waiting)
    const events = news.filter(event => !isOld(event)).map(event => ({ ...event, path: pathOf(log, event) }))
    notice(events)
    const own = events.findLast(isStackEventItself)
    if (own && !own.status.endsWith('_IN_PROGRESS')) resting.add(id)
    turns.delete(id)
    if (!resting.has(id)) turns.add(id)
    return events
  }

  const read: NestedEventLogs['read'] = async (which, since) => {
    const found: EventWithPath[] = []
    const done = new Set<string>()
    for (;;) {
      const unread = [...turns].filter(id => !done.has(id))
      // The last reading is one burst, once for an operation: its end does not wait for turns.
      const next = which === 'all' ? unread : unread.slice(0, SHARED_BUDGET)
      for (const id of next) done.add(id)
      found.push(...(await Promise.all(next.map(id => readOne(id, since)))).flat())
      if (next.length === 0 || which === 'some') return found
    }
  }
  return { notice, read }
}

function pathOf(log: StackEventLog, event: StackEvent): string {
  return isStackEventItself(event) ? log.path : `${log.path}/${event.logicalId}`
}
