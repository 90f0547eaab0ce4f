import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'
import { deadlineIn } from '../waiting/retry.ts'

/** Seconds: an interrupted run has fifteen in all, and its empty stack has to be deleted after its change set. */
const DEADLINE_SECONDS = 6
const POLL_INTERVAL = 1_000

/**
 * Deletes a change set of this run. CloudFormation may refuse that while it creates the change set (the API reference names
 * the error InvalidChangeSetStatus), so that a run which ends early asks again. Works after an interruption, too.
 */
export async function deleteOwnChangeSet(id: string, tools: Pick<Tools, 'cloudFormation' | 'clock'>): Promise<void> {
  const deadline = deadlineIn(DEADLINE_SECONDS, tools)
  for (;;) {
    try {
      return await tools.cloudFormation.deleteChangeSet(id)
    } catch (error) {
      const isBeingCreated = error instanceof Problem && error.reason === 'stale'
      if (!isBeingCreated || tools.clock.now() >= deadline) throw error
      await tools.clock.sleep(POLL_INTERVAL)
    }
  }
}
