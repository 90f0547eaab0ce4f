import { Problem } from '../../model/problem.ts'
import { previewCreation } from '../preview/buildPreview.ts'
import { deleteChangeSet, type PreparedChangeSet, prepareChangeSet } from '../preview/prepareChangeSet.ts'
import { isWithoutRollback } from '../version/versionChange.ts'
import { inParallel } from '../waiting/inParallel.ts'
import { unlessAborted } from '../waiting/unlessAborted.ts'
import { waitUntilUpdatable } from '../waiting/waitUntilIdle.ts'
import type { ChangeStackOrder, ChangeStackResult, ChangeStackTools, Decide } from './changeStackOrder.ts'
import { startExecution } from './executeChangeSet.ts'
import { readStackHistory } from './stackHistory.ts'
import { endedInRefusedReplacement } from './withoutRollback.ts'

type AttemptOrder = ChangeStackOrder & {
  readonly prepared: Promise<void>
  /** The change sets of ended runs are gone. */
  readonly cleaned: Promise<void>
  /** Aborted at the deadline, too: nothing is executed after it. */
  readonly signal: AbortSignal
  /** This run has rolled the stack back and skipped no resource. */
  readonly isRolledBackByUs: boolean
  /** False if the user declined the changes. */
  readonly decide: Decide<boolean>
}

type AttemptResult =
  | StartedOperation
  /** An ended run has left the stack as CloudFormation's refusal of a replacement left it. */
  | { readonly kind: 'refused-replacement'; readonly stackId: string }
  | Extract<ChangeStackResult, { readonly kind: 'unchanged' | 'declined' }>
  /** The stack changed after the change set was created: nothing was executed. */
  | { readonly kind: 'stale' }

type StartedOperation = {
  readonly kind: 'started'
  readonly stackId: string
  readonly preparedChangeSet: PreparedChangeSet
  readonly seenEventIds: ReadonlySet<string>
  readonly isCreation: boolean
}

/** Everything until CloudFormation has started. If it does not start, for whatever reason, the change set is deleted. */
export async function startAttempt(attempt: AttemptOrder, tools: ChangeStackTools): Promise<AttemptResult> {
  const { desired, creation = desired, deadline, retryHint, stuckSteps, commit, refuseOlder, decide } = attempt
  const { prepared, cleaned, signal, isRolledBackByUs } = attempt
  const { stackName, environment } = desired
  const waitOrder = { stackName, environment, deadline, retryHint, stuckSteps, watch: 'events' } as const
  const [state] = await inParallel([waitUntilUpdatable(waitOrder, tools), prepared])
  const stack = state.kind === 'ready' ? state.stack : undefined
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
  if (preparedChangeSet === 'stale') return { kind: 'stale' }
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
    const { stackId } = preparedChangeSet
    return hasStarted
      ? { kind: 'started', stackId, preparedChangeSet, seenEventIds, isCreation: !stack }
      : { kind: 'stale' }
  } finally {
    if (!hasStarted) await deleteChangeSet(preparedChangeSet, stackName, tools)
  }
}

/** Another operation on the stack can delete a change set while it is still being created or read. */
function staleIfGone(error: unknown): 'stale' {
  if (error instanceof Problem && error.reason === 'stale') return 'stale'
  throw error
}
