import { NESTED_STACK, type Stack } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import { resourcesOfStack } from '../environment/resourcesOfStack.ts'
import type { Tools } from '../tools.ts'
import { waitUntilIdle } from '../waiting/waitUntilIdle.ts'
import type { ChangeStackOrder } from './changeStackOrder.ts'
import type { OperationResult } from './executeChangeSet.ts'
import { remedyFor, retryHintFor, type StuckStack } from './remedy.ts'

/**
 * The AWS page "Stack failure options" says that an update without rollback cannot replace a resource, and CloudFormation
 * fails the resource with this text before it touches it. Its engineers announced the end of that for November 2026
 * (aws/aws-cdk-cli, thread 1970), so the text decides.
 */
const REFUSED_REPLACEMENT = /Replacement type updates not supported on stack with disable-rollback/i

/** True if CloudFormation accepts the change with a rollback only. */
export function isRefusedReplacement(result: OperationResult): boolean {
  return result.kind === 'failed' && REFUSED_REPLACEMENT.test(result.rootCause?.reason ?? '')
}

/** The same of the last operation of a stack, which may be that of a run that has ended. */
export async function endedInRefusedReplacement(
  stack: Stack,
  { cloudFormation }: Pick<Tools, 'cloudFormation'>,
): Promise<boolean> {
  if (stack.status !== 'UPDATE_FAILED') return false
  const resources = await resourcesOfStack(stack.id, cloudFormation)
  const failed = resources.filter(({ type, status }) => type !== NESTED_STACK && status === 'UPDATE_FAILED')
  return failed.some(({ statusReason }) => REFUSED_REPLACEMENT.test(statusReason ?? ''))
}

/** Milliseconds. */
const POLL_INTERVAL = 3_000

type UndoOrder = Pick<ChangeStackOrder, 'deadline' | 'retryHint'> & {
  readonly stackId: string
  readonly desired: Pick<ChangeStackOrder['desired'], 'stackName' | 'environment'>
}

/**
 * Returns a stack to its state before the refusal. The resource to replace and everything that depends on it are as they
 * were, so no version of the application has started.
 * @throws Problem if CloudFormation does not roll the stack back
 */
export async function undoRefusedReplacement(
  { stackId, desired, deadline, retryHint }: UndoOrder,
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>,
): Promise<void> {
  const { stackName, environment } = desired
  const { cloudFormation, reporter, clock, signal } = tools
  const text = `CloudFormation replaces no resource of stack '${stackName}' without rollback. The change is undone before it had an effect on the application, then executed with rollback.`
  reporter.report({ kind: 'warning', text })
  reporter.report({ kind: 'step', step: 'roll back', subject: stackName })
  await cloudFormation.rollBack(stackId, `roll-back-${clock.now().toISOString().replace(/\D/g, '')}`)
  for (;;) {
    const state = await waitUntilIdle({ stackName, deadline, watch: 'status' }, tools)
    const status = state.kind === 'absent' ? 'DELETE_COMPLETE' : state.stack.status
    if (status === 'UPDATE_ROLLBACK_COMPLETE') return
    // The rollback may not be visible yet.
    if (status !== 'UPDATE_FAILED' || clock.now() >= deadline)
      throw notUndone({ name: stackName, status }, environment, retryHint)
    await clock.sleep(POLL_INTERVAL, signal)
  }
}

function notUndone(stack: StuckStack, environment: Environment, retryHint: string | undefined): Problem {
  const { name, status } = stack
  const todo = remedyFor(stack, environment, retryHint)?.todo
  return new Problem(`Stack '${name}' could not be returned to its state before the change: it is in ${status}.`, {
    todo: todo ?? `Look at the events of stack '${name}', then ${retryHint ?? retryHintFor(stack, environment)}.`,
  })
}
