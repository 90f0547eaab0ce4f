import { affected } from '../model/change.ts'
import type { WatchedEvent } from '../model/event.ts'
import { rootCauseOf } from '../model/event.ts'
import type { LeftOver } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import { isBusy, type Stack } from '../model/stack.ts'
import type { DesiredStack } from './desiredStack.ts'
import { follow } from './follow.ts'
import { leftOversOf } from './leftOver.ts'
import { deadlineIn, patiently } from './patience.ts'
import { sizeOf } from './previewOf.ts'
import type { Proposal } from './proposeChange.ts'
import { againWith, remedyFor } from './remedy.ts'
import { bookmarkOf } from './stackLog.ts'
import type { Tools } from './tools.ts'

export type Ended =
  | { readonly kind: 'done'; readonly stack: Stack }
  | {
      readonly kind: 'rolled back' | 'failed'
      readonly rootCause: WatchedEvent | undefined
      readonly status: string | undefined
      readonly leftOvers: readonly LeftOver[]
      readonly todo: string
    }

type Needs = Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>
type Execution = { readonly desired: DesiredStack; readonly proposal: Proposal; readonly isCreation: boolean }

/** Executes a change set; what it gives back are the events of before. stale: the stack moved on and nothing was done. */
export async function beginChange(
  { desired, proposal, isCreation }: Execution,
  tools: Needs,
): Promise<ReadonlySet<string> | 'stale'> {
  const { changeSetId, stackId, token } = proposal
  const bookmark = await bookmarkOf(stackId, tools.cloudFormation)
  tools.reporter.say({ kind: 'step', step: 'execute', subject: desired.stackName })
  try {
    await tools.cloudFormation.execute(changeSetId, { token, kind: isCreation ? 'create' : 'update' })
    return bookmark
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return (await whatBecameOf(proposal, error, tools)) === 'begun' ? bookmark : 'stale'
  }
}

/** An answer that was lost may have been a yes; one that says no may only mean that the stack moved on. */
async function whatBecameOf(
  { changeSetId, stackId }: Proposal,
  error: Problem,
  tools: Needs,
): Promise<'begun' | 'stale'> {
  if (error.reason === 'stale') return 'stale'
  const waiting = { ...tools, deadline: deadlineIn(60, tools) }
  const ask = patiently(() => tools.cloudFormation.changeSetStatus(changeSetId), waiting)
  const status = await ask.catch(() => undefined)
  if (status?.execution === 'running' || status?.execution === 'done') return 'begun'
  if (status?.execution === 'obsolete') return 'stale'
  const stack = await tools.cloudFormation.stack(stackId).catch(() => undefined)
  if (stack && isBusy(stack.status)) return 'stale'
  throw error
}

/** Watches what was begun to its end. */
export async function finishChange(
  order: Execution & { readonly bookmark: ReadonlySet<string>; readonly deadline: Date },
  tools: Needs,
): Promise<Ended> {
  const { desired, proposal, bookmark, deadline, isCreation } = order
  const { stackName, environment } = desired
  const { stackId, token } = proposal
  const total = sizeOf(affected(proposal.preview.changes))
  const watch = { stackId, stackName, token, bookmark, deadline, total, deletedOnFailure: isCreation }
  const { status, events } = await follow(watch, tools)
  const stack = await patiently(() => tools.cloudFormation.stack(stackId), { ...tools, deadline })
  if (stack && status === (isCreation ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE')) return { kind: 'done', stack }
  const isGone = status === 'DELETE_COMPLETE'
  const isUndone = status === 'UPDATE_ROLLBACK_COMPLETE' || (isCreation && isGone)
  return {
    kind: isUndone ? 'rolled back' : 'failed',
    rootCause: rootCauseOf(events),
    status: isGone ? undefined : status,
    leftOvers: isCreation ? leftOversOf(events, { isGone, region: environment.region, stackName }) : [],
    todo:
      (stack && remedyFor(stack, environment)?.todo) ??
      `Correct the cause, then ${againWith({ name: stackName }, environment)}.`,
  }
}
