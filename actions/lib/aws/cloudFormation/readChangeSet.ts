import {
  type Change,
  type CloudFormationClient,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
} from '@aws-sdk/client-cloudformation'
import type { ChangeSet, ChangeSetView } from '../../model/cloudFormation/changeSet.ts'
import { changeSetOf } from './changeSetOf.ts'

/** One view of a change set, with the rows of every page. */
export async function readChangeSet(client: CloudFormationClient, id: string, view: ChangeSetView): Promise<ChangeSet> {
  const changes: Change[] = []
  let head: DescribeChangeSetCommandOutput | undefined
  let next: string | undefined
  do {
    const page: DescribeChangeSetCommandOutput = await client.send(
      new DescribeChangeSetCommand({
        ChangeSetName: id,
        IncludePropertyValues: view === 'with-values',
        NextToken: next,
      }),
    )
    changes.push(...(page.Changes ?? []))
    head ??= page
    next = page.NextToken || undefined
  } while (next)
  return changeSetOf(head, changes)
}
