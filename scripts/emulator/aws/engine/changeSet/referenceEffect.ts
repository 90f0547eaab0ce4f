import type { Engine } from '../engine.ts'
import type { ChangeDetail } from '../state/changeSetDetail.ts'
import { isEmptyChangeSet } from '../state/emulatedChangeSet.ts'
import type { ChangeSetRow } from '../state/emulatedStack.ts'

/** The descriptions of a change set: without and with property values. */
export type ChangeSetView = 'plain' | 'values'

/**
 * How the change of a resource changes a reference to it. With property values, CloudFormation resolves Fn::GetAtt of a
 * resource that changes in place to the live value, as if it could not change.
 */
export function referenceEffect(
  { switches }: Engine,
  view: ChangeSetView,
  row: ChangeSetRow | undefined,
  attribute: string | undefined,
): 'unchanged' | 'may change' | 'changes' {
  if (!row) return 'unchanged'
  if (row.action === 'Add' || row.replacement === 'True') return 'changes'
  if (row.replacement === 'Conditional') return 'may change'
  if (attribute === undefined) return 'unchanged'
  if (switches.unchangedOutputsAreKnown && isUnchangedNestedStack(row)) return 'unchanged'
  return view === 'values' && switches.liveAttributesWithValues ? 'unchanged' : 'may change'
}

/** True for a nested stack without changes: every nested stack has a row. */
export function isUnchangedNestedStack({ action, details, nested }: ChangeSetRow): boolean {
  return action === 'Modify' && details.every(isAutomatic) && nested !== undefined && isEmptyChangeSet(nested)
}

function isAutomatic({ source }: ChangeDetail): boolean {
  return source === 'Automatic'
}
