import type { Change, DescribeChangeSetOutput, ResourceChangeDetail } from '@aws-sdk/client-cloudformation'
import type { PropertyChange } from '../model/cloudFormation/change.ts'
import type { ChangeSet, ProposedChange } from '../model/cloudFormation/changeSet.ts'
import { required, translateEnum } from './enumValue.ts'
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
const EXECUTIONS = {
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
/** How CloudFormation writes a NoEcho value, and one that it knows only after it ran. */
const NO_VALUES = new Set(['****', '{{changeSet:KNOWN_AFTER_APPLY}}'])

export function statusOf(given: DescribeChangeSetOutput): Pick<ChangeSet, 'status' | 'reason' | 'execution'> {
  const status = translateEnum<ChangeSet['status']>(STATUSES, given.Status, 'change set status')
  return {
    status: status === 'failed' && NO_CHANGE.test(given.StatusReason ?? '') ? 'empty' : status,
    reason: given.StatusReason,
    execution: translateEnum(EXECUTIONS, given.ExecutionStatus ?? 'UNAVAILABLE', 'execution status'),
  }
}

export function changeSetOf(given: DescribeChangeSetOutput, changes: readonly Change[]): ChangeSet {
  return {
    ...statusOf(given),
    id: required(given.ChangeSetId, 'a change set without id'),
    name: required(given.ChangeSetName, 'a change set without name'),
    stackId: required(given.StackId, 'a change set without stack id'),
    stackName: required(given.StackName, 'a change set without stack name'),
    changes: changes.flatMap(proposedOf),
    tags: tagsOf(given.Tags),
    capabilities: given.Capabilities ?? [],
  }
}

function proposedOf({ ResourceChange: change }: Change): readonly ProposedChange[] {
  if (!change) return []
  return [
    {
      logicalId: required(change.LogicalResourceId, 'a change without logical id'),
      physicalId: change.PhysicalResourceId || undefined,
      type: required(change.ResourceType, 'a change without resource type'),
      action: translateEnum(ACTIONS, change.Action, 'action of a change'),
      // Only a modification can replace; for all others CloudFormation leaves it out.
      replacement: translateEnum(REPLACEMENTS, change.Replacement ?? 'False', 'replacement'),
      policyAction: change.PolicyAction,
      properties: (change.Details ?? []).map(propertyOf),
      nestedChangeSetId: change.ChangeSetId || undefined,
    },
  ]
}

/** One property may be told twice, once static and once dynamic: both stay. */
function propertyOf(detail: ResourceChangeDetail): PropertyChange {
  const target = detail.Target ?? {}
  return {
    path: pathOf(target),
    kind: translateEnum(KINDS, target.AttributeChangeType ?? 'Modify', 'kind of property change'),
    replacement: translateEnum(RECREATIONS, target.RequiresRecreation ?? 'Never', 'recreation'),
    evaluation: translateEnum(EVALUATIONS, detail.Evaluation ?? 'Dynamic', 'evaluation'),
    cause: detail.CausingEntity || undefined,
    before: shown(target.BeforeValue),
    after: shown(target.AfterValue),
  }
}

/** Path is there only where values were asked for. */
function pathOf(target: NonNullable<ResourceChangeDetail['Target']>): string {
  if (target.Path) return target.Path
  if (target.Attribute !== 'Properties') return `/${target.Attribute ?? 'Properties'}`
  return target.Name ? `/Properties/${target.Name}` : '/Properties'
}

function shown(value: string | undefined): string | undefined {
  return value === undefined || NO_VALUES.has(value) ? undefined : value
}
