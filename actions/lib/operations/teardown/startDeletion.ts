import type { StackDeletionRequest } from '../../model/cloudFormation/stack.ts'
import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'
import { deadlineIn, retryRead } from '../waiting/retry.ts'

/** Seconds in which the stack is read after a request whose response was lost. */
const READ_SECONDS = 60

/** Starts the deletion of a stack. After a lost response, the stack itself tells whether its deletion has started. */
export async function startDeletion(
  stackId: string,
  order: StackDeletionRequest,
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'signal'>,
): Promise<void> {
  const { cloudFormation } = tools
  try {
    await cloudFormation.deleteStack(stackId, order)
  } catch (error) {
    if (!(error instanceof Problem) || (error.reason !== 'unavailable' && error.reason !== 'intercepted')) throw error
    const deadline = deadlineIn(READ_SECONDS, tools)
    const stack = await retryRead(() => cloudFormation.stack(stackId), { ...tools, deadline })
    const hasStarted = stack === undefined || stack.status.startsWith('DELETE_')
    if (!hasStarted) throw error
  }
}
