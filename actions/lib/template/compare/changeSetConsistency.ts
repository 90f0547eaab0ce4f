import { type Change, type PropertyChange, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { pathsOverlap, type ResourceComparison } from './resourceComparison.ts'
import type { ResourceInStack } from './resourcesByPath.ts'

/** True if an addition is missing in the deployed stack, a removal in the target stack, and a modification in neither. */
export function isConsistent(
  change: Change,
  before: ReadonlyMap<string, ResourceInStack>,
  after: ReadonlyMap<string, ResourceInStack>,
): boolean {
  const [isDeployed, isTarget] = [before.has(resourcePathOf(change)), after.has(resourcePathOf(change))]
  switch (change.action) {
    case 'add':
    case 'import':
      return !isDeployed && isTarget
    case 'remove':
      return isDeployed && !isTarget
    case 'modify':
      return isDeployed && isTarget
    case 'dynamic':
      return true
    default:
      return change.action satisfies never
  }
}

/** True if CloudFormation is certain of a change that the templates do not have: the deployed stack is not what was read. */
export function isUnexplained(property: PropertyChange, comparison: ResourceComparison, tagsDiffer: boolean): boolean {
  const { path, evaluation, before, after, cause } = property
  // Two spellings can have the same value; CloudFormation has compared the values only where it shows both.
  const isOpen = evaluation === 'dynamic' || (before !== undefined && after === undefined)
  // Without values, it compares the texts of the templates.
  const isRewritten = cause === undefined && before === undefined && after === undefined && comparison.isRewritten(path)
  if (isOpen || isRewritten || (tagsDiffer && /tags/i.test(path))) return false
  return ![...comparison.changedPaths, ...comparison.unprovenPaths].some(other => pathsOverlap(path, other))
}
