import type { ChangeSet, ProposedChange } from '../../model/cloudFormation/changeSet.ts'
import type { CloudFormation } from '../../ports.ts'
import { changeSetFailure, requireFinished } from './changeSetFailure.ts'
import { mergeViews } from './mergeViews.ts'
import { withUncertainChanges } from './uncertainChanges.ts'

/** A row of a change set, with the rows of the change set of its nested stack; undefined where it is no nested stack. */
export type ChangeSetRow = { readonly row: ProposedChange; readonly nested: ChangeSetTree | undefined }

/** A finished change set with those of its nested stacks, made from both views of each. */
export type ChangeSetTree = {
  readonly rows: readonly ChangeSetRow[]
  /** CloudFormation's warnings about change sets that it completed all the same. */
  readonly warnings: readonly string[]
  /** The values of Systems Manager for the parameters of this stack. */
  readonly storedValues: ChangeSet['storedValues']
}

type ReadChangeSet = Pick<CloudFormation, 'changeSet' | 'validationEvents'>

/**
 * Reads the rest of a finished change set, of which the view without values is known, and both views of those nested in
 * it. All reads of one depth are parallel.
 * @throws Problem if a nested change set failed, or if a view is not finished yet
 */
export async function readChangeSetTree(changeSet: ChangeSet, cloudFormation: ReadChangeSet): Promise<ChangeSetTree> {
  return treeOf(changeSet, cloudFormation.changeSet(changeSet.id, 'with-values'), cloudFormation)
}

async function treeOf(
  withoutValues: ChangeSet,
  pendingView: Promise<ChangeSet>,
  cloudFormation: ReadChangeSet,
): Promise<ChangeSetTree> {
  // A view may be missing a nested stack that the other has, but CloudFormation has never left out one without values.
  const nested = new Map(
    withoutValues.changes.flatMap(({ nestedChangeSetId: id }) => (id ? [[id, readNested(id, cloudFormation)]] : [])),
  )
  const [withValues] = await Promise.all([pendingView, ...nested.values()])
  requireFinished(withValues)
  const merged = mergeViews(withoutValues.changes, withValues.changes)
  const rows = withUncertainChanges(merged).map(async (row): Promise<ChangeSetRow> => {
    const { nestedChangeSetId: id } = row
    return { row, nested: id ? await (nested.get(id) ?? readNested(id, cloudFormation)) : undefined }
  })
  const complete = await Promise.all(rows)
  return {
    rows: complete,
    warnings: [...warningsOf(withoutValues, withValues), ...complete.flatMap(({ nested }) => nested?.warnings ?? [])],
    storedValues: withValues.storedValues,
  }
}

async function readNested(id: string, cloudFormation: ReadChangeSet): Promise<ChangeSetTree> {
  const withValues = cloudFormation.changeSet(id, 'with-values')
  // Its failure is reported where it is awaited, if the change set is complete.
  withValues.catch(() => {})
  const withoutValues = await cloudFormation.changeSet(id, 'without-values')
  requireFinished(withoutValues)
  if (withoutValues.status === 'empty') return { rows: [], warnings: [], storedValues: {} }
  if (withoutValues.status === 'failed') throw await changeSetFailure(withoutValues, cloudFormation)
  return treeOf(withoutValues, withValues, cloudFormation)
}

/** `[WARN] …`; other reasons of a complete change set are no warnings: 'Only executable from the root change set.' */
function warningsOf(...views: readonly ChangeSet[]): readonly string[] {
  const warnings = views.flatMap(({ reason, stackName }) =>
    reason?.startsWith('[WARN]') ? [`${stackName}: ${reason.replace(/^\[WARN\]:?\s*/, '')}`] : [],
  )
  return [...new Set(warnings)]
}
