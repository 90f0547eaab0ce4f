import type { Change } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { isTakenAway } from './dataLoss.ts'

/** A deployed resource inside a nested stack. */
export type InnerResource = {
  readonly path: string
  readonly type: string
  /** Undefined if CloudFormation's list lacks the resource, which the deployed template has. */
  readonly physicalId: string | undefined
  /** The DeletionPolicy of the deployed template; undefined if it has none or is not known. */
  readonly deletionPolicy: string | undefined
}

/** The resources in a nested stack that goes away, those of the stacks inside it included. */
export type NestedContent = {
  readonly resources: readonly InnerResource[]
  /** The nested stacks whose resources are not known. */
  readonly unknownStacks: readonly UnknownStack[]
}

export type UnknownStack = {
  readonly path: string
  readonly physicalId: string | undefined
  /** A clause: `because CloudFormation lists no resource of it`. */
  readonly reason: string
}

/** True if a nested stack goes away: CloudFormation's list may lack the rows inside. */
export function takesAllInside(change: Change): boolean {
  return change.type === NESTED_STACK && isTakenAway(change)
}
