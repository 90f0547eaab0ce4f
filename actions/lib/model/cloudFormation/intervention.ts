import { isFailure, isStackEventItself, type StackEvent } from './stackEvent.ts'

/** Somebody cancelled an update, or deleted the stack while it was created or updated. */
export type Intervention<E extends StackEvent> = { readonly kind: 'cancelled' | 'deleted'; readonly event: E }

const BY_REQUEST = /^User Initiated/i

/** The intervention that ended an operation; undefined if it failed before, or ended by itself. */
export function interventionIn<E extends StackEvent>(events: readonly E[]): Intervention<E> | undefined {
  const inOrder = events.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const start = inOrder.findIndex(
    event => isStackEventItself(event) && /^(CREATE|UPDATE)_IN_PROGRESS$/.test(event.status),
  )
  if (start < 0) return undefined
  const index = inOrder.findIndex((event, at) => at > start && isStackEventItself(event) && kindOf(event) !== undefined)
  const event = inOrder[index]
  const kind = event && kindOf(event)
  if (!event || !kind) return undefined
  const failures = inOrder.slice(start, index).filter(isFailure)
  if (failures.some(failure => !isCancelled(failure))) return undefined
  return isByRequest(event, failures) ? { kind, event } : undefined
}

/** In a sentence with CloudFormation's own words. */
export function interventionText({ kind, event }: Intervention<StackEvent>): string {
  const text = kind === 'cancelled' ? 'The update was cancelled by somebody' : 'The stack was deleted by somebody'
  return event.reason ? `${text}: '${event.reason}'` : `${text}.`
}

function kindOf({ status }: StackEvent): Intervention<StackEvent>['kind'] | undefined {
  if (status === 'UPDATE_ROLLBACK_IN_PROGRESS') return 'cancelled'
  return status === 'DELETE_IN_PROGRESS' ? 'deleted' : undefined
}

function isCancelled({ reason = '' }: StackEvent): boolean {
  return /^Resource (creation|update|deletion) cancelled/i.test(reason)
}

/** A rollback after a cancellation may name the cancelled resources as failed, although none failed by itself. */
function isByRequest({ status, reason = '' }: StackEvent, cancelled: readonly StackEvent[]): boolean {
  if (BY_REQUEST.test(reason)) return true
  const namesCancelled = /^The following resource\(s\) failed to/.test(reason) && cancelled.length > 0
  return status === 'UPDATE_ROLLBACK_IN_PROGRESS' && namesCancelled
}
