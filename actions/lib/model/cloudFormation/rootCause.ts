import { interventionIn, interventionText } from './intervention.ts'
import {
  isCancellation,
  isFailure,
  isFailureOfStack,
  isStackEventItself,
  ownReasonOf,
  type StackEvent,
} from './stackEvent.ts'

/**
 * The earliest failure that is not a cancellation, of a resource or of a stack itself, whatever the order of the events. If
 * the operation was ended by hand, the event of that, with a reason that says so.
 * @param statusReason of the stack after a failed operation, for a cause that no event has
 */
export function rootCauseOf<E extends StackEvent>(events: readonly E[], statusReason?: string): E | undefined {
  const intervention = interventionIn(events)
  if (intervention) return { ...intervention.event, reason: interventionText(intervention) }
  const inOrder = inOrderOfTime(events)
  const failures = inOrder.filter(isFailure)
  const [first] = failures
  // At a time limit CloudFormation first cancels the resource that took so long.
  if (first && isCancellation(first) && inOrder.some(isTimeLimit)) return { ...first, reason: TIME_LIMIT_REASON }
  const cause = inOrder.find(event => isFailureOfStack(event) || (isFailure(event) && !isCancellation(event)))
  if (cause) return isFailureOfStack(cause) ? withOwnReason(cause) : cause
  const named = failures.find(failure => ownReasonOf(failure) !== undefined)
  if (named) return withOwnReason(named)
  const reason = ownReasonOf({ reason: statusReason })
  const last = inOrder.findLast(isStackEventItself) ?? inOrder.at(-1)
  return reason !== undefined && last ? { ...last, reason } : first
}

/**
 * The failures of the last rollback, or of the deletion that followed a failed creation: they keep the stack in its state,
 * whatever failed before. None if the operation has not been undone, or if that succeeded.
 */
export function blockersIn<E extends StackEvent>(events: readonly E[], status: string | undefined): readonly E[] {
  if (status === undefined || !/^(DELETE|ROLLBACK|UPDATE_ROLLBACK|IMPORT_ROLLBACK)_FAILED$/.test(status)) return []
  const inOrder = inOrderOfTime(events)
  const start = inOrder.findLastIndex(event => isStackEventItself(event) && isUndoing(event))
  if (start < 0) return []
  return inOrder.slice(start).filter(event => isFailure(event) && !isStackEventItself(event) && !isCancellation(event))
}

/** CloudFormation itself begins the deletion after a failed creation, and names the failure in it. */
function isUndoing({ status, reason }: StackEvent): boolean {
  if (/(^|_)ROLLBACK_IN_PROGRESS$/.test(status)) return true
  return status === 'DELETE_IN_PROGRESS' && reason !== undefined && !/^User Initiated/i.test(reason)
}

function withOwnReason<E extends StackEvent>(event: E): E {
  return { ...event, reason: ownReasonOf(event) }
}

function inOrderOfTime<E extends StackEvent>(events: readonly E[]): readonly E[] {
  return events.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

const TIME_LIMIT_REASON = "It did not finish within the time limit of its stack ('TimeoutInMinutes')."

function isTimeLimit({ reason = '' }: StackEvent): boolean {
  return reason.includes('Stack creation time exceeded the specified timeout')
}
