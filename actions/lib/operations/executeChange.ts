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
import { sizeOf, surelyChanged } from './previewOf.ts'
import type { Proposal } from './proposeChange.ts'
import { againWith, remedyFor } from './remedy.ts'
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

/** Executes a change set. stale: the stack moved on and nothing was done. */
export async function beginChange(
  { desired, proposal, isCreation }: Execution,
  tools: Needs,
): Promise<'begun' | 'stale'> {
  const { changeSetId, token } = proposal
  tools.reporter.say({ kind: 'step', step: 'execute', subject: desired.stackName })
  try {
    await tools.cloudFormation.execute(changeSetId, { token, kind: isCreation ? 'create' : 'update' })
    return 'begun'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return whatBecameOf(proposal, error, tools)
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
  order: Execution & {
    readonly bookmark: ReadonlySet<string>
    readonly deadline: Date
    readonly again?: string | undefined
  },
  tools: Needs,
): Promise<Ended> {
  const { desired, proposal, bookmark, deadline, isCreation } = order
  const { stackName, environment } = desired
  const { stackId, token } = proposal
  const changes = affected(proposal.preview.changes)
  const total = sizeOf(changes)
  const awaited = surelyChanged(changes)
  const watch = { stackId, stackName, token, bookmark, deadline, total, awaited, deletedOnFailure: isCreation }
  const { status, events, stack } = await follow(watch, tools)
  if (stack && status === (isCreation ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE')) return { kind: 'done', stack }
  const isGone = status === 'DELETE_COMPLETE'
  const isUndone = status === 'UPDATE_ROLLBACK_COMPLETE' || (isCreation && isGone)
  return {
    kind: isUndone ? 'rolled back' : 'failed',
    rootCause: rootCauseOf(events),
    status: isGone ? undefined : status,
    leftOvers: isCreation ? leftOversOf(events, { isGone, region: environment.region, stackName }) : [],
    todo:
      (stack && remedyFor(stack, environment, order.again)?.todo) ??
      `Correct the cause, then ${order.again ?? againWith({ name: stackName }, environment)}.`,
  }
}
