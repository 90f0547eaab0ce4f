import type { ChangeAction, PropertyChange, Replacement } from '../../model/cloudFormation/change.ts'
import type { ProposedChange } from '../../model/cloudFormation/changeSet.ts'

const EVALUATIONS: readonly PropertyChange['evaluation'][] = ['dynamic', 'static']
const REPLACEMENTS: readonly Replacement[] = ['never', 'conditional', 'always']
const ACTIONS: readonly ChangeAction[] = ['add', 'import', 'modify', 'dynamic', 'remove']

/**
 * Every row and every property of both views of a change set. With values, CloudFormation silently leaves out a property
 * that reads something changed in place, because its value looks the same for now, and the row that has no other property.
 * Where the views differ about one property or row, the more serious reading counts.
 */
export function mergeViews(
  withoutValues: readonly ProposedChange[],
  withValues: readonly ProposedChange[],
): readonly ProposedChange[] {
  const others = new Map(withValues.map(row => [row.logicalId, row]))
  const ids = new Set(withoutValues.map(({ logicalId }) => logicalId))
  return [
    ...withoutValues.map(row => mergeRows(row, others.get(row.logicalId))),
    ...withValues.filter(({ logicalId }) => !ids.has(logicalId)),
  ]
}

function mergeRows(row: ProposedChange, withValues: ProposedChange | undefined): ProposedChange {
  if (!withValues) return row
  return {
    ...row,
    physicalId: row.physicalId ?? withValues.physicalId,
    action: mostSerious(ACTIONS, row.action, withValues.action),
    replacement: mostSerious(REPLACEMENTS, row.replacement, withValues.replacement),
    policyAction: row.policyAction ?? withValues.policyAction,
    nestedChangeSetId: row.nestedChangeSetId ?? withValues.nestedChangeSetId,
    properties: mergeProperties(row.properties, withValues.properties),
  }
}

/** Without values, a property has one row for each of its causes, whatever the number of its changed paths. */
function mergeProperties(
  withoutValues: readonly PropertyChange[],
  withValues: readonly PropertyChange[],
): readonly PropertyChange[] {
  const unmatched = withoutValues.filter(
    one => !withValues.some(other => hasSameCause(one, other) && isAsSerious(other, one)),
  )
  const missing = unmatched.filter(one => !withValues.some(other => hasSameCause(one, other)))
  const raised = withValues.map(property => {
    const others = unmatched.filter(one => hasSameCause(one, property))
    return {
      ...property,
      evaluation: mostSerious(EVALUATIONS, property.evaluation, ...others.map(({ evaluation }) => evaluation)),
      replacement: mostSerious(REPLACEMENTS, property.replacement, ...others.map(({ replacement }) => replacement)),
    }
  })
  return [...raised, ...missing]
}

function hasSameCause(one: PropertyChange, other: PropertyChange): boolean {
  return one.cause === other.cause && targetOf(one) === targetOf(other)
}

function isAsSerious(one: PropertyChange, other: PropertyChange): boolean {
  const isAtLeast = <Reading>(order: readonly Reading[], a: Reading, b: Reading): boolean =>
    order.indexOf(a) >= order.indexOf(b)
  return (
    isAtLeast(EVALUATIONS, one.evaluation, other.evaluation) &&
    isAtLeast(REPLACEMENTS, one.replacement, other.replacement)
  )
}

/** What a property is called without values: `/Properties/Tags` for `/Properties/Tags/0/Value`, `/Metadata` for `/Metadata/Words`. */
function targetOf({ path }: PropertyChange): string {
  const [, attribute = '', name] = path.split('/')
  return attribute === 'Properties' && name !== undefined ? `/${attribute}/${name}` : `/${attribute}`
}

function mostSerious<Reading>(order: readonly Reading[], one: Reading, ...others: readonly Reading[]): Reading {
  return order.findLast(reading => reading === one || others.includes(reading)) ?? one
}
