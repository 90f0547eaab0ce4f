import {
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
  ExecuteChangeSetCommand,
  type ResourceChange,
} from '@aws-sdk/client-cloudformation'
import type { CloudFormationEmulator } from './startCloudFormation.ts'

/** Creates a change set and describes it with its values. */
export async function createAndDescribe(
  { client, engine }: CloudFormationEmulator,
  input: Partial<CreateChangeSetCommandInput>,
) {
  const { Id: id } = await client.send(new CreateChangeSetCommand({ StackName: 'app', ChangeSetName: 'one', ...input }))
  await engine.waitUntilIdle()
  return client.send(new DescribeChangeSetCommand({ ChangeSetName: id, IncludePropertyValues: true }))
}

/** The same change set, described without values. */
export async function describePlain(
  { client }: CloudFormationEmulator,
  { ChangeSetId: id }: DescribeChangeSetCommandOutput,
) {
  return client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))
}

export async function executeAndWait(
  { client, engine }: CloudFormationEmulator,
  { ChangeSetId: id }: DescribeChangeSetCommandOutput,
): Promise<void> {
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: id }))
  await engine.waitUntilIdle()
}

export function isAbout(logicalId: string) {
  return ({ ResourceChange: change }: { ResourceChange?: ResourceChange | undefined }) =>
    change?.LogicalResourceId === logicalId
}

/** `Modify Vpc True ReplaceAndDelete`, sorted. */
export function changeRowsOf({ Changes: changes = [] }: DescribeChangeSetCommandOutput): readonly string[] {
  return changes
    .map(({ ResourceChange: change }) =>
      [change?.Action, change?.LogicalResourceId, change?.Replacement, change?.PolicyAction].filter(Boolean).join(' '),
    )
    .toSorted()
}

/** One line for each detail of a row, without its values, sorted: `DisplayName Never Static ParameterReference Name`. */
export function causesIn(
  { Changes: changes = [] }: DescribeChangeSetCommandOutput,
  logicalId: string,
): readonly string[] {
  const details = changes.find(isAbout(logicalId))?.ResourceChange?.Details ?? []
  return details
    .map(({ Target: target, Evaluation: evaluation, ChangeSource: source, CausingEntity: cause }) =>
      [target?.Name ?? target?.Attribute, target?.RequiresRecreation, evaluation, source, cause]
        .filter(Boolean)
        .join(' '),
    )
    .toSorted()
}

/** One line for each detail of a row, sorted. */
export function detailsOf(
  { Changes: changes = [] }: DescribeChangeSetCommandOutput,
  logicalId: string,
): readonly string[] {
  const details = changes.find(isAbout(logicalId))?.ResourceChange?.Details ?? []
  return details
    .map(
      ({ Target: target, Evaluation: evaluation, ChangeSource: source, CausingEntity: cause = '-' }) =>
        `${target?.Path} ${target?.RequiresRecreation} ${evaluation} ${source} ${cause} ${target?.BeforeValue} → ${target?.AfterValue}`,
    )
    .toSorted()
}
