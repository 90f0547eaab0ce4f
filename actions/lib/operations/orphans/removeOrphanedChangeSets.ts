import { type ChangeSetMark, markOf } from '../../model/cloudFormation/changeSetMark.ts'
import type { ChangeSetSummary } from '../../model/cloudFormation/changeSetSummary.ts'
import type { Environment } from '../../model/environment.ts'
import { quotedList } from '../../model/quotedList.ts'
import type { RunState } from '../../model/runIdentity.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'
import { deadlineIn } from '../waiting/retry.ts'
import { deleteNestedOrphans, nestedChangeSetsOf } from './nestedOrphans.ts'
import { deleteUnusedStack } from './unusedStack.ts'

type CleaningOrder = { readonly environment: Pick<Environment, 'name'>; readonly stackName: string }
type CleaningTools = Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'runs' | 'signal'>

/** The time for CloudFormation to delete change sets; it deletes nested ones after its response. */
const DEADLINE_SECONDS = 60
const POLL_INTERVAL = 1_000

/**
 * Removes the change sets that ended runs of this repository left on a stack, those nested in them, and the stacks in
 * REVIEW_IN_PROGRESS that only they had opened. A change set of somebody else, or of a run that goes on, is never touched.
 * Costs one request if there are none. A failure is a warning.
 */
export async function removeOrphanedChangeSets(order: CleaningOrder, tools: CleaningTools): Promise<void> {
  const action = `Removing the change sets that earlier runs left on stack '${order.stackName}'`
  await bestEffort(action, () => remove(order, tools).catch(ignoreInterruption), tools)

  // The run reports its interruption itself.
  function ignoreInterruption(error: unknown): void {
    if (!tools.signal?.aborted) throw error
  }
}

async function remove(order: CleaningOrder, tools: CleaningTools): Promise<void> {
  const { stackName } = order
  const all = await tools.cloudFormation.changeSets(stackName)
  const orphans = await orphansIn(all, order, tools)
  const [first] = orphans
  if (!first) return
  const nested = (await Promise.all(orphans.map(orphan => nestedChangeSetsOf(orphan, tools)))).flat()
  const removed = await deleteAll(orphans, stackName, tools)
  if (removed.length === 0) return
  const stacks = await deleteNestedOrphans(nested, tools)
  if (await deleteUnusedStack(first.stackId, tools)) stacks.push(stackName)
  tools.reporter.report({ kind: 'removed', changeSets: removed.map(({ name }) => name), stacks })
}

/** The change sets whose run has ended, or whose run cannot be seen and whose deadline has passed. */
async function orphansIn(
  all: readonly ChangeSetSummary[],
  { environment }: CleaningOrder,
  { runs, clock }: CleaningTools,
): Promise<readonly ChangeSetSummary[]> {
  const verdicts = all.map(async changeSet => {
    const mark = markOf(changeSet)
    if (mark?.environment !== environment.name || !isRemovable(changeSet)) return []
    return isOrphaned(mark, await runs.stateOf(mark.run), clock.now()) ? [changeSet] : []
  })
  return (await Promise.all(verdicts)).flat()
}

function isOrphaned(mark: ChangeSetMark, state: RunState, now: Date): boolean {
  switch (state) {
    case 'ended':
      return true
    case 'running':
      return false
    case 'unknown':
      return now > mark.deadline
    default:
      return state satisfies never
  }
}

/** An executed change set is the stack's history, and CloudFormation itself removes it. */
function isRemovable({ status, execution }: ChangeSetSummary): boolean {
  return status !== 'deleting' && (execution === 'available' || execution === 'unavailable' || execution === 'obsolete')
}

/** Resolves to those that are gone. CloudFormation refuses to delete a change set that it is still creating, so that waits. */
async function deleteAll(
  orphans: readonly ChangeSetSummary[],
  stackName: string,
  tools: CleaningTools,
): Promise<readonly ChangeSetSummary[]> {
  const { cloudFormation, clock, signal, reporter } = tools
  const deadline = deadlineIn(DEADLINE_SECONDS, tools)
  const requested = new Set<string>()
  for (let waiting = orphans; ; ) {
    const deletable = waiting.filter(({ id, status }) => status !== 'pending' && !requested.has(id))
    await Promise.all(deletable.map(({ id }) => cloudFormation.deleteChangeSet(id)))
    for (const { id } of deletable) requested.add(id)
    const listed = await cloudFormation.changeSets(stackName)
    waiting = listed.filter(({ id }) => orphans.some(orphan => orphan.id === id))
    const failed = waiting.filter(({ id, status }) => status === 'delete-failed' && requested.has(id))
    if (waiting.length === failed.length || clock.now() >= deadline) {
      if (waiting.length > 0) reporter.report({ kind: 'warning', text: remainingText(waiting, stackName) })
      return orphans.filter(({ id }) => !waiting.some(changeSet => changeSet.id === id))
    }
    await clock.sleep(POLL_INTERVAL, signal)
  }
}

function remainingText(remaining: readonly ChangeSetSummary[], stackName: string): string {
  const reason = remaining.find(changeSet => changeSet.reason !== undefined)?.reason
  const quoted = reason === undefined ? '' : ` CloudFormation says: '${reason}'.`
  return `Change sets of ended runs stay on stack '${stackName}', where they do nothing: ${quotedList(remaining.map(({ name }) => name))}.${quoted} The next run tries again.`
}
