import type { Preview } from '../model/preview.ts'
import { Problem } from '../model/problem.ts'
import type { Stack } from '../model/stack.ts'
import { readyOrAbsent } from './atRest.ts'
import type { DesiredStack } from './desiredStack.ts'
import { beginChange, type Ended, finishChange } from './executeChange.ts'
import { previewCreation } from './previewOf.ts'
import { deleteProposal, type Proposal, proposeChange } from './proposeChange.ts'
import { bookmarkOf } from './stackLog.ts'
import { together } from './together.ts'
import type { Tools } from './tools.ts'

export type StackOrder = {
  readonly desired: DesiredStack
  readonly deadline: Date
  /** How to deploy again when what stands in the way is gone, as an order; unless said, in the words of a terminal. */
  readonly again?: string | undefined
  /** What has to be there before a change set is made; it may take as long as the first look at the stack. */
  readonly prepare?: () => Promise<void>
  /** Refuses, by throwing, what must not be executed. */
  readonly judge: (preview: Preview) => Promise<void>
  /** Asks whoever may decide, once; what was accepted is then executed, or nothing is. */
  readonly accept: (preview: Preview) => Promise<boolean>
}

export type Changed = Ended | { readonly kind: 'unchanged'; readonly stack: Stack } | { readonly kind: 'declined' }

type Needs = Pick<Tools, 'cloudFormation' | 'workspace' | 'clock' | 'reporter' | 'signal'>
type Decide = (preview: Preview) => Promise<boolean>

/** A change set goes stale when the stack changes after it was made; so often one is made and compared. */
const ATTEMPTS = 3

/** Brings a stack to what the files want: own change set, judged, accepted, executed, watched to its end. */
export async function changeStack(order: StackOrder, tools: Needs): Promise<Changed> {
  let accepted: Preview | undefined
  const decide: Decide = async preview => {
    tools.reporter.say({ kind: 'preview', preview })
    await order.judge(preview)
    if (accepted) refuseIfDifferent(accepted, preview)
    else if (!(await order.accept(preview))) return false
    accepted = preview
    return true
  }
  tools.reporter.say({ kind: 'step', step: 'read the stack', subject: order.desired.stackName })
  // Templates are kept under digests of their content: putting them there touches nothing that is in use.
  const prepared = order.prepare?.() ?? Promise.resolve()
  for (let attempt = 1; ; attempt++) {
    const begun = await beginAttempt({ ...order, prepared }, decide, attempt === ATTEMPTS, tools)
    if (begun.kind === 'begun') return finishChange({ ...order, ...begun }, tools)
    if (begun.kind !== 'stale') return begun
    tools.reporter.say({
      kind: 'warning',
      text: `Stack '${order.desired.stackName}' changed after its change set was made: making a new one and comparing.`,
    })
  }
}

type Begun = {
  readonly kind: 'begun'
  readonly proposal: Proposal
  readonly bookmark: ReadonlySet<string>
  readonly isCreation: boolean
}

/** Everything until CloudFormation has begun. Whatever ends it earlier, our change set does not stay behind. */
async function beginAttempt(
  { desired, deadline, again, prepared }: StackOrder & { readonly prepared: Promise<void> },
  decide: Decide,
  isLast: boolean,
  tools: Needs,
): Promise<Begun | Exclude<Changed, Ended> | { readonly kind: 'stale' }> {
  const { stackName, environment } = desired
  const resting = { stackName, environment, deadline, again, watch: 'events' } as const
  const [state] = await together([readyOrAbsent(resting, tools), prepared])
  const stack = state.kind === 'ready' ? state.stack : undefined
  if (stack?.status.includes('ROLLBACK')) {
    tools.reporter.say({
      kind: 'warning',
      text: `The last change of stack '${stackName}' was rolled back (${stack.status}).`,
    })
  }
  // A stack that does not exist gets no change set before somebody said yes: it would leave an empty stack behind.
  if (!stack && !(await decide(previewCreation(desired)))) return { kind: 'declined' }
  // An operation that begins between this read and ours makes our change set stale.
  const marked = stack && bookmarkOf(stack.id, tools.cloudFormation)
  marked?.catch(() => undefined)
  const proposal = await proposeChange({ desired, stack, purpose: 'deploy' }, tools).catch(staleIfGone)
  if (proposal === 'stale') return stale(stackName, isLast)
  let hasBegun = false
  try {
    if (stack && proposal.isEmpty) return { kind: 'unchanged', stack }
    if (stack && !(await decide(proposal.preview))) return { kind: 'declined' }
    const bookmark = await (marked ?? bookmarkOf(proposal.stackId, tools.cloudFormation))
    tools.signal?.throwIfAborted()
    hasBegun = (await beginChange({ desired, proposal, isCreation: !stack }, tools)) === 'begun'
    return hasBegun ? { kind: 'begun', proposal, bookmark, isCreation: !stack } : stale(stackName, isLast)
  } finally {
    if (!hasBegun) await deleteProposal(proposal, stackName, tools)
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
