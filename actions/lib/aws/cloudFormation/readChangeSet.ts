import {
  type Change,
  type CloudFormationClient,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
} from '@aws-sdk/client-cloudformation'
import type { ChangeSet } from '../../model/cloudFormation/changeSet.ts'
import { required, requireSame } from '../enumValue.ts'
import { changeSetOf } from './changeSetOf.ts'

type Description = { readonly head: DescribeChangeSetCommandOutput; readonly changes: readonly Change[] }

/**
 * The whole change set. When property values are included, CloudFormation leaves out rows
 * (https://github.com/aws/aws-cdk-cli/issues/1780) and the reason of a failure
 * (https://github.com/boto/boto3/issues/4178); the change set is then read without values, too.
 */
export async function readChangeSet(client: CloudFormationClient, id: string): Promise<ChangeSet> {
  const withValues = await describe(client, id, true)
  if (isPending(withValues.head)) return changeSetOf(withValues.head, [])
  if (withValues.head.Status === 'CREATE_COMPLETE' && !withValues.head.StatusReason)
    return changeSetOf(withValues.head, withValues.changes)
  const withoutValues = await describe(client, id, false)
  return changeSetOf(
    { ...withoutValues.head, StatusReason: withoutValues.head.StatusReason ?? withValues.head.StatusReason },
    mergeRows(withValues.changes, withoutValues.changes),
  )
}

/** A pending change set has no rows yet. */
function isPending({ Status: status }: DescribeChangeSetCommandOutput): boolean {
  return status === 'CREATE_PENDING' || status === 'CREATE_IN_PROGRESS'
}

async function describe(client: CloudFormationClient, id: string, includeValues: boolean): Promise<Description> {
  const changes: Change[] = []
  let head: DescribeChangeSetCommandOutput | undefined
  let next: string | undefined
  do {
    const page: DescribeChangeSetCommandOutput = await client.send(
      new DescribeChangeSetCommand({ ChangeSetName: id, IncludePropertyValues: includeValues, NextToken: next }),
    )
    requireSame('change set', id, [page.ChangeSetId])
    // Only a complete change set certainly has its list.
    changes.push(
      ...(page.Status === 'CREATE_COMPLETE' ? required(page.Changes, 'no list of changes') : (page.Changes ?? [])),
    )
    head ??= page
    next = page.NextToken || undefined
  } while (next)
  return { head, changes }
}

/** Every row of both lists; where both have a row, the one with values. */
function mergeRows(withValues: readonly Change[], withoutValues: readonly Change[]): readonly Change[] {
  const byId = new Map(withoutValues.map(change => [change.ResourceChange?.LogicalResourceId, change]))
  for (const change of withValues) byId.set(change.ResourceChange?.LogicalResourceId, change)
  return [...byId.values()]
}
