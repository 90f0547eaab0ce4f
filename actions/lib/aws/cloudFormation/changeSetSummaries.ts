import {
  type ChangeSetSummary as AwsSummary,
  type CloudFormationClient,
  paginateListChangeSets,
} from '@aws-sdk/client-cloudformation'
import type { ChangeSetSummary } from '../../model/cloudFormation/changeSetSummary.ts'
import { required, translateEnum } from '../enumValue.ts'
import { CHANGE_SET_STATUSES, EXECUTION_STATUSES } from './changeSetOf.ts'

/** Every page of the change sets of a stack. Executed ones are not in the list. */
export async function changeSetSummariesOf(
  client: CloudFormationClient,
  stackNameOrId: string,
): Promise<readonly ChangeSetSummary[]> {
  const pages = await Array.fromAsync(paginateListChangeSets({ client }, { StackName: stackNameOrId }))
  return pages.flatMap(page => required(page.Summaries, 'no list of change sets')).map(changeSetSummaryOf)
}

export function changeSetSummaryOf(summary: AwsSummary): ChangeSetSummary {
  return {
    id: required(summary.ChangeSetId, 'a change set without id'),
    name: required(summary.ChangeSetName, 'a change set without name'),
    stackId: required(summary.StackId, 'a change set without stack id'),
    description: summary.Description,
    status: translateEnum<ChangeSetSummary['status']>(CHANGE_SET_STATUSES, summary.Status, 'change set status'),
    reason: summary.StatusReason,
    execution: translateEnum(EXECUTION_STATUSES, summary.ExecutionStatus ?? 'UNAVAILABLE', 'execution status'),
  }
}
