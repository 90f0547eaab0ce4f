import type { ChangeSetRequest } from '../../model/cloudFormation/changeSet.ts'
import { Problem } from '../../model/problem.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'
import { deleteOwnChangeSet } from './deleteOwnChangeSet.ts'
import { deleteUnusedStack } from './unusedStack.ts'

type LostTools = Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>

/** Creates a change set. If its response is lost, the change set that CloudFormation may have created is deleted. */
export async function createOrLeaveNothing(
  request: ChangeSetRequest,
  tools: LostTools,
): ReturnType<LostTools['cloudFormation']['createChangeSet']> {
  try {
    return await tools.cloudFormation.createChangeSet(request)
  } catch (error) {
    if (mayHaveCreated(error, tools)) await deleteLostChangeSet(request, tools)
    throw error
  }
}

/** True if there was no response of CloudFormation, or if the run was interrupted before it came. */
function mayHaveCreated(error: unknown, { signal }: Pick<Tools, 'signal'>): boolean {
  if (signal?.aborted) return true
  return error instanceof Problem && (error.reason === 'unavailable' || error.reason === 'intercepted')
}

/**
 * Deletes a change set whose id this run never got, found by its name, and the stack that only it opened. A failure is a
 * warning: the change set carries the mark of this run, so that the next run removes it.
 */
async function deleteLostChangeSet({ stackName, name, kind }: ChangeSetRequest, tools: LostTools): Promise<void> {
  const { cloudFormation } = tools
  await bestEffort(
    `Looking for change set '${name}', which CloudFormation may have created`,
    async () => {
      const created = (await cloudFormation.changeSets(stackName)).find(changeSet => changeSet.name === name)
      if (!created) return
      await deleteOwnChangeSet(created.id, tools)
      if (kind === 'create') await deleteUnusedStack(created.stackId, tools)
    },
    tools,
  )
}
