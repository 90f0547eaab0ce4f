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

/** A failure that only reports that another resource failed. */
export function isCancellation({ reason = '' }: Pick<StackEvent, 'reason'>): boolean {
  return (
    /^Resource (creation|update|deletion) cancelled/i.test(reason) ||
    /^The following resource\(s\) failed to/.test(reason) ||
    /^Embedded stack .* was not successfully/.test(reason)
  )
}

export type EventPage = { readonly events: readonly StackEvent[]; readonly next: string | undefined }
