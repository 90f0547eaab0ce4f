import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem } from '../../model/problem.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { removeOrphanedChangeSets } from '../orphans/removeOrphanedChangeSets.ts'
import { previewCreation } from '../preview/buildPreview.ts'
import { deleteChangeSet, type PreparedChangeSet, prepareChangeSet } from '../preview/prepareChangeSet.ts'
import type { Tools } from '../tools.ts'
import { isWithoutRollback } from '../version/versionChange.ts'
import { inParallel } from '../waiting/inParallel.ts'
import { startDeadlineOf } from '../waiting/startDeadline.ts'
import { unlessAborted } from '../waiting/unlessAborted.ts'
import { waitUntilUpdatable } from '../waiting/waitUntilIdle.ts'
import { type OperationResult, startExecution, watchExecution } from './executeChangeSet.ts'
import { readStackHistory } from './stackHistory.ts'
import { endedInRefusedReplacement, isRefusedReplacement, undoRefusedReplacement } from './withoutRollback.ts'

export type ChangeStackOrder = {
  readonly desired: DesiredStack
  /** The first execution of a stack that does not exist, where it differs from `desired`; the review is of `desired`. */
  readonly creation?: DesiredStack | undefined
  readonly deadline: Date
  /** The instruction to retry after the cause is removed; default: the npm command. */
  readonly retryHint?: string | undefined
  /** Uploads that a change set needs; they run while the stack is read. */
  readonly prepare?: () => Promise<void>
  /** The commit that is deployed; undefined if the files are those of no commit. */
  readonly commit?: string | undefined
  /** Throws if a newer commit was executed; `executed` is the newest that the stack's history has, if any. */
  readonly refuseOlder?: ((executed: string | undefined) => Promise<void>) | undefined
  /** Throws, before the preview is reported, if the changes are not the reviewed ones. */
  readonly compare?: Decide<void> | undefined
  /** Throws if the changes must not be executed. `stack` is the deployed one, undefined for a creation. */
  readonly guard: Decide<void>
  /** Asks once for confirmation; false means declined. Only the accepted changes are executed. */
  readonly confirm: Decide<boolean>
}

export type ChangeStackResult =
  | (OperationResult & { readonly isCreation: boolean })
  | { readonly kind: 'unchanged'; readonly stack: Stack }
  | { readonly kind: 'declined' }

type ChangeStackTools = Pick<Tools, 'cloudFormation' | 'workspace' | 'clock' | 'reporter' | 'runs' | 'signal'>
type Decide<T> = (preview: Preview, stack: Stack | undefined) => Promise<T>

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
  // Templates are stored under digests of their content: an upload changes nothing that is in use.
  const preparation = {
    prepared: unlessAborted(order.prepare?.() ?? Promise.resolve(), signal),
    cleaned: unlessAborted(removeOrphanedChangeSets(order.desired, tools), deadlineSignal).catch(error => {
      // The run reports its deadline itself.
      if (!deadlineSignal.aborted) throw error
    }),
  }
  try {
    let isRolledBackByUs = false
    for (let attempt = 1; ; attempt++) {
      const attemptOrder = { ...order, ...preparation, signal, isRolledBackByUs }
      const attemptResult = await startAttempt(attemptOrder, decide, attempt === ATTEMPTS, tools)
      if (attemptResult.kind === 'started') {
        const result = await watchExecution({ ...order, ...attemptResult }, tools)
        const { isCreation } = attemptResult
        if (isRolledBackByUs || !isRefusedReplacement(result)) return { ...result, isCreation }
      } else if (attemptResult.kind !== 'stale' && attemptResult.kind !== 'refused-replacement') return attemptResult
      if (attemptResult.kind !== 'stale') {
        const { stackId } = attemptResult.kind === 'started' ? attemptResult.preparedChangeSet : attemptResult
        await undoRefusedReplacement({ ...order, stackName: order.desired.stackName, stackId }, tools)
        isRolledBackByUs = true
        continue
      }
      tools.reporter.report({
        kind: 'warning',
        text: `Stack '${order.desired.stackName}' changed after its change set was created: creating a new one and comparing.`,
      })
    }
  } finally {
    await preparation.cleaned
  }
}

/** Work that starts with the first read of the stack, and never fails before it is awaited. */
type Preparation = {
  readonly prepared: Promise<void>
  /** The change sets of ended runs are gone. */
  readonly cleaned: Promise<void>
  /** Aborted at the deadline, too: nothing is executed after it. */
  readonly signal: AbortSignal
}

type StartedOperation = {
  readonly kind: 'started'
  readonly preparedChangeSet: PreparedChangeSet
  readonly seenEventIds: ReadonlySet<string>
  readonly isCreation: boolean
}

type RefusedReplacement = { readonly kind: 'refused-replacement'; readonly stackId: string }

/** Everything until CloudFormation has started. If it does not start, for whatever reason, the change set is deleted. */
async function startAttempt(
  attempt: ChangeStackOrder & Preparation & { readonly isRolledBackByUs: boolean },
  decide: Decide<boolean>,
  isLast: boolean,
  tools: ChangeStackTools,
): Promise<
  | StartedOperation
  | RefusedReplacement
  | Extract<ChangeStackResult, { readonly kind: 'unchanged' | 'declined' }>
  | { readonly kind: 'stale' }
> {
  const { desired, creation = desired, deadline, retryHint, commit, refuseOlder, prepared, cleaned, signal } = attempt
  const { isRolledBackByUs } = attempt
  const { stackName, environment } = desired
  const waitOrder = { stackName, environment, deadline, retryHint, watch: 'events' } as const
  const [state] = await inParallel([waitUntilUpdatable(waitOrder, tools), prepared])
  const stack = state.kind === 'ready' ? state.stack : undefined
  // A run that ended after the refusal has left it so.
  if (stack && (await unlessAborted(endedInRefusedReplacement(stack, tools), signal)))
    return { kind: 'refused-replacement', stackId: stack.id }
  if (stack?.status.includes('ROLLBACK') && !isRolledBackByUs) {
    tools.reporter.report({
      kind: 'warning',
      text: `The last change of stack '${stackName}' was rolled back (${stack.status}).`,
    })
  }
  const refuse = async (executed: string | undefined) =>
    unlessAborted(refuseOlder?.(executed) ?? Promise.resolve(), signal)
  if (!stack) await refuse(undefined)
  // A stack that does not exist gets no change set before the confirmation: it would leave an empty stack behind.
  if (!stack && !(await decide(previewCreation(desired), undefined))) return { kind: 'declined' }
  // The removal of an empty stack that an ended run left must not meet the creation of ours.
  if (!stack) await cleaned
  // An operation that starts between this read and our execution makes our change set obsolete.
  const historyOf = (stackId: string, searchCommit: boolean) =>
    unlessAborted(readStackHistory(stackId, { searchCommit }, tools.cloudFormation), signal)
  const earlier = stack && historyOf(stack.id, refuseOlder !== undefined)
  earlier?.catch(() => undefined)
  const target = { desired: stack ? desired : creation, stack, isRolledBackByUs }
  const order = { ...target, purpose: 'deploy', commit, deadline } as const
  const preparedChangeSet = await prepareChangeSet(order, { ...tools, signal }).catch(staleIfGone)
  if (preparedChangeSet === 'stale') return stale(stackName, isLast)
  let hasStarted = false
  try {
    if (earlier) await refuse((await earlier).executedCommit)
    if (stack && preparedChangeSet.isEmpty) return { kind: 'unchanged', stack }
    if (stack && !(await decide(preparedChangeSet.preview, stack))) return { kind: 'declined' }
    const { seenEventIds } = await (earlier ?? historyOf(preparedChangeSet.stackId, false))
    signal.throwIfAborted()
    const withoutRollback = !isRolledBackByUs && isWithoutRollback(preparedChangeSet.preview, stack)
    const execution = { desired, preparedChangeSet, isCreation: !stack, withoutRollback }
    hasStarted = (await startExecution(execution, tools)) === 'started'
    return hasStarted
      ? { kind: 'started', preparedChangeSet, seenEventIds, isCreation: !stack }
      : stale(stackName, isLast)
  } finally {
    if (!hasStarted) await deleteChangeSet(preparedChangeSet, stackName, tools)
  }
}

function refuseIfDifferent(confirmedPreview: Preview, preview: Preview): void {
  if (confirmedPreview.fingerprint === preview.fingerprint) return
  throw new Problem(
    `Stack '${preview.stackName}' changed while its preview waited for confirmation: the new change set differs from the confirmed preview. Nothing was changed.`,
    { kind: 'refused', todo: 'Run the same command again and review the new preview.' },
  )
}

/** Another operation on the stack can delete a change set while it is still being created or read. */
function staleIfGone(error: unknown): 'stale' {
  if (error instanceof Problem && error.reason === 'stale') return 'stale'
  throw error
}

function stale(stackName: string, isLast: boolean): { readonly kind: 'stale' } {
  if (isLast) throw alwaysStale(stackName)
  return { kind: 'stale' }
}

function alwaysStale(stackName: string): Problem {
  return new Problem(
    `Stack '${stackName}' changed ${ATTEMPTS} times between a change set and its execution: another deployment is changing it. Nothing was changed.`,
    { kind: 'refused', todo: 'Find the other deployment of this stack, then run the same command again.' },
  )
}
