import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Json } from '#lib/model/json.ts'
import { INCOMPLETE_VALUES } from '../../engine/changeSet/computeChangeSet.ts'
import type { Engine } from '../../engine/engine.ts'
import { shuffled } from '../../engine/random.ts'
import type { ChangeDetail } from '../../engine/state/changeSetDetail.ts'
import { rootChangeSetOf } from '../../engine/state/emulatedChangeSet.ts'
import type { ChangeSetRow, EmulatedChangeSet } from '../../engine/state/emulatedStack.ts'
import { redactNoEcho } from '../../engine/state/stackEvents.ts'
import { cloudFormationPage } from './cloudFormationPage.ts'
import { toSdkDeploymentConfig, toSdkRollbackConfiguration } from './requestSettings.ts'
import { toSdkCapabilities, toSdkParameters, toSdkTags } from './stackResponses.ts'

type DescribeOptions = { readonly token: string | undefined; readonly withValues: boolean }
type ChangeSetResponse = Omit<sdk.DescribeChangeSetCommandOutput, '$metadata'>

export function toChangeSetResponse(
  engine: Engine,
  changeSet: EmulatedChangeSet,
  { token, withValues }: DescribeOptions,
): ChangeSetResponse {
  const { definition, parent } = changeSet
  const rows = withValues ? changeSet.rowsWithValues : changeSet.rows
  const dropped = withValues ? rows.filter(({ type }) => engine.switches.droppedRowTypes.includes(type)) : []
  const { items, next } = cloudFormationPage(
    rows.filter(row => !dropped.includes(row)),
    token,
    engine.pageSizes.changes,
  )
  const warning = droppedRowsReason(dropped) ?? (withValues ? changeSet.valuesWarning : undefined)
  const isReasonMissing = withValues && engine.switches.hidesReasonWithValues && changeSet.status === 'FAILED'
  return {
    ...changeSetHead(changeSet),
    StatusReason: isReasonMissing ? undefined : (warning ?? changeSet.statusReason),
    Parameters: toSdkParameters({ definition }),
    NotificationARNs: [...definition.notificationArns],
    RollbackConfiguration: toSdkRollbackConfiguration(definition.rollbackConfiguration),
    Capabilities: toSdkCapabilities(definition.capabilities),
    Tags: toSdkTags(definition.tags),
    Changes: items.map(row => toSdkChange(engine, changeSet, row, withValues)),
    NextToken: next,
    ParentChangeSetId: parent?.id,
    RootChangeSetId: parent && rootChangeSetOf(changeSet).id,
    OnStackFailure: changeSet.onStackFailure,
    DeploymentConfig: toSdkDeploymentConfig(changeSet.deploymentConfig),
  }
}

function droppedRowsReason(dropped: readonly ChangeSetRow[]): string | undefined {
  if (dropped.length === 0) return undefined
  const names = dropped.map(({ logicalId }) => logicalId).join(', ')
  return `${INCOMPLETE_VALUES} Logical Id: ${names}, failed property validation`
}

export function toSdkChangeSetSummary(changeSet: EmulatedChangeSet): sdk.ChangeSetSummary {
  return {
    ...changeSetHead(changeSet),
    StatusReason: changeSet.statusReason,
    ParentChangeSetId: changeSet.parent?.id,
    RootChangeSetId: changeSet.parent && rootChangeSetOf(changeSet).id,
  }
}

function changeSetHead(changeSet: EmulatedChangeSet) {
  return {
    ChangeSetName: changeSet.name,
    ChangeSetId: changeSet.id,
    StackId: changeSet.stack.id,
    StackName: changeSet.stack.name,
    Description: changeSet.description,
    CreationTime: changeSet.createdAt,
    Status: changeSet.status,
    ExecutionStatus: changeSet.executionStatus,
    IncludeNestedStacks: changeSet.includesNested,
    ImportExistingResources: changeSet.importsExisting === true,
  } satisfies sdk.ChangeSetSummary
}

function toSdkChange(
  engine: Engine,
  { definition, stack }: EmulatedChangeSet,
  row: ChangeSetRow,
  withValues: boolean,
): sdk.Change {
  const { details, nested } = row
  const redacted = (value: Json) => redactNoEcho(definition, redactNoEcho(stack.definition, value))
  const context = (value: Json | undefined) => (value === undefined ? undefined : JSON.stringify(redacted(value)))
  const valueText = (text: string | undefined) => (text === undefined ? undefined : String(redacted(text)))
  return {
    Type: 'Resource',
    ResourceChange: {
      Action: row.action,
      LogicalResourceId: row.logicalId,
      PhysicalResourceId: row.physicalId,
      ResourceType: row.type,
      Replacement: row.replacement,
      PolicyAction: toSdkPolicyAction(row.policyAction),
      Scope: [...new Set(details.map(({ attribute }) => attribute))],
      Details: shuffled(engine.random, distinctDetails(details, withValues)).map(detail =>
        toSdkChangeDetail(detail, withValues ? valueText : undefined),
      ),
      ChangeSetId: nested?.id,
      ...(withValues ? { BeforeContext: context(row.before), AfterContext: context(row.after) } : {}),
    },
  }
}

/** Without values a property has one detail per cause, whatever the number of its changed paths. */
function distinctDetails(details: readonly ChangeDetail[], withValues: boolean): readonly ChangeDetail[] {
  if (withValues) return details
  const keys = details.map(({ attribute, name, source, cause, evaluation }) =>
    [attribute, name, source, cause, evaluation].join(' '),
  )
  return details.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

function toSdkChangeDetail(
  { attribute, name, recreation, evaluation, source, cause, path, change, before, after }: ChangeDetail,
  valueText: ((text: string | undefined) => string | undefined) | undefined,
): sdk.ResourceChangeDetail {
  const values = {
    ...{ Path: path, AttributeChangeType: change },
    ...{ BeforeValue: valueText?.(before), AfterValue: valueText?.(after) },
  }
  return {
    Target: { Attribute: attribute, Name: name, RequiresRecreation: recreation, ...(valueText ? values : {}) },
    Evaluation: evaluation,
    ChangeSource: source,
    CausingEntity: cause,
  }
}

const POLICY_ACTIONS: readonly sdk.PolicyAction[] = [
  'Delete',
  'ReplaceAndDelete',
  'ReplaceAndRetain',
  'ReplaceAndSnapshot',
  'Retain',
  'Snapshot',
]

function toSdkPolicyAction(name: string | undefined): sdk.PolicyAction | undefined {
  return POLICY_ACTIONS.find(action => action === name)
}
