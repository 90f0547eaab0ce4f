import { interventionIn, interventionText } from './intervention.ts'
import { isCancellation, isFailure, type StackEvent } from './stackEvent.ts'

/**
 * The earliest failure that is not a cancellation, whatever the order of the events. If somebody ended the operation, the
 * event of that, with a reason that says so.
 */
export function rootCauseOf<E extends StackEvent>(events: readonly E[]): E | undefined {
  const intervention = interventionIn(events)
  if (intervention) return { ...intervention.event, reason: interventionText(intervention) }
  const failures = events.filter(isFailure).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return failures.find(event => !isCancellation(event)) ?? failures[0]
}
