import type { Change, DescribeChangeSetOutput, ResourceChangeDetail } from '@aws-sdk/client-cloudformation'
import type { PropertyChange } from '../../model/cloudFormation/change.ts'
import type { ChangeSet, ProposedChange } from '../../model/cloudFormation/changeSet.ts'
import { required, translateEnum } from '../enumValue.ts'
import { tagsOf } from './stackOf.ts'

const STATUSES = {
  CREATE_PENDING: 'pending',
  CREATE_IN_PROGRESS: 'pending',
  CREATE_COMPLETE: 'complete',
  FAILED: 'failed',
  DELETE_PENDING: 'failed',
  DELETE_IN_PROGRESS: 'failed',
  DELETE_COMPLETE: 'failed',
  DELETE_FAILED: 'failed',
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
/** CloudFormation's placeholders for a NoEcho value, and for a value that it knows only after it ran. */
const VALUE_PLACEHOLDERS = new Set(['****', '{{changeSet:KNOWN_AFTER_APPLY}}'])

export function statusOf(output: DescribeChangeSetOutput): Pick<ChangeSet, 'status' | 'reason' | 'execution'> {
  const status = translateEnum<ChangeSet['status']>(STATUSES, output.Status, 'change set status')
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
    changes: changes.flatMap(proposedChangesOf),
    tags: tagsOf(output.Tags),
    capabilities: output.Capabilities ?? [],
  }
}

function proposedChangesOf({ ResourceChange: change }: Change): readonly ProposedChange[] {
  if (!change) return []
  return [
    {
      logicalId: required(change.LogicalResourceId, 'a change without logical id'),
      physicalId: change.PhysicalResourceId || undefined,
      type: required(change.ResourceType, 'a change without resource type'),
      action: translateEnum(ACTIONS, change.Action, 'action of a change'),
      // Only a modification can replace; for every other action CloudFormation leaves the member out.
      replacement: translateEnum(REPLACEMENTS, change.Replacement ?? 'False', 'replacement'),
      policyAction: change.PolicyAction,
      properties: (change.Details ?? []).map(propertyOf),
      nestedChangeSetId: change.ChangeSetId || undefined,
    },
  ]
}

/** CloudFormation may list one property twice, once static and once dynamic: both are kept. */
function propertyOf(detail: ResourceChangeDetail): PropertyChange {
  const target = detail.Target ?? {}
  return {
    path: pathOf(target),
    kind: translateEnum(KINDS, target.AttributeChangeType ?? 'Modify', 'kind of property change'),
    replacement: translateEnum(RECREATIONS, target.RequiresRecreation ?? 'Never', 'recreation'),
    evaluation: translateEnum(EVALUATIONS, detail.Evaluation ?? 'Dynamic', 'evaluation'),
    cause: detail.CausingEntity || undefined,
    before: knownValueOf(target.BeforeValue),
    after: knownValueOf(target.AfterValue),
  }
}

/** CloudFormation gives `Path` only when the request included property values. */
function pathOf(target: NonNullable<ResourceChangeDetail['Target']>): string {
  if (target.Path) return target.Path
  if (target.Attribute !== 'Properties') return `/${target.Attribute ?? 'Properties'}`
  return target.Name ? `/Properties/${target.Name}` : '/Properties'
}

function knownValueOf(value: string | undefined): string | undefined {
  return value === undefined || VALUE_PLACEHOLDERS.has(value) ? undefined : value
}
