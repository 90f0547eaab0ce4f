import type { Change } from '@aws-sdk/client-cloudformation'

/**
 * The stacks of the change sets that a connection has created, listed, or read a row of. IAM decides on a change set by its
 * stack; AWS does not document what it decides on when a call names the ARN of a change set alone.
 */
export type ChangeSetStacks = {
  readonly remember: (changeSetId: string | undefined, stackId: string | undefined) => void
  /** A change set in a request, with its stack if that is known. */
  readonly requestOf: (changeSetId: string) => { readonly ChangeSetName: string; readonly StackName?: string }
}

export function changeSetStacks(): ChangeSetStacks {
  const stackIds = new Map<string, string>()
  return {
    remember: (changeSetId, stackId) => {
      if (changeSetId && stackId) stackIds.set(changeSetId, stackId)
    },
    requestOf: changeSetId => {
      const stackId = stackIds.get(changeSetId)
      return { ChangeSetName: changeSetId, ...(stackId !== undefined && { StackName: stackId }) }
    },
  }
}

/** The row of a nested stack has the id of the stack beside the id of its change set. */
export function rememberNested(changes: readonly Change[], { remember }: ChangeSetStacks): void {
  for (const { ResourceChange: row } of changes) remember(row?.ChangeSetId, row?.PhysicalResourceId)
}
