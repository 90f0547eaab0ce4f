import { NESTED_STACK, type Stack } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath, StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import { isCancellation, isFailure } from '../../model/cloudFormation/stackEvent.ts'
import type { Tools } from '../tools.ts'
import { openNestedEventLogs } from './nestedEventLogs.ts'
import { operationPollInterval } from './pollInterval.ts'
import { retryRead } from './retry.ts'
import { isStackEventItself, openEventLog, readNewEvents, startsOperation } from './stackEventLog.ts'
import { deadlineProblem, otherOperationProblem } from './watchProblems.ts'

export type WatchOrder = {
  /** An id, not a name: a deleted stack is found by its id only. */
  readonly stackId: string
  readonly stackName: string
  /** The token our operation was begun with; undefined follows whatever operation is running. */
  readonly token: string | undefined
  /** Event ids from before the operation began. */
  readonly seenEventIds?: ReadonlySet<string>
  readonly deadline: Date
  /** How many resources the operation touches, when that is known: near the end the watcher looks more often. */
  readonly total?: number
  /** The ways of those that surely change: when only one of them is missing, the end is near. */
  readonly awaited?: ReadonlySet<string>
  /** The stack is deleted by itself when its creation fails: a rollback that is complete is not yet the end. */
  readonly deletedOnFailure?: boolean
}

/** How long CloudFormation may take from a finished rollback to the deletion that follows it. */
const DELETION_DELAY = 15_000

/**
 * Every event of one operation on a stack and the stacks nested in it, in order of time; the last one is the root's own
 * terminal event, confirmed by the stack's status, and what it returns is that stack. One page of events per tick gives
 * state and log.
 */
export async function* watchStack(
  order: WatchOrder,
  { cloudFormation, clock, signal }: Pick<Tools, 'cloudFormation' | 'clock' | 'signal'>,
): AsyncGenerator<EventWithPath, Stack | undefined> {
  const waiting = { clock, signal, deadline: order.deadline }
  const root = openEventLog(order.stackId, '', order.seenEventIds)
  const nested = openNestedEventLogs(cloudFormation, waiting)
  const began = clock.now().getTime()
  const finished = new Set<string>()
  let isCleaningUp = false
  let held: StackEvent[] = []
  let start: StackEvent | undefined
  let end: { readonly event: EventWithPath; readonly seenAt: number } | undefined
  let lastNews = began

  for (;;) {
    signal?.throwIfAborted()
    const isOld = (event: StackEvent) => isStartOf(event, order)
    const news = await retryRead(() => readNewEvents(root, isOld, cloudFormation), waiting)
    held.push(...news)
    start ??= held.findLast(event => isStartOf(event, order))
    const batch: EventWithPath[] = []
    let next: StackEvent | undefined
    let confirming: ReturnType<typeof confirmation> | undefined
    if (start) {
      const from = start.at.getTime()
      const since = held.filter(event => event.at.getTime() >= from)
      held = []
      next = since.find(event => isForeign(event, order))
      const own = next ? since.slice(0, since.indexOf(next)) : since
      if (end && own.length > 0) batch.push(end.event)
      batch.push(...own.map(event => ({ ...event, path: isStackEventItself(event) ? '' : event.logicalId })))
      const last = batch.findLast(event => event.path === '')
      if (last) end = isEnd(last) ? { event: last, seenAt: clock.now().getTime() } : undefined
      if (last && end) batch.splice(batch.indexOf(last), 1)
      if (last) isCleaningUp = last.status.endsWith('_CLEANUP_IN_PROGRESS')
      if (next && !end) throw otherOperationProblem(next, order)
      nested.notice(batch)
      // CloudFormation begins the next operation only when ours is over.
      confirming = end && (next ? stackNow().then(stack => ({ stack })) : confirmation(end))
      confirming?.catch(() => undefined)
      batch.push(...(await nested.read(end ? 'all' : 'some', start.at)))
    }

    batch.sort((a, b) => a.at.getTime() - b.at.getTime())
    for (const event of batch.filter(isWorthTelling)) {
      if (event.type !== NESTED_STACK && event.status.endsWith('_COMPLETE')) finished.add(event.path)
      yield event
    }
    const confirmed = await confirming
    if (end && confirmed) {
      yield end.event
      return confirmed.stack
    }

    const now = clock.now().getTime()
    if (batch.length > 0) lastNews = now
    if (now >= order.deadline.getTime()) throw deadlineProblem(order, began, now)
    const nearEnd = end !== undefined || isCleaningUp || lacksOne(finished, order)
    const farFromEnd = start !== undefined && order.awaited !== undefined
    const tick = operationPollInterval({ elapsed: now - began, quiet: now - lastNews, nearEnd, farFromEnd })
    await clock.sleep(Math.min(tick, Math.max(1, order.deadline.getTime() - now)), signal)
  }

  function stackNow(): Promise<Stack | undefined> {
    return retryRead(() => cloudFormation.stack(order.stackId), waiting)
  }

  /** The event may be newer than what DescribeStacks says, or an interlude before the stack is deleted. */
  async function confirmation({ event, seenAt }: { readonly event: EventWithPath; readonly seenAt: number }) {
    const stack = await stackNow()
    if ((stack?.status ?? 'DELETE_COMPLETE') !== event.status) return undefined
    const mayBeDeleted = order.deletedOnFailure === true && /^(ROLLBACK|CREATE_FAILED)/.test(event.status)
    return !mayBeDeleted || clock.now().getTime() - seenAt >= DELETION_DELAY ? { stack } : undefined
  }
}

/** At most one resource is still missing, as far as that is known. */
function lacksOne(finished: ReadonlySet<string>, { total, awaited }: WatchOrder): boolean {
  if (awaited) return awaited.difference(finished).size <= 1
  return total !== undefined && finished.size >= total - 1
}

function isStartOf(event: StackEvent, { token }: WatchOrder): boolean {
  return startsOperation(event) && (token === undefined || event.token === token)
}

function isEnd(event: EventWithPath): boolean {
  return !event.status.endsWith('_IN_PROGRESS')
}

/** A nested stack's line about itself says what its parent's line about it says too. */
function isWorthTelling(event: EventWithPath): boolean {
  return event.path === '' || !isStackEventItself(event) || (isFailure(event) && !isCancellation(event))
}

/** The beginning of someone else's operation on the same stack: what follows is not ours to report. */
function isForeign(event: StackEvent, { token }: WatchOrder): boolean {
  // A deletion that follows a failed creation is CloudFormation's own and may carry another token.
  const isOwn = token === undefined || event.token === token || event.status === 'DELETE_IN_PROGRESS'
  return startsOperation(event) && !isOwn
}
