import { withoutUnchanged } from '../../model/cloudFormation/change.ts'
import { interventionIn } from '../../model/cloudFormation/intervention.ts'
import { blockersIn, rootCauseOf } from '../../model/cloudFormation/rootCause.ts'
import { isBusy, type Stack } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import { type NextStep, nextStepsText } from '../../model/nextStep.ts'
import type { RetainedResource } from '../../model/outcome.ts'
import { Problem } from '../../model/problem.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { certainlyChanged, resourceCountOf } from '../preview/buildPreview.ts'
import type { PreparedChangeSet } from '../preview/prepareChangeSet.ts'
import type { Tools } from '../tools.ts'
import { deadlineIn, retryRead } from '../waiting/retry.ts'
import { watchToEnd } from '../waiting/watchToEnd.ts'
import { blockedSteps } from './blockedSteps.ts'
import { deniedResourceRemedy } from './deniedResource.ts'
import { remedyFor, retryHintFor } from './remedy.ts'
import { retainedResourcesOf } from './retainedResources.ts'

export type OperationResult =
  | { readonly kind: 'done'; readonly stack: Stack }
  | {
      readonly kind: 'rolled-back' | 'failed'
      readonly rootCause: EventWithPath | undefined
      readonly blockers?: readonly EventWithPath[]
      readonly status: string | undefined
      readonly retained: readonly RetainedResource[]
      readonly todo: string
      readonly steps?: readonly NextStep[]
    }

type ExecuteTools = Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>
type Execution = {
  readonly desired: DesiredStack
  readonly preparedChangeSet: PreparedChangeSet
  readonly isCreation: boolean
  /** A failed update stays as it is. */
  readonly withoutRollback?: boolean
}

/** Executes a change set. stale: the stack changed, so nothing was executed. */
export async function startExecution(
  { desired, preparedChangeSet, isCreation, withoutRollback = false }: Execution,
  tools: ExecuteTools,
): Promise<'started' | 'stale'> {
  const { changeSetId, token } = preparedChangeSet
  tools.reporter.report({ kind: 'step', step: 'execute', subject: desired.stackName })
  try {
    await tools.cloudFormation.execute(changeSetId, { token, kind: isCreation ? 'create' : 'update', withoutRollback })
    return 'started'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return resolveExecution(preparedChangeSet, error, tools)
  }
}

/** After a lost response the execution may have started; a refusal may only mean that the stack has changed. */
async function resolveExecution(
  { changeSetId, stackId }: PreparedChangeSet,
  error: Problem,
  tools: ExecuteTools,
): Promise<'started' | 'stale'> {
  if (error.reason === 'stale') return 'stale'
  const waitTools = { ...tools, deadline: deadlineIn(60, tools) }
  const statusRead = retryRead(() => tools.cloudFormation.changeSetStatus(changeSetId), waitTools)
  const status = await statusRead.catch(() => undefined)
  if (status?.execution === 'running' || status?.execution === 'done') return 'started'
  if (status?.execution === 'obsolete') return 'stale'
  const stack = await tools.cloudFormation.stack(stackId).catch(() => undefined)
  if (stack && isBusy(stack.status)) return 'stale'
  throw status || error.reason === undefined ? error : unknownExecution(stackId, error)
}

/** Neither the response to the execution nor the change set could be read. */
function unknownExecution(stackId: string, error: Problem): Problem {
  return new Problem(`It is not known whether the change of stack '${stackId}' has started. ${error.message}`, {
    reason: error.reason,
    todo: `${error.todo ? `${error.todo} ` : ''}The next run first watches an operation that has started.`,
    cause: error,
  })
}

/** The first step towards the next attempt. */
function causeToRemove(events: readonly EventWithPath[]): string {
  const intervention = interventionIn(events)
  if (!intervention) return 'Correct the cause'
  const call = intervention.kind === 'cancelled' ? 'CancelUpdateStack' : 'DeleteStack'
  return `Ask who did that and why (CloudTrail shows the call, '${call}')`
}

/** Watches an execution to its end. */
export async function watchExecution(
  order: Execution & {
    readonly seenEventIds: ReadonlySet<string>
    readonly deadline: Date
    readonly retryHint?: string | undefined
  },
  tools: ExecuteTools,
): Promise<OperationResult> {
  const { desired, preparedChangeSet, seenEventIds, deadline, isCreation } = order
  const { stackName, environment } = desired
  const { stackId, token } = preparedChangeSet
  const changes = withoutUnchanged(preparedChangeSet.preview.changes)
  const total = resourceCountOf(changes)
  const awaited = certainlyChanged(changes)
  const watch = { stackId, stackName, token, seenEventIds, deadline, total, awaited, deletedOnFailure: isCreation }
  const { status, events, stack } = await watchToEnd(watch, tools)
  if (stack && status === (isCreation ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE')) return { kind: 'done', stack }
  const isGone = status === 'DELETE_COMPLETE'
  const isUndone = status === 'UPDATE_ROLLBACK_COMPLETE' || (isCreation && isGone)
  const rootCause = rootCauseOf(events, stack?.statusReason)
  const blockers = blockersIn(events, status)
  const { retryHint } = order
  const steps = stack && blockedSteps({ stack, environment, blockers, rootCause, retryHint })
  return {
    kind: isUndone ? 'rolled-back' : 'failed',
    rootCause,
    ...(blockers.length > 0 && { blockers }),
    status: isGone ? undefined : status,
    retained: isCreation
      ? retainedResourcesOf(events, { isGone, region: environment.region, stackName, wasCreated: false })
      : [],
    ...(steps
      ? { todo: nextStepsText(steps), steps }
      : {
          todo: nextStepsAfter(events, {
            permission: deniedResourceRemedy(rootCause, environment),
            remedy: stack && remedyFor(stack, environment, retryHint)?.todo,
            retryHint: retryHint ?? retryHintFor({ name: stackName }, environment),
          }),
        }),
  }
}

type NextSteps = {
  readonly permission: string | undefined
  readonly remedy: string | undefined
  readonly retryHint: string
}

function nextStepsAfter(events: readonly EventWithPath[], { permission, remedy, retryHint }: NextSteps): string {
  if (permission === undefined) return remedy ?? `${causeToRemove(events)}, then ${retryHint}.`
  return `${permission} ${remedy ?? `Then ${retryHint}.`}`
}
