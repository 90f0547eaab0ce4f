import { type CloudFormationClient, paginateListStacks } from '@aws-sdk/client-cloudformation'
import type { DeletedStack } from '../../model/cloudFormation/stack.ts'
import { required } from '../enumValue.ts'

/** The deleted root stacks of a name, the last deletion first. No request selects by name, so every page is read. */
export async function deletedStacksOf(client: CloudFormationClient, name: string): Promise<readonly DeletedStack[]> {
  const pages = await Array.fromAsync(paginateListStacks({ client }, { StackStatusFilter: ['DELETE_COMPLETE'] }))
  return pages
    .flatMap(page => required(page.StackSummaries, 'no list of stacks'))
    .filter(stack => stack.StackName === name && stack.ParentId === undefined)
    .map(stack => ({
      id: required(stack.StackId, 'a stack without id'),
      deletedAt: required(stack.DeletionTime, 'a deleted stack without time of deletion'),
    }))
    .toSorted((a, b) => b.deletedAt.getTime() - a.deletedAt.getTime())
}
