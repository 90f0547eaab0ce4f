import { type CloudFormationClient, type OperationEvent, paginateDescribeEvents } from '@aws-sdk/client-cloudformation'
import type { ValidationEvent } from '../model/cloudFormation/changeSet.ts'
import { Problem } from '../model/problem.ts'
import { pagesOf } from './pagesOf.ts'

/**
 * What CloudFormation found before it ran anything: failures and, on a change set that is complete, warnings. A missing
 * permission to read them is a warning itself, because it must never hide the change set's own reason.
 */
export async function validationEventsOf(
  client: CloudFormationClient,
  id: string,
): Promise<readonly ValidationEvent[]> {
  try {
    const pages = await pagesOf(paginateDescribeEvents({ client }, { ChangeSetName: id }))
    return pages
      .flatMap(page => page.OperationEvents ?? [])
      .filter(isFinding)
      .map(findingOf)
  } catch (error) {
    if (!(error instanceof Problem && error.missingPermission)) throw error
    const reason = `CloudFormation's own validation results could not be read. ${error.message}`
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
      event.ValidationStatusReason ?? event.HookStatusReason ?? event.ResourceStatusReason ?? 'no reason was given',
    fatal: (event.ValidationFailureMode ?? event.HookFailureMode ?? 'FAIL') === 'FAIL',
  }
}
