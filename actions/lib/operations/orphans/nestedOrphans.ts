import type { ChangeSetSummary } from '../../model/cloudFormation/changeSetSummary.ts'
import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'
import { deleteUnusedStack } from './unusedStack.ts'

/** A change set of a nested stack, with the stack that it may have opened. */
type NestedChangeSet = { readonly id: string; readonly stackId: string; readonly stackName: string }

type NestedTools = Pick<Tools, 'cloudFormation' | 'clock'>

/** The change sets nested in one, the innermost first; none if it cannot be read, as while it is being created. */
export async function nestedChangeSetsOf(
  { id }: Pick<ChangeSetSummary, 'id'>,
  tools: Pick<Tools, 'cloudFormation'>,
): Promise<readonly NestedChangeSet[]> {
  try {
    const { changes } = await tools.cloudFormation.changeSet(id, 'without-values')
    const nested = changes.flatMap(({ nestedChangeSetId }) => nestedChangeSetId ?? [])
    return (await Promise.all(nested.map(childId => withNested(childId, tools)))).flat()
  } catch (error) {
    if (error instanceof Problem) return []
    throw error
  }
}

async function withNested(id: string, tools: Pick<Tools, 'cloudFormation'>): Promise<readonly NestedChangeSet[]> {
  const { stackId, stackName } = await tools.cloudFormation.changeSet(id, 'without-values')
  return [...(await nestedChangeSetsOf({ id }, tools)), { id, stackId, stackName }]
}

/**
 * Deletes what the deletion of the root's change set left: nested change sets, and nested stacks that only they had opened.
 * Resolves to the names of these stacks.
 */
export async function deleteNestedOrphans(nested: readonly NestedChangeSet[], tools: NestedTools): Promise<string[]> {
  const removed: string[] = []
  for (const { id, stackId, stackName } of nested) {
    const remaining = await tools.cloudFormation.changeSets(stackId)
    if (remaining.some(changeSet => changeSet.id === id)) await tools.cloudFormation.deleteChangeSet(id)
    if (await deleteUnusedStack(stackId, tools)) removed.push(stackName)
  }
  return removed
}
