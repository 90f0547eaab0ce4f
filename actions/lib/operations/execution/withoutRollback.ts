import { NESTED_STACK, type Stack } from '../../model/cloudFormation/stack.ts'
import { Problem } from '../../model/problem.ts'
import { resourcesOfStack } from '../environment/resourcesOfStack.ts'
import type { Tools } from '../tools.ts'
import { retryRead } from '../waiting/retry.ts'
import { seenEventIdsOf } from '../waiting/stackEventLog.ts'
import { watchToEnd } from '../waiting/watchToEnd.ts'
import type { OperationResult } from './executeChangeSet.ts'

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

/**
 * Returns a stack to its state before the refusal. The resource to replace and everything that depends on it are as they
 * were, so no version of the application has started.
 */
export async function undoRefusedReplacement(
  { stackId, stackName, deadline }: { readonly stackId: string; readonly stackName: string; readonly deadline: Date },
  tools: Pick<Tools, 'cloudFormation' | 'clock' | 'reporter' | 'signal'>,
): Promise<void> {
  const { cloudFormation, reporter, clock } = tools
  const text = `CloudFormation replaces no resource of stack '${stackName}' without rollback. The change is undone before it had an effect on the application, then executed with rollback.`
  reporter.report({ kind: 'warning', text })
  const seenEventIds = await retryRead(() => seenEventIdsOf(stackId, cloudFormation), { ...tools, deadline })
  reporter.report({ kind: 'step', step: 'roll back', subject: stackName })
  const token = `roll-back-${clock.now().toISOString().replace(/\D/g, '')}`
  await cloudFormation.rollBack(stackId, token)
  const { status } = await watchToEnd({ stackId, stackName, token, seenEventIds, deadline }, tools)
  if (status === 'UPDATE_ROLLBACK_COMPLETE') return
  throw new Problem(`Stack '${stackName}' could not be returned to its state before the change: it is in ${status}.`, {
    todo: `Run 'npm run status' for the cause, remove it, and run 'aws cloudformation continue-update-rollback --stack-name ${stackName}'; then deploy again.`,
  })
}
