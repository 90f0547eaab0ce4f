import {
  type Change,
  type CloudFormationClient,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
} from '@aws-sdk/client-cloudformation'
import type { ChangeSet, ChangeSetView } from '../../model/cloudFormation/changeSet.ts'
import { required, requireSame } from '../enumValue.ts'
import { changeSetOf } from './changeSetOf.ts'
import { type ChangeSetStacks, rememberNested } from './changeSetStacks.ts'

/** One view of a change set, with the rows of every page. */
export async function readChangeSet(
  client: CloudFormationClient,
  { id, view, stacks }: { readonly id: string; readonly view: ChangeSetView; readonly stacks: ChangeSetStacks },
): Promise<ChangeSet> {
  const changes: Change[] = []
  let head: DescribeChangeSetCommandOutput | undefined
  let next: string | undefined
  do {
    const page: DescribeChangeSetCommandOutput = await client.send(
      new DescribeChangeSetCommand({
        ...stacks.requestOf(id),
        IncludePropertyValues: view === 'with-values',
        NextToken: next,
      }),
    )
    requireSame('change set', id, [page.ChangeSetId])
    // Only a complete change set certainly has its list.
    changes.push(
      ...(page.Status === 'CREATE_COMPLETE' ? required(page.Changes, 'no list of changes') : (page.Changes ?? [])),
    )
    head ??= page
    next = page.NextToken || undefined
  } while (next)
  stacks.remember(id, head.StackId)
  rememberNested(changes, stacks)
  return changeSetOf(head, changes)
}
