import { type Change, type PropertyChange, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { overlap, type ResourceComparison } from './resourceComparison.ts'
import type { ResourceInStack } from './resourcesByPath.ts'

/** What is said to be new is not deployed, what is said to go is not wanted, what changes is both. */
export function isConsistent(
  change: Change,
  before: ReadonlyMap<string, ResourceInStack>,
  after: ReadonlyMap<string, ResourceInStack>,
): boolean {
  const [was, will] = [before.has(resourcePathOf(change)), after.has(resourcePathOf(change))]
  switch (change.action) {
    case 'add':
    case 'import':
      return !was && will
    case 'remove':
      return was && !will
    case 'modify':
      return was && will
    case 'dynamic':
      return true
    default:
      return change.action satisfies never
  }
}

/** CloudFormation is sure of a change that the templates do not have: what is deployed is not what was read. */
export function isUnexplained(property: PropertyChange, compared: ResourceComparison, tagsDiffer: boolean): boolean {
  const { path, evaluation, before, after } = property
  // What is written in another way can have the same value; CloudFormation has compared the two only where it has both.
  const isOpen = evaluation === 'dynamic' || (before !== undefined && after === undefined)
  if (isOpen || (tagsDiffer && /tags/i.test(path))) return false
  return ![...compared.moving, ...compared.hidden].some(other => overlap(path, other))
}
