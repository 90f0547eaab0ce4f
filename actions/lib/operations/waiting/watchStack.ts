import { NESTED_STACK, type Stack } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath, StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import {
  isCancellation,
  isFailure,
  isFailureOfStack,
  isStackEventItself,
} from '../../model/cloudFormation/stackEvent.ts'
import type { Tools } from '../tools.ts'
import { openNestedEventLogs } from './nestedEventLogs.ts'
import { operationPollInterval } from './pollInterval.ts'
import { firstReportOf, retryRead } from './retry.ts'
import { openEventLog, readNewEvents, startsOperation } from './stackEventLog.ts'
import { deadlineProblem, otherOperationProblem } from './watchProblems.ts'

export type WatchOrder = {
  /** An id, not a name: a deleted stack is found by its id only. */
  readonly stackId: string
  readonly stackName: string
  /** The token of our operation; undefined watches any running operation. */
  readonly token: string | undefined
  /** Ids of events from before the operation. */
  readonly seenEventIds?: ReadonlySet<string>
  readonly deadline: Date
  /** The number of resources that the operation changes, if known: near the end the watcher polls more often. */
  readonly total?: number
  /** Paths of the resources that certainly change: the end is near if at most one of them is unfinished. */
  readonly awaited?: ReadonlySet<string>
  /** CloudFormation deletes the stack if its creation fails: a complete rollback is not yet the end. */
  readonly deletedOnFailure?: boolean
}

/** The reporter gets the warning that reads are repeated. */
type WatchTools = Pick<Tools, 'cloudFormation' | 'clock' | 'signal'> & Partial<Pick<Tools, 'reporter'>>

/** Milliseconds that CloudFormation may take from a complete rollback to the deletion that follows. */
const DELETION_DELAY = 15_000

/**
 * Yields every event of one operation on a stack and its nested stacks, in order of time. The last one is the root's own
 * final event, confirmed by the stack's status; the return value is that stack. One page of events per poll gives state
 * and log.
 */
export async function* watchStack(
  order: WatchOrder,
  { cloudFormation, clock, signal, reporter }: WatchTools,
): AsyncGenerator<EventWithPath, Stack | undefined> {
  const waitTools = { clock, signal, deadline: order.deadline, reporter: reporter && firstReportOf(reporter) }
  const root = openEventLog(order.stackId, '', order.seenEventIds)
  const nested = openNestedEventLogs(cloudFormation, waitTools)
  const startedAt = clock.now().getTime()
  const finished = new Set<string>()
  let isCleaningUp = false
  let pending: StackEvent[] = []
  let start: StackEvent | undefined
  let end: { readonly event: EventWithPath; readonly seenAt: number } | undefined
  let lastEventAt = startedAt

  for (;;) {
    signal?.throwIfAborted()
    const isOld = (event: StackEvent) => isStartOf(event, order)
    const newEvents = await retryRead(() => readNewEvents(root, isOld, cloudFormation), waitTools)
    pending.push(...newEvents)
    // A creation that fails at once is deleted before the first read: its deletion has the same token, and begins later.
    start ??= order.token === undefined ? pending.findLast(isOld) : pending.find(isOld)
    const batch: EventWithPath[] = []
    let next: StackEvent | undefined
    let confirming: ReturnType<typeof confirmation> | undefined
    if (start) {
      const from = start.at.getTime()
      const since = pending.filter(event => event.at.getTime() >= from)
      pending = []
      next = since.find(event => isOtherOperation(event, order))
      const own = next ? since.slice(0, since.indexOf(next)) : since
      if (end && own.length > 0) batch.push(end.event)
      batch.push(...own.map(event => ({ ...event, path: isStackEventItself(event) ? '' : event.logicalId })))
      const last = batch.findLast(event => event.path === '')
      if (last) end = isEnd(last) ? { event: last, seenAt: clock.now().getTime() } : undefined
      if (last && end) batch.splice(batch.indexOf(last), 1)
      if (last) isCleaningUp = last.status.endsWith('_CLEANUP_IN_PROGRESS')
      if (next && !end) throw otherOperationProblem(next, order)
      nested.track(batch)
      // CloudFormation starts the next operation only after the end of ours.
      confirming = end && (next ? stackNow().then(stack => ({ stack })) : confirmation(end))
      confirming?.catch(() => undefined)
      batch.push(...(await nested.read(end ? 'all' : 'next', start.at)))
    }

    batch.sort((a, b) => a.at.getTime() - b.at.getTime())
    for (const event of batch.filter(isReported)) {
      if (event.type !== NESTED_STACK && event.status.endsWith('_COMPLETE')) finished.add(event.path)
      yield event
    }
    const confirmed = await confirming
    if (end && confirmed) {
      yield end.event
      return confirmed.stack
    }

    const now = clock.now().getTime()
    if (batch.length > 0) lastEventAt = now
    if (now >= order.deadline.getTime()) throw deadlineProblem(order, startedAt, now)
    const nearEnd = end !== undefined || isCleaningUp || isNearEnd(finished, order)
    const farFromEnd = start !== undefined && order.awaited !== undefined
    const interval = operationPollInterval({ elapsed: now - startedAt, quiet: now - lastEventAt, nearEnd, farFromEnd })
    await clock.sleep(Math.min(interval, Math.max(1, order.deadline.getTime() - now)), signal)
  }

  function stackNow(): Promise<Stack | undefined> {
    return retryRead(() => cloudFormation.stack(order.stackId), waitTools)
  }

  /** The event may be newer than the status from DescribeStacks, or the stack may still be deleted afterwards. */
  async function confirmation({ event, seenAt }: { readonly event: EventWithPath; readonly seenAt: number }) {
    const stack = await stackNow()
    if ((stack?.status ?? 'DELETE_COMPLETE') !== event.status) return undefined
    const mayBeDeleted = order.deletedOnFailure === true && /^(ROLLBACK|CREATE_FAILED)/.test(event.status)
    return !mayBeDeleted || clock.now().getTime() - seenAt >= DELETION_DELAY ? { stack } : undefined
  }
}

/** True if at most one resource is known to be unfinished. */
function isNearEnd(finished: ReadonlySet<string>, { total, awaited }: WatchOrder): boolean {
  if (awaited) return awaited.difference(finished).size <= 1
  return total !== undefined && finished.size >= total - 1
}

function isStartOf(event: StackEvent, { token }: WatchOrder): boolean {
  return startsOperation(event) && (token === undefined || event.token === token)
}

function isEnd(event: EventWithPath): boolean {
  return !event.status.endsWith('_IN_PROGRESS')
}

/** A nested stack's event about itself repeats its parent's event about it, unless it has the reason of a failure. */
function isReported(event: EventWithPath): boolean {
  if (event.path === '' || !isStackEventItself(event)) return true
  return isFailureOfStack(event) || (isFailure(event) && !isCancellation(event))
}

/** True for the first event of another operation on the same stack: its events are not reported. */
function isOtherOperation(event: StackEvent, { token }: WatchOrder): boolean {
  // A deletion after a failed creation is started by CloudFormation and may have another token.
  const isOwn = token === undefined || event.token === token || event.status === 'DELETE_IN_PROGRESS'
  return startsOperation(event) && !isOwn
}
