import {
  type Change,
  type CloudFormationClient,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
} from '@aws-sdk/client-cloudformation'
import type { ChangeSet } from '../model/cloudFormation/changeSet.ts'
import { changeSetOf } from './changeSetOf.ts'

type Description = { readonly head: DescribeChangeSetCommandOutput; readonly changes: readonly Change[] }

/**
 * The whole change set. With values CloudFormation leaves out whole rows (https://github.com/aws/aws-cdk-cli/issues/1780)
 * and the reason of a failure (https://github.com/boto/boto3/issues/4178); then it is read without values too.
 */
export async function readChangeSet(client: CloudFormationClient, id: string): Promise<ChangeSet> {
  const valued = await describe(client, id, true)
  if (isInTheMaking(valued.head)) return changeSetOf(valued.head, [])
  if (valued.head.Status === 'CREATE_COMPLETE' && !valued.head.StatusReason)
    return changeSetOf(valued.head, valued.changes)
  const plain = await describe(client, id, false)
  return changeSetOf(
    { ...plain.head, StatusReason: plain.head.StatusReason ?? valued.head.StatusReason },
    merged(valued.changes, plain.changes),
  )
}

/** It has no rows yet. */
function isInTheMaking({ Status: status }: DescribeChangeSetCommandOutput): boolean {
  return status === 'CREATE_PENDING' || status === 'CREATE_IN_PROGRESS'
}

async function describe(client: CloudFormationClient, id: string, values: boolean): Promise<Description> {
  const changes: Change[] = []
  let head: DescribeChangeSetCommandOutput | undefined
  let next: string | undefined
  do {
    const page: DescribeChangeSetCommandOutput = await client.send(
      new DescribeChangeSetCommand({ ChangeSetName: id, IncludePropertyValues: values, NextToken: next }),
    )
    changes.push(...(page.Changes ?? []))
    head ??= page
    next = page.NextToken || undefined
  } while (next)
  return { head, changes }
}

/** Every row of both readings; where both have it, the one with values. */
function merged(valued: readonly Change[], plain: readonly Change[]): readonly Change[] {
  const byId = new Map(plain.map(change => [change.ResourceChange?.LogicalResourceId, change]))
  for (const change of valued) byId.set(change.ResourceChange?.LogicalResourceId, change)
  return [...byId.values()]
}
