import type {
  Change,
  DescribeChangeSetOutput,
  ResourceChange,
  ResourceChangeDetail,
} from '@aws-sdk/client-cloudformation'
import type { PropertyChange, Replacement } from '../../model/cloudFormation/change.ts'
import type { ChangeSet, ProposedChange } from '../../model/cloudFormation/changeSet.ts'
import type { ChangeSetSummary } from '../../model/cloudFormation/changeSetSummary.ts'
import { required, translateEnum } from '../enumValue.ts'
import { storedValuesOf, tagsOf } from './stackOf.ts'

export const CHANGE_SET_STATUSES = {
  CREATE_PENDING: 'pending',
  CREATE_IN_PROGRESS: 'pending',
  CREATE_COMPLETE: 'complete',
  FAILED: 'failed',
  DELETE_PENDING: 'deleting',
  DELETE_IN_PROGRESS: 'deleting',
  DELETE_COMPLETE: 'deleting',
  DELETE_FAILED: 'delete-failed',
} as const
export const EXECUTION_STATUSES = {
  UNAVAILABLE: 'unavailable',
  AVAILABLE: 'available',
  EXECUTE_IN_PROGRESS: 'running',
  EXECUTE_COMPLETE: 'done',
  EXECUTE_FAILED: 'failed',
  OBSOLETE: 'obsolete',
} as const
const ACTIONS = { Add: 'add', Modify: 'modify', Remove: 'remove', Import: 'import', Dynamic: 'dynamic' } as const
const REPLACEMENTS = { False: 'never', Conditional: 'conditional', True: 'always' } as const
const RECREATIONS = { Never: 'never', Conditionally: 'conditional', Always: 'always' } as const
const KINDS = { Add: 'add', Modify: 'modify', Remove: 'remove' } as const
const EVALUATIONS = { Static: 'static', Dynamic: 'dynamic' } as const

const NO_CHANGE = /The submitted information didn't contain changes|No updates are to be performed/i
/** CloudFormation's placeholder for a NoEcho value. */
const NO_ECHO = '****'
/** CloudFormation's placeholder for a value, or a part of one, that it knows only after it ran. */
const KNOWN_AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}'
/** In a nested change set, the value of a parameter that gets an output of a changed nested stack. */
const UNKNOWN_PARAMETER = '{{IntrinsicFunction:'

export function statusOf(output: DescribeChangeSetOutput): Pick<ChangeSet, 'status' | 'reason' | 'execution'> {
  const listed = translateEnum<ChangeSetSummary['status']>(CHANGE_SET_STATUSES, output.Status, 'change set status')
  // A change set that is being deleted is of no use any more.
  const status = listed === 'deleting' || listed === 'delete-failed' ? 'failed' : listed
  return {
    status: status === 'failed' && NO_CHANGE.test(output.StatusReason ?? '') ? 'empty' : status,
    reason: output.StatusReason,
    execution: translateEnum(EXECUTION_STATUSES, output.ExecutionStatus ?? 'UNAVAILABLE', 'execution status'),
  }
}

export function changeSetOf(output: DescribeChangeSetOutput, changes: readonly Change[]): ChangeSet {
  return {
    ...statusOf(output),
    id: required(output.ChangeSetId, 'a change set without id'),
    name: required(output.ChangeSetName, 'a change set without name'),
    stackId: required(output.StackId, 'a change set without stack id'),
    stackName: required(output.StackName, 'a change set without stack name'),
    changes: changes.flatMap(change => proposedChangesOf(change, parametersOf(output))),
    tags: tagsOf(output.Tags),
    capabilities: output.Capabilities ?? [],
    storedValues: storedValuesOf(output.Parameters),
  }
}

/** The value of each parameter by its name. */
type Parameters = ReadonlyMap<string | undefined, string | undefined>

function parametersOf({ Parameters: parameters = [] }: DescribeChangeSetOutput): Parameters {
  return new Map(parameters.map(({ ParameterKey: name, ParameterValue: value }) => [name, value]))
}

function proposedChangesOf({ ResourceChange: change }: Change, parameters: Parameters): readonly ProposedChange[] {
  if (!change) return []
  return [
    {
      logicalId: required(change.LogicalResourceId, 'a change without logical id'),
      physicalId: change.PhysicalResourceId || undefined,
      type: required(change.ResourceType, 'a change without resource type'),
      action: translateEnum(ACTIONS, change.Action, 'action of a change'),
      // Only a modification can replace: for an addition, CloudFormation has answered 'True', too.
      replacement: change.Action === 'Modify' ? replacementOf(change) : 'never',
      policyAction: change.PolicyAction,
      properties: (change.Details ?? []).map(detail => propertyOf(detail, parameters)),
      nestedChangeSetId: change.ChangeSetId || undefined,
    },
  ]
}

function replacementOf({ Replacement: replacement = 'False' }: ResourceChange): Replacement {
  return translateEnum(REPLACEMENTS, replacement, 'replacement')
}

/** CloudFormation may list one property twice, once static and once dynamic: both are kept. */
function propertyOf(detail: ResourceChangeDetail, parameters: Parameters): PropertyChange {
  const target = detail.Target ?? {}
  return {
    path: pathOf(target),
    kind: translateEnum(KINDS, target.AttributeChangeType ?? 'Modify', 'kind of property change'),
    replacement: translateEnum(RECREATIONS, target.RequiresRecreation ?? 'Never', 'recreation'),
    evaluation: translateEnum(EVALUATIONS, detail.Evaluation ?? 'Dynamic', 'evaluation'),
    cause: detail.CausingEntity || undefined,
    before: knownValueOf(target.BeforeValue),
    after: knownValueOf(target.AfterValue),
    ...(isUnknown(detail, parameters) && { unknown: true }),
  }
}

/** CloudFormation gives `Path` only when the request included property values. */
function pathOf(target: NonNullable<ResourceChangeDetail['Target']>): string {
  if (target.Path) return target.Path
  if (target.Attribute !== 'Properties') return `/${target.Attribute ?? 'Properties'}`
  return target.Name ? `/Properties/${target.Name}` : '/Properties'
}

/** True if CloudFormation does not know the value that the cause gives to the property. */
function isUnknown(
  { ChangeSource: source, CausingEntity: cause, Target: target }: ResourceChangeDetail,
  parameters: Parameters,
): boolean {
  // A property that goes has no value to wait for.
  if (target?.AttributeChangeType === 'Remove') return false
  const after = target?.AfterValue
  const parameter = source === 'ParameterReference' ? parameters.get(cause) : undefined
  if (parameter === undefined) return isKnownAfterApply(after)
  // Another cause of the same property may make the value unknown.
  return parameter.includes(UNKNOWN_PARAMETER) && (after === undefined || isKnownAfterApply(after))
}

function isKnownAfterApply(value: string | undefined): boolean {
  return value?.includes(KNOWN_AFTER_APPLY) === true
}

function knownValueOf(value: string | undefined): string | undefined {
  return value === NO_ECHO || isKnownAfterApply(value) ? undefined : value
}
