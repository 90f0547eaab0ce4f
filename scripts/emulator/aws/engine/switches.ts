/** What only a real account can settle, or what it does now and then: the tools must pass under both readings. */
export type Switches = {
  /** CloudFormation checks properties and names before it finishes a change set (since 2025). Off: the resource fails. */
  readonly earlyValidation: boolean
  /** An unchanged nested stack's outputs count as known in a change set. Off: everything that reads them is dynamic. */
  readonly unchangedOutputsAreKnown: boolean
  /** A root change set whose nested ones are all empty is empty too. Off: it is complete, with automatic rows alone. */
  readonly emptyNestedMeansEmpty: boolean
  /** A removed or replaced nested stack gets a change set of its own with a row for every resource in it. */
  readonly rowsOfRemovedNestedStacks: boolean
  /** Resource types whose rows are missing when property values are asked for, with a StatusReason that says so. */
  readonly droppedRowTypes: readonly string[]
  /** A failed change set that is described with its property values comes without its StatusReason. */
  readonly hidesReasonWithValues: boolean
  /** What `Fn::GetAtt` gives (a client secret, say) can be read in an event's ResourceProperties. */
  readonly showsAttributesInEvents: boolean
}

export const DEFAULT_SWITCHES: Switches = {
  earlyValidation: true,
  unchangedOutputsAreKnown: true,
  emptyNestedMeansEmpty: true,
  rowsOfRemovedNestedStacks: false,
  droppedRowTypes: [],
  hidesReasonWithValues: false,
  showsAttributesInEvents: true,
}

/** How many items a page of each list has. */
export type PageSizes = {
  readonly stacks: number
  readonly events: number
  readonly resources: number
  /** CloudFormation cuts at 1 MB of answer; a count is easier to provoke. */
  readonly changes: number
  readonly changeSets: number
  readonly exports: number
}

export const DEFAULT_PAGE_SIZES: PageSizes = {
  stacks: 100,
  events: 100,
  resources: 100,
  changes: 200,
  changeSets: 100,
  exports: 100,
}

/** A resource that fails on purpose. */
export type InjectedResourceFault = {
  /** `Instance`, `Database/Instance`, or `Database`: the resource in that nested stack whose type has failure words. */
  readonly resource: string
  readonly phase?: 'create' | 'update' | 'delete' | 'rollback' | 'drift'
  readonly reason?: string
}
