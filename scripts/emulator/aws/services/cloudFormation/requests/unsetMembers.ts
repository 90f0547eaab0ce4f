type UnsetMembers = Readonly<Record<string, string>>

/** Every member with its reason: `StackEvents.HookType`. */
function membersOf(reason: string, parent: string, ...names: readonly string[]): UnsetMembers {
  return Object.fromEntries(names.map(name => [parent ? `${parent}.${name}` : name, reason]))
}

const IN_REQUESTS = 'belongs to requests'
const hooks = (parent: string) =>
  membersOf(
    'the emulator has no hooks',
    parent,
    ...['HookType', 'HookStatus', 'HookStatusReason', 'HookInvocationPoint', 'HookFailureMode'],
  )
const modules = (parent: string) =>
  membersOf('the emulator has no modules', `${parent}.ModuleInfo`, 'TypeHierarchy', 'LogicalIdHierarchy')
const driftRow = (parent: string): UnsetMembers => ({
  ...modules(parent),
  ...membersOf(
    'AWS shows it for resources that other resources contain',
    `${parent}.PhysicalResourceIdContext`,
    ...['Key', 'Value'],
  ),
})

/** The members of responses that the emulator never sets, by operation, with the reason. */
export const UNSET_MEMBERS: Readonly<Record<string, UnsetMembers>> = {
  DescribeAccountLimits: membersOf('there are three limits', '', 'NextToken'),
  DescribeChangeSet: {
    ...membersOf(IN_REQUESTS, 'Parameters', 'UsePreviousValue'),
    ...membersOf('the emulator has no hooks', 'Changes', 'HookInvocationCount'),
    ...membersOf('the emulator has no drift-aware change sets', '', 'DeploymentMode', 'StackDriftStatus'),
    ...membersOf(
      'the emulator has no drift-aware change sets',
      'Changes.ResourceChange',
      ...['ResourceDriftStatus', 'ResourceDriftIgnoredAttributes.Path', 'ResourceDriftIgnoredAttributes.Reason'],
      ...['PreviousDeploymentContext', 'Details.Target.BeforeValueFrom', 'Details.Target.AfterValueFrom'],
      ...['Details.Target.Drift.PreviousValue', 'Details.Target.Drift.ActualValue'],
      'Details.Target.Drift.DriftDetectionTimestamp',
    ),
    ...modules('Changes.ResourceChange'),
  },
  DescribeEvents: {
    ...hooks('OperationEvents'),
    ...membersOf('each event of the emulator has one time', 'OperationEvents', 'StartTime', 'EndTime'),
  },
  DescribeStackEvents: {
    ...hooks('StackEvents'),
    ...membersOf('the emulator has no hooks', 'StackEvents', 'HookInvocationId'),
  },
  DescribeStackResource: {
    ...membersOf('the template of a resource has no description', 'StackResourceDetail', 'Description'),
    ...modules('StackResourceDetail'),
  },
  DescribeStackResourceDrifts: driftRow('StackResourceDrifts'),
  DescribeStackResources: {
    ...membersOf('the template of a resource has no description', 'StackResources', 'Description'),
    ...modules('StackResources'),
  },
  DescribeStacks: {
    ...membersOf(IN_REQUESTS, 'Stacks.Parameters', 'UsePreviousValue'),
    ...membersOf('the status of a stack says the same', 'Stacks', 'DetailedStatus'),
    ...membersOf('no request of the emulator brings one', 'Stacks', 'AliasName'),
  },
  DetectStackResourceDrift: driftRow('StackResourceDrift'),
  ListStackResources: modules('StackResourceSummaries'),
}
