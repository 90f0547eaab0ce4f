/**
 * Behaviour that only a real account can settle, or that AWS shows now and then: the tools must pass under both
 * readings.
 */
export type Switches = {
  /**
   * CloudFormation checks properties and names before a change set is complete (since 2025). Off: the resource fails.
   */
  readonly earlyValidation: boolean
  /** A change set knows the outputs of an unchanged nested stack. Off: everything that reads them is dynamic. */
  readonly unchangedOutputsAreKnown: boolean
  /**
   * A nested stack's parameter with a value from another nested stack that changes counts as changed. Off: as possibly
   * changed.
   */
  readonly nestedValuesAreStatic: boolean
  /**
   * A description with property values resolves Fn::GetAtt of a resource that changes in place to the live value, and
   * leaves out what then has no difference. Off: the value is unknown, as in a description without values.
   */
  readonly liveAttributesWithValues: boolean
  /** A root change set whose nested ones are all empty is empty too. Off: it is complete, with automatic rows alone. */
  readonly emptyNestedMeansEmpty: boolean
  /** A removed or replaced nested stack gets a change set of its own with a row for every resource in it. */
  readonly rowsOfRemovedNestedStacks: boolean
  /** Resource types whose rows are missing from a description with property values, with a StatusReason about it. */
  readonly droppedRowTypes: readonly string[]
  /** The description of a failed change set with property values has no StatusReason. */
  readonly hidesReasonWithValues: boolean
  /** The first cluster with capacity providers fails in an account that never used ECS: its role is too new. */
  readonly clusterFailsWithoutServiceLinkedRole: boolean
  /** The result of `Fn::GetAtt` (a client secret, for example) is readable in an event's ResourceProperties. */
  readonly showsAttributesInEvents: boolean
  /**
   * An update without rollback may replace resources. Off: each replacement fails, as the AWS page "Stack failure
   * options" says; CloudFormation's engineers announced the end of that for November 2026 (aws/aws-cdk-cli, thread 1970).
   */
  readonly replacesWithoutRollback: boolean
  /**
   * The deletion of a complete nested stack by the rollback of its parent's creation belongs to the creation, so that
   * `RetainExceptOnCreate` deletes. Off: it is an ordinary deletion, and `RetainExceptOnCreate` retains.
   */
  readonly parentRollbackIsCreation: boolean
  /** Resource types whose resources never get CloudFormation's own tags, although their schema says so. */
  readonly typesWithoutSystemTags: readonly string[]
  /** CloudFormation makes the change set of a nested stack with the permissions of the caller. Off: with the service role. */
  readonly callerCreatesNestedChangeSets: boolean
  /** The read of a secret gets its value too, as the schema of the type lists. Off: only an update does. */
  readonly readsSecretValues: boolean
  /** IAM decides on the change set when a call names it by its ARN alone. Off: on its stack. */
  readonly changeSetsAreResources: boolean
}

export const DEFAULT_SWITCHES: Switches = {
  earlyValidation: true,
  unchangedOutputsAreKnown: true,
  nestedValuesAreStatic: true,
  liveAttributesWithValues: true,
  emptyNestedMeansEmpty: true,
  rowsOfRemovedNestedStacks: false,
  droppedRowTypes: [],
  hidesReasonWithValues: false,
  clusterFailsWithoutServiceLinkedRole: false,
  showsAttributesInEvents: true,
  replacesWithoutRollback: false,
  parentRollbackIsCreation: true,
  typesWithoutSystemTags: [],
  callerCreatesNestedChangeSets: false,
  readsSecretValues: false,
  changeSetsAreResources: false,
}

/** How many items a page of each list has. */
export type PageSizes = {
  readonly stacks: number
  readonly events: number
  readonly resources: number
  /** CloudFormation ends a page at 1 MB of response; a count is easier to reach in a test. */
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
  /**
   * `Instance`, `Database/Instance`, or `Database`: the resource in that nested stack whose type has a failure message.
   */
  readonly resource: string
  readonly phase?: 'create' | 'update' | 'delete' | 'rollback' | 'drift'
  readonly reason?: string
}
