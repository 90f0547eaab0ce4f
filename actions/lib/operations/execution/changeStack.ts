import type { Preview } from '../../model/preview/preview.ts'
import { Problem } from '../../model/problem.ts'
import { removeOrphanedChangeSets } from '../orphans/removeOrphanedChangeSets.ts'
import { startDeadlineOf } from '../waiting/startDeadline.ts'
import { unlessAborted } from '../waiting/unlessAborted.ts'
import type { ChangeStackOrder, ChangeStackResult, ChangeStackTools, Decide } from './changeStackOrder.ts'
import { watchExecution } from './executeChangeSet.ts'
import { startAttempt } from './startAttempt.ts'
import { isRefusedReplacement, undoRefusedReplacement } from './withoutRollback.ts'

/** A change set becomes obsolete if the stack changes after its creation; then a new one is created and compared. */
const ATTEMPTS = 3

/** Updates a stack to its files: creates a change set, judges it, asks for confirmation, executes it, watches it to its end. */
export async function changeStack(order: ChangeStackOrder, tools: ChangeStackTools): Promise<ChangeStackResult> {
  using start = startDeadlineOf({ stackName: order.desired.stackName, deadline: order.deadline }, tools)
  const { signal, deadlineSignal } = start
  let confirmedPreview: Preview | undefined
  const decide: Decide<boolean> = async (preview, stack) => {
    if (order.compare) await unlessAborted(order.compare(preview, stack), signal)
    tools.reporter.report({ kind: 'preview', preview })
    await unlessAborted(order.guard(preview, stack), signal)
    if (confirmedPreview) refuseIfDifferent(confirmedPreview, preview)
    else if (!(await order.confirm(preview, stack))) return false
    confirmedPreview = preview
    return true
  }
  tools.reporter.report({ kind: 'step', step: 'read the stack', subject: order.desired.stackName })
  // Work that starts with the first read of the stack, and never fails before it is awaited. Templates are stored under
  // digests of their content: an upload changes nothing that is in use.
  const preparation = {
    prepared: unlessAborted(order.prepare?.() ?? Promise.resolve(), signal),
    cleaned: unlessAborted(removeOrphanedChangeSets(order.desired, tools), deadlineSignal).catch(error => {
      // The run reports its deadline itself.
      if (!deadlineSignal.aborted) throw error
    }),
  }
  const { stackName } = order.desired
  try {
    let isRolledBackByUs = false
    for (let attempt = 1; ; attempt++) {
      const attempted = await startAttempt({ ...order, ...preparation, signal, isRolledBackByUs, decide }, tools)
      if (attempted.kind === 'unchanged' || attempted.kind === 'declined') return attempted
      if (attempted.kind === 'stale') {
        if (attempt === ATTEMPTS) throw alwaysStale(stackName)
        const text = `Stack '${stackName}' changed after its change set was created: creating a new one and comparing.`
        tools.reporter.report({ kind: 'warning', text })
        continue
      }
      if (attempted.kind === 'started') {
        const result = await watchExecution({ ...order, ...attempted }, tools)
        if (isRolledBackByUs || !isRefusedReplacement(result)) return { ...result, isCreation: attempted.isCreation }
      }
      await undoRefusedReplacement({ ...order, stackId: attempted.stackId }, tools)
      isRolledBackByUs = true
    }
  } finally {
    await preparation.cleaned
  }
}

function refuseIfDifferent(confirmedPreview: Preview, preview: Preview): void {
  if (confirmedPreview.fingerprint === preview.fingerprint) return
  throw new Problem(
    `Stack '${preview.stackName}' changed while its preview waited for confirmation: the new change set differs from the confirmed preview. Nothing was changed.`,
    { kind: 'refused', todo: 'Run the same command again and review the new preview.' },
  )
}

function alwaysStale(stackName: string): Problem {
  return new Problem(
    `Stack '${stackName}' changed ${ATTEMPTS} times between a change set and its execution: another deployment is changing it. Nothing was changed.`,
    { kind: 'refused', todo: 'Find the other deployment of this stack, then run the same command again.' },
  )
}
