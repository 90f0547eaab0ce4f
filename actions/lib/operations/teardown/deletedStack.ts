import type { DeletedStack } from '../../model/cloudFormation/stack.ts'
import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { DeletionRecord } from '../../model/outcome.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'
import { remainingResourcesOf } from './remainingResources.ts'

type DeletedStackTools = Pick<Tools, 'cloudFormation' | 'workspace' | 'reporter' | 'snapshots'>

/** Stacks of one name that are looked at: one that was opened and deleted empty hides no earlier one. */
const MOST_STACKS = 5

/**
 * The last deleted stack of an environment and what it left; of several the newest that left anything. Undefined if no
 * deleted stack is known: CloudFormation lists them for 90 days. A failure is a warning.
 */
export async function findDeletedStack(
  environment: Environment,
  tools: DeletedStackTools,
): Promise<DeletionRecord | undefined> {
  const stackName = stackNameOf(environment)
  return bestEffort(
    `Looking for resources that an earlier deletion of '${stackName}' left`,
    async () => {
      const deleted = (await tools.cloudFormation.deletedStacks(stackName)).slice(0, MOST_STACKS)
      for (const stack of deleted) {
        const found = await withRemaining(stack)
        if (found.retained.length > 0) return found
      }
      const [newest] = deleted
      return newest && { at: newest.deletedAt, retained: [] }
    },
    tools,
  )

  async function withRemaining({ id, deletedAt }: DeletedStack): Promise<DeletionRecord> {
    const stack = { region: environment.region, stackName }
    return { at: deletedAt, retained: await remainingResourcesOf(id, stack, tools) }
  }
}
