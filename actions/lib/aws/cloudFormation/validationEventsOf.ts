import { type CloudFormationClient, type OperationEvent, paginateDescribeEvents } from '@aws-sdk/client-cloudformation'
import type { ValidationEvent } from '../../model/cloudFormation/changeSet.ts'
import { Problem, problemText } from '../../model/problem.ts'

/**
 * Findings of CloudFormation's validation before execution: failures and, on a complete change set, warnings. A missing
 * permission to read them is a warning, because it must never hide the reason of the change set itself.
 */
export async function validationEventsOf(
  client: CloudFormationClient,
  id: string,
): Promise<readonly ValidationEvent[]> {
  try {
    const pages = await Array.fromAsync(paginateDescribeEvents({ client }, { ChangeSetName: id }))
    return (
      pages
        // The list may be left out when the validation found nothing; the response itself is checked before.
        .flatMap(page => page.OperationEvents ?? [])
        .filter(isFinding)
        .map(findingOf)
    )
  } catch (error) {
    if (!(error instanceof Problem && error.missingPermission)) throw error
    const reason = `The results of CloudFormation's validation could not be read. ${problemText(error)}`
    return [{ logicalId: undefined, path: undefined, reason, fatal: false }]
  }
}

function isFinding(event: OperationEvent): boolean {
  return event.EventType === 'VALIDATION_ERROR' || event.EventType === 'HOOK_INVOCATION_ERROR'
}

function findingOf(event: OperationEvent): ValidationEvent {
  return {
    logicalId: event.LogicalResourceId || undefined,
    path: event.ValidationPath || undefined,
    reason:
      event.ValidationStatusReason ??
      event.HookStatusReason ??
      event.ResourceStatusReason ??
      'CloudFormation gave no reason',
    fatal: (event.ValidationFailureMode ?? event.HookFailureMode ?? 'FAIL') === 'FAIL',
  }
}
