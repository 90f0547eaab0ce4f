import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Json } from '#lib/model/json.ts'
import { type ChangeSet, type Detail, type Row, rootOfChangeSet } from '../../engine/changeSet.ts'
import type { Engine } from '../../engine/engine.ts'
import { withoutSecrets } from '../../engine/events.ts'
import { page } from '../../engine/page.ts'
import { shuffled } from '../../engine/random.ts'
import { capabilitiesOf, parametersOf, tagsOf } from './described.ts'

type Order = { readonly token: string | undefined; readonly withValues: boolean }
type Description = Omit<sdk.DescribeChangeSetCommandOutput, '$metadata'>

export function describedChangeSet(engine: Engine, changeSet: ChangeSet, { token, withValues }: Order): Description {
  const { definition, parent, rows } = changeSet
  const dropped = withValues ? rows.filter(({ type }) => engine.switches.dropsRowsOf.includes(type)) : []
  const { items, next } = page(
    rows.filter(row => !dropped.includes(row)),
    token,
    engine.pages.changes,
  )
  const isHidden = withValues && engine.switches.hidesReasonWithValues && changeSet.status === 'FAILED'
  return {
    ...describedHead(changeSet),
    StatusReason: isHidden ? undefined : (droppedReason(dropped) ?? changeSet.reason),
    Parameters: parametersOf({ definition }),
    NotificationARNs: [...definition.notificationArns],
    Capabilities: capabilitiesOf(definition.capabilities),
    Tags: tagsOf(definition.tags),
    Changes: items.map(row => describedRow(engine, changeSet, row, withValues)),
    NextToken: next,
    ParentChangeSetId: parent?.id,
    RootChangeSetId: parent && rootOfChangeSet(changeSet).id,
    OnStackFailure: changeSet.onStackFailure,
  }
}

/** AWS gives no fixed words for this; the rows are simply missing (aws/aws-cdk-cli, thread 1780). */
function droppedReason(dropped: readonly Row[]): string | undefined {
  if (dropped.length === 0) return undefined
  const names = dropped.map(({ logicalId }) => logicalId).join(', ')
  return `CloudFormation could not determine the property values of resource(s) [${names}]; describe the change set without property values to see them.`
}

export function describedChangeSetSummary(changeSet: ChangeSet): sdk.ChangeSetSummary {
  return {
    ...describedHead(changeSet),
    StatusReason: changeSet.reason,
    ParentChangeSetId: changeSet.parent?.id,
    RootChangeSetId: changeSet.parent && rootOfChangeSet(changeSet).id,
  }
}

function describedHead(changeSet: ChangeSet) {
  return {
    ChangeSetName: changeSet.name,
    ChangeSetId: changeSet.id,
    StackId: changeSet.stack.id,
    StackName: changeSet.stack.name,
    Description: changeSet.description,
    CreationTime: changeSet.createdAt,
    Status: changeSet.status,
    ExecutionStatus: changeSet.execution,
    IncludeNestedStacks: changeSet.includesNested,
  } satisfies sdk.ChangeSetSummary
}

function describedRow(engine: Engine, { definition, stack }: ChangeSet, row: Row, withValues: boolean): sdk.Change {
  const { details, nested } = row
  const masked = (value: Json) => withoutSecrets(definition, withoutSecrets(stack.definition, value))
  const context = (value: Json | undefined) => (value === undefined ? undefined : JSON.stringify(masked(value)))
  const secret = (text: string | undefined) => (text === undefined ? undefined : String(masked(text)))
  return {
    Type: 'Resource',
    ResourceChange: {
      Action: row.action,
      LogicalResourceId: row.logicalId,
      PhysicalResourceId: row.physicalId,
      ResourceType: row.type,
      Replacement: row.replacement,
      PolicyAction: policyAction(row.policyAction),
      Scope: [...new Set(details.map(({ attribute }) => attribute))],
      Details: shuffled(engine.random, distinct(details, withValues)).map(detail =>
        describedDetail(detail, withValues ? secret : undefined),
      ),
      ChangeSetId: nested?.id,
      ...(withValues ? { BeforeContext: context(row.before), AfterContext: context(row.after) } : {}),
    },
  }
}

/** Without values one property has one detail per cause, however many places in it change. */
function distinct(details: readonly Detail[], withValues: boolean): readonly Detail[] {
  if (withValues) return details
  const keys = details.map(({ attribute, name, source, cause, evaluation }) =>
    [attribute, name, source, cause, evaluation].join(' '),
  )
  return details.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

function describedDetail(
  { attribute, name, recreation, evaluation, source, cause, path, change, before, after }: Detail,
  secret: ((text: string | undefined) => string | undefined) | undefined,
): sdk.ResourceChangeDetail {
  const values = { Path: path, AttributeChangeType: change, BeforeValue: secret?.(before), AfterValue: secret?.(after) }
  return {
    Target: { Attribute: attribute, Name: name, RequiresRecreation: recreation, ...(secret ? values : {}) },
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

function policyAction(name: string | undefined): sdk.PolicyAction | undefined {
  return POLICY_ACTIONS.find(action => action === name)
}
