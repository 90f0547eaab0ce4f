import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview.ts'
import { Problem } from '../../model/problem.ts'
import type { TargetStack } from '../environment/targetStack.ts'
import { previewCreation } from '../preview/buildPreview.ts'
import { deleteChangeSet, type PreparedChangeSet, prepareChangeSet } from '../preview/prepareChangeSet.ts'
import type { Tools } from '../tools.ts'
import { type OperationResult, startExecution, watchExecution } from './executeChangeSet.ts'
import { inParallel } from './inParallel.ts'
import { seenEventIdsOf } from './stackEventLog.ts'
import { waitUntilUpdatable } from './waitUntilIdle.ts'

export type ChangeStackOrder = {
  readonly target: TargetStack
  readonly deadline: Date
  /** How to deploy again when what stands in the way is gone, as an order; unless said, in the words of a terminal. */
  readonly retryHint?: string | undefined
  /** What has to be there before a change set is made; it may take as long as the first look at the stack. */
  readonly prepare?: () => Promise<void>
  /** Refuses, by throwing, before the preview is reported. */
  readonly compare?: ((preview: Preview) => Promise<void>) | undefined
  /** Refuses, by throwing, what must not be executed. */
  readonly judge: (preview: Preview) => Promise<void>
  /** Asks whoever may decide, once; what was accepted is then executed, or nothing is. */
  readonly accept: (preview: Preview) => Promise<boolean>
}

export type ChangeStackResult =
  | OperationResult
  | { readonly kind: 'unchanged'; readonly stack: Stack }
  | { readonly kind: 'declined' }

type ChangeStackTools = Pick<Tools, 'cloudFormation' | 'workspace' | 'clock' | 'reporter' | 'signal'>
type Decision = (preview: Preview) => Promise<boolean>

/** A change set goes stale when the stack changes after it was made; so often one is made and compared. */
const ATTEMPTS = 3

/** Brings a stack to what the files want: own change set, judged, accepted, executed, watched to its end. */
export async function changeStack(order: ChangeStackOrder, tools: ChangeStackTools): Promise<ChangeStackResult> {
  let accepted: Preview | undefined
  const decide: Decision = async preview => {
    await order.compare?.(preview)
    tools.reporter.report({ kind: 'preview', preview })
    await order.judge(preview)
    if (accepted) refuseIfDifferent(accepted, preview)
    else if (!(await order.accept(preview))) return false
    accepted = preview
    return true
  }
  tools.reporter.report({ kind: 'step', step: 'read the stack', subject: order.target.stackName })
  // Templates are kept under digests of their content: putting them there touches nothing that is in use.
  const prepared = order.prepare?.() ?? Promise.resolve()
  for (let attempt = 1; ; attempt++) {
    const started = await startAttempt({ ...order, prepared }, decide, attempt === ATTEMPTS, tools)
    if (started.kind === 'started') return watchExecution({ ...order, ...started }, tools)
    if (started.kind !== 'stale') return started
    tools.reporter.report({
      kind: 'warning',
      text: `Stack '${order.target.stackName}' changed after its change set was made: making a new one and comparing.`,
    })
  }
}

type StartedOperation = {
  readonly kind: 'started'
  readonly preparedChangeSet: PreparedChangeSet
  readonly seenEventIds: ReadonlySet<string>
  readonly isCreation: boolean
}

/** Everything until CloudFormation has begun. Whatever ends it earlier, our change set does not stay behind. */
async function startAttempt(
  { target, deadline, retryHint, prepared }: ChangeStackOrder & { readonly prepared: Promise<void> },
  decide: Decision,
  isLast: boolean,
  tools: ChangeStackTools,
): Promise<StartedOperation | Exclude<ChangeStackResult, OperationResult> | { readonly kind: 'stale' }> {
  const { stackName, environment } = target
  const resting = { stackName, environment, deadline, retryHint, watch: 'events' } as const
  const [state] = await inParallel([waitUntilUpdatable(resting, tools), prepared])
  const stack = state.kind === 'ready' ? state.stack : undefined
  if (stack?.status.includes('ROLLBACK')) {
    tools.reporter.report({
      kind: 'warning',
      text: `The last change of stack '${stackName}' was rolled back (${stack.status}).`,
    })
  }
  // A stack that does not exist gets no change set before somebody said yes: it would leave an empty stack behind.
  if (!stack && !(await decide(previewCreation(target)))) return { kind: 'declined' }
  // An operation that begins between this read and ours makes our change set stale.
  const earlier = stack && seenEventIdsOf(stack.id, tools.cloudFormation)
  earlier?.catch(() => undefined)
  const preparedChangeSet = await prepareChangeSet({ target, stack, purpose: 'deploy' }, tools).catch(staleIfGone)
  if (preparedChangeSet === 'stale') return stale(stackName, isLast)
  let hasStarted = false
  try {
    if (stack && preparedChangeSet.isEmpty) return { kind: 'unchanged', stack }
    if (stack && !(await decide(preparedChangeSet.preview))) return { kind: 'declined' }
    const seenEventIds = await (earlier ?? seenEventIdsOf(preparedChangeSet.stackId, tools.cloudFormation))
    tools.signal?.throwIfAborted()
    hasStarted = (await startExecution({ target, preparedChangeSet, isCreation: !stack }, tools)) === 'started'
    return hasStarted
      ? { kind: 'started', preparedChangeSet, seenEventIds, isCreation: !stack }
      : stale(stackName, isLast)
  } finally {
    if (!hasStarted) await deleteChangeSet(preparedChangeSet, stackName, tools)
  }
}

function refuseIfDifferent(accepted: Preview, preview: Preview): void {
  if (accepted.fingerprint === preview.fingerprint) return
  throw new Problem(
    `Stack '${preview.stackName}' changed while its change waited for a decision: what would be executed now is not what was accepted. Nothing was changed.`,
    { kind: 'refused', todo: 'Run the same command again and look at the new preview.' },
  )
}

/** Another operation on the stack takes a change set away while it is still being made or read. */
function staleIfGone(error: unknown): 'stale' {
  if (error instanceof Problem && error.reason === 'stale') return 'stale'
  throw error
}

function stale(stackName: string, isLast: boolean): { readonly kind: 'stale' } {
  if (isLast) throw neverFresh(stackName)
  return { kind: 'stale' }
}

function neverFresh(stackName: string): Problem {
  return new Problem(
    `Stack '${stackName}' changed ${ATTEMPTS} times between a change set and its execution: someone else is deploying it. Nothing was changed.`,
    { kind: 'refused', todo: 'Find out who else changes this stack, then run the same command again.' },
  )
}
