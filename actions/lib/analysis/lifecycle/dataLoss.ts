import type { Change } from '../../model/cloudFormation/change.ts'
import { mayReplace } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { lookup } from '../../model/lookup.ts'
import { isSpecifiedType } from '../policy/policyProperties.ts'
import { DATA_TYPES } from './dataTypes.generated.ts'

/** True for a type of AWS that holds data: it is lost when the resource is removed or replaced. */
export function holdsData(type: string): boolean {
  const [provider, service = '', name = ''] = type.split('::')
  return provider === 'AWS' && (lookup(DATA_TYPES, service)?.split(' ').includes(name) ?? false)
}

/** True for custom resources, third-party types, and types of AWS that are newer than the specification. */
export function isUnknownType(type: string): boolean {
  return !isSpecifiedType(type) && type !== 'AWS::CloudFormation::Macro'
}

/**
 * True if a change takes a resource with this policy away and data with it. A retained resource counts where its type holds
 * data: the application no longer has it. An unknown type may hold data, so only its deletion counts.
 */
export function isDataLoss(type: string, policyAction: string | undefined): boolean {
  return holdsData(type) || (isUnknownType(type) && !/Retain/.test(policyAction ?? ''))
}

/** True if the resource is removed, may be replaced, or CloudFormation does not say what happens to it. */
export function isTakenAway(change: Change): boolean {
  return change.action === 'remove' || change.action === 'dynamic' || mayReplace(change)
}

export function causesDataLoss(change: Change): boolean {
  return change.type !== NESTED_STACK && isTakenAway(change) && isDataLoss(change.type, change.policyAction)
}
