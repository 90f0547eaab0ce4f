import type { Change } from '../../model/cloudFormation/change.ts'
import { mayReplace } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'

/** A deployed resource inside a nested stack. */
export type InnerResource = { readonly path: string; readonly type: string }

/** True if a nested stack goes away: CloudFormation's list may lack the rows inside. */
export function takesAllInside(change: Change): boolean {
  return change.type === NESTED_STACK && (change.action === 'remove' || mayReplace(change))
}
