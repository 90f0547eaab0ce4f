import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import { Problem } from '../../model/problem.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { changeStack } from './changeStack.ts'
import type { ChangeStackOrder, ChangeStackTools } from './changeStackOrder.ts'
import type { OperationResult } from './executeChangeSet.ts'
import { otherThanProtection, refuseOtherStep } from './protectionStep.ts'

/** The end of the second step of a creation. `stack` is the one that was created. */
export type ProtectionResult =
  | { readonly kind: 'protected'; readonly stack: Stack }
  | { readonly kind: 'not-protected'; readonly stack: Stack; readonly reason: string; readonly todo: string }

type ProtectionOrder = Pick<ChangeStackOrder, 'deadline' | 'commit' | 'retryHint'> & { readonly desired: DesiredStack }

/**
 * Turns on the deletion protection of a stack that was just created without it, by a change set of its own that may change
 * nothing else. A failure is a result: the stack is deployed.
 */
export async function protectAfterCreation(
  { desired, ...order }: ProtectionOrder,
  stack: Stack,
  tools: ChangeStackTools,
): Promise<ProtectionResult> {
  tools.reporter.report({ kind: 'step', step: 'turn on deletion protection', subject: stack.name })
  try {
    const changed = await changeStack(
      {
        ...order,
        desired,
        guard: async (preview, deployed) => {
          const reason = deployed
            ? await otherThanProtection(preview, desired, tools)
            : 'the stack does not exist any more'
          if (reason !== undefined) throw refuseOtherStep(desired.stackName, reason)
        },
        confirm: async () => true,
      },
      tools,
    )
    switch (changed.kind) {
      case 'done':
      case 'unchanged':
        return { kind: 'protected', stack: changed.stack }
      case 'rolled-back':
      case 'failed':
        return { kind: 'not-protected', stack, ...failedProtection(changed, desired) }
      case 'declined':
        throw new Error('The second step of a creation asks no question.')
      default:
        return changed satisfies never
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { message: reason, todo } = error
    return { kind: 'not-protected', stack, reason, todo: `${todo ? `${todo} ` : ''}${runAgain(desired)}` }
  }
}

/** The reason and the next step after the protection step failed in CloudFormation. */
export function failedProtection(
  { rootCause, status, todo }: Extract<OperationResult, { readonly kind: 'rolled-back' | 'failed' }>,
  desired: DesiredStack,
): { readonly reason: string; readonly todo: string } {
  const state = status === undefined ? 'the stack is gone' : `the stack is in ${status}`
  const reason = rootCause
    ? `${rootCause.path || rootCause.stackName} failed: ${causeText(rootCause)} Now ${state}.`
    : `CloudFormation did not finish the change: ${state}.`
  return { reason, todo: status === 'UPDATE_ROLLBACK_COMPLETE' ? `Remove the cause. ${runAgain(desired)}` : todo }
}

function causeText({ reason, status }: EventWithPath): string {
  const text = reason ?? status
  return text.endsWith('.') ? text : `${text}.`
}

function runAgain({ environment: { name } }: DesiredStack): string {
  return `Then run the same deployment of '${name}' again, with the same fingerprint: it only turns on what is missing.`
}
