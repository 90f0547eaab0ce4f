import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { DeletionRecord, RetainedResource } from '../../model/outcome.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'
import { mergeRetained, remainingResourcesOf } from './remainingResources.ts'
import { remainingSnapshots } from './remainingSnapshots.ts'

type DeletedStackTools = Pick<Tools, 'cloudFormation' | 'workspace' | 'reporter' | 'snapshots' | 'runtime'>
type DeletionWithId = DeletionRecord & { readonly at: Date }

/** Stacks of one name that are looked at, the last deletion first. */
const MOST_STACKS = 5

/**
 * The deleted stacks of an environment and what they left, and the snapshots of changes of version.
 * Its time is that of the newest one that left anything. Undefined if nothing is known: CloudFormation lists deleted stacks
 * for 90 days. A failure is a warning.
 */
export async function findDeletedStack(
  environment: Environment,
  tools: DeletedStackTools,
): Promise<DeletionRecord | undefined> {
  const stackName = stackNameOf(environment)
  const [deletions = [], snapshots = []] = await Promise.all([
    bestEffort(`Looking for resources that an earlier deletion of '${stackName}' left`, readDeletions, tools),
    bestEffort('Reading the snapshots', () => remainingSnapshots(environment, tools), tools),
  ])
  const leaving = deletions.filter(({ retained }) => retained.length > 0)
  const [newest = deletions[0]] = leaving
  const all = leaving.map(deletion =>
    deletion === newest ? deletion.retained : deletion.retained.map(named(deletion)),
  )
  const retained = mergeRetained(withoutRepeated(all), snapshots)
  return newest || retained.length > 0 ? { at: newest?.at, retained } : undefined

  async function readDeletions(): Promise<readonly DeletionWithId[]> {
    const deleted = (await tools.cloudFormation.deletedStacks(stackName)).slice(0, MOST_STACKS)
    const found: DeletionWithId[] = []
    // One after the other: each costs several calls.
    for (const { id, deletedAt } of deleted) {
      const stack = { region: environment.region, stackName }
      found.push({ at: deletedAt, retained: await remainingResourcesOf(id, stack, tools) })
    }
    return found
  }
}

/** Two stacks of one name have resources of one name. */
function named({ at }: DeletionWithId): (resource: RetainedResource) => RetainedResource {
  const day = at.toISOString().slice(0, 10)
  return resource => ({ ...resource, name: `${resource.name} (stack deleted on ${day})` })
}

/** The snapshots of a database are found by its name, so that a later stack may find those of an earlier one. */
function withoutRepeated(lists: readonly (readonly RetainedResource[])[]): readonly RetainedResource[] {
  const seen = new Set<string>()
  return lists.flat().filter(({ type, physicalId }) => {
    const key = `${type} ${physicalId}`
    const isNew = physicalId === undefined || !seen.has(key)
    seen.add(key)
    return isNew
  })
}
