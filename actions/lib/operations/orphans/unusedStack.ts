import type { Tools } from '../tools.ts'
import { deadlineIn } from '../waiting/retry.ts'

type UnusedStackTools = Pick<Tools, 'cloudFormation' | 'clock'>

/** The time for a deletion: the stack has no resources, and an interrupted run has ten seconds in all. */
const DEADLINE_SECONDS = 8
const POLL_INTERVAL = 500

/**
 * Deletes a stack in REVIEW_IN_PROGRESS without change sets: a change set of type CREATE opened it and is gone, and it has
 * no resources. Resolves to true when the stack is gone; false if it is in use. Works after an interruption, too.
 * @param stackId an id, so that a stack that is created meanwhile under the same name is not meant
 */
export async function deleteUnusedStack(stackId: string, tools: UnusedStackTools): Promise<boolean> {
  const { cloudFormation, clock } = tools
  const deadline = deadlineIn(DEADLINE_SECONDS, tools)
  if ((await cloudFormation.stack(stackId))?.status !== 'REVIEW_IN_PROGRESS') return false
  // Read last: a change set that is created after this read takes seconds until it can be executed.
  if (!(await waitUntilUnused(stackId, deadline, tools))) return false
  const token = `unused-${clock.now().toISOString().replace(/\D/g, '')}`
  await cloudFormation.deleteStack(stackId, { token, roleArn: undefined })
  for (;;) {
    const stack = await cloudFormation.stack(stackId)
    if (!stack || stack.status === 'DELETE_COMPLETE') return true
    if (stack.status === 'DELETE_FAILED' || clock.now() >= deadline) return false
    await clock.sleep(POLL_INTERVAL)
  }
}

/** CloudFormation still lists a change set while it deletes those nested in it. */
async function waitUntilUnused(
  stackId: string,
  deadline: Date,
  { cloudFormation, clock }: UnusedStackTools,
): Promise<boolean> {
  for (;;) {
    const changeSets = await cloudFormation.changeSets(stackId)
    if (changeSets.length === 0) return true
    if (changeSets.some(({ status }) => status !== 'deleting') || clock.now() >= deadline) return false
    await clock.sleep(POLL_INTERVAL)
  }
}
