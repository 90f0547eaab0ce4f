import type { EmulatedChangeSet } from './emulatedStack.ts'

export const NO_CHANGES_REASON =
  "The submitted information didn't contain changes. Submit different information to create a change set."

/** The StatusReason of a complete change set of a nested stack. */
export const NESTED_REASON = 'Only executable from the root change set.'

export function isEmptyChangeSet(changeSet: EmulatedChangeSet): boolean {
  return changeSet.status === 'FAILED' && changeSet.statusReason === NO_CHANGES_REASON
}

export function rootChangeSetOf(changeSet: EmulatedChangeSet): EmulatedChangeSet {
  return changeSet.parent ? rootChangeSetOf(changeSet.parent) : changeSet
}
