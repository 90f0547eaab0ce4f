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
  const cause = failures.find(event => !isCancellation(event))
  const [first] = failures
  // At a time limit CloudFormation first cancels the resource that took so long.
  return cause ?? (first && failures.some(isTimeLimit) ? { ...first, reason: TIME_LIMIT_REASON } : first)
}

const TIME_LIMIT_REASON = "It did not finish within the time limit of its stack ('TimeoutInMinutes')."

function isTimeLimit({ reason = '' }: StackEvent): boolean {
  return reason.includes('Stack creation time exceeded the specified timeout')
}
