import { NESTED_STACK } from './stack.ts'

/** One line of a stack's history. */
export type StackEvent = {
  readonly id: string
  readonly stackId: string
  readonly stackName: string
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly status: string
  readonly reason: string | undefined
  readonly at: Date
  /** The token of the operation that caused it. */
  readonly token: string | undefined
}

/** An event with the path from the root stack to its resource: `Database/Instance`; '' is the root stack itself. */
export type EventWithPath = StackEvent & { readonly path: string }

export function isFailure(event: StackEvent): boolean {
  return event.status.endsWith('_FAILED')
}

/** True for an event about the stack itself, not about a resource in it. */
export function isStackEventItself(event: StackEvent): boolean {
  return event.type === NESTED_STACK && event.physicalId === event.stackId
}

/** A failure that only reports that another resource failed. */
export function isCancellation({ reason = '' }: Pick<StackEvent, 'reason'>): boolean {
  return (
    /^Resource (creation|update|deletion) cancelled/i.test(reason) ||
    /^The following resource\(s\) failed to/.test(reason) ||
    EMBEDDED_STACK.test(reason)
  )
}

/** A parent's failure because of a nested stack, with the reason of that one. */
const EMBEDDED_STACK = /^Embedded stack .+? was not successfully \w+[.:]?\s*(?:Currently in \w+ with reason: ?)?/

/**
 * The reason of the failure that an event reports, without the words about what CloudFormation does next; undefined if the
 * event has none of its own, because it was requested or only points to other resources.
 */
export function ownReasonOf({ reason = '' }: Pick<StackEvent, 'reason'>): string | undefined {
  const text = reason
    .replace(EMBEDDED_STACK, '')
    .replace(/\s*(?:Rollback|Delete) requested by user\.?\s*$/i, '')
    .trim()
  return text === '' || /^User Initiated/i.test(text) || isCancellation({ reason: text }) ? undefined : text
}

/**
 * True if CloudFormation undoes the operation of a stack for a reason that no resource has: an export that is taken, an
 * output that cannot be resolved, a time limit, an alarm.
 */
export function isFailureOfStack(event: StackEvent): boolean {
  const isUndone = /(^|_)ROLLBACK_IN_PROGRESS$|^DELETE_IN_PROGRESS$/.test(event.status)
  return isUndone && isStackEventItself(event) && ownReasonOf(event) !== undefined
}

export type EventPage = { readonly events: readonly StackEvent[]; readonly next: string | undefined }
