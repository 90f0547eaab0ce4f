/**
 * The members of each operation's input that its handler uses, members of structures by their path. The emulator refuses
 * every other member that a request has, so that nothing is dropped in silence.
 */
const TEMPLATE = ['TemplateBody', 'TemplateURL']
const PARAMETERS = [
  'Parameters',
  'Parameters.ParameterKey',
  'Parameters.ParameterValue',
  'Parameters.UsePreviousValue',
  // AWS writes it and ignores it in requests.
  'Parameters.ResolvedValue',
]
const TAGS = ['Tags', 'Tags.Key', 'Tags.Value']
const ROLLBACK_CONFIGURATION = [
  'RollbackConfiguration',
  'RollbackConfiguration.RollbackTriggers',
  'RollbackConfiguration.RollbackTriggers.Arn',
  'RollbackConfiguration.RollbackTriggers.Type',
  'RollbackConfiguration.MonitoringTimeInMinutes',
]
const DEPLOYMENT_CONFIG = ['DeploymentConfig', 'DeploymentConfig.Mode', 'DeploymentConfig.DisableRollback']
const DEFINITION = [
  ...TEMPLATE,
  ...PARAMETERS,
  ...TAGS,
  ...ROLLBACK_CONFIGURATION,
  ...DEPLOYMENT_CONFIG,
  ...['Capabilities', 'ResourceTypes', 'RoleARN', 'NotificationARNs'],
  // Early validation belongs to change sets: a stack operation of the emulator has none to disable.
  'DisableValidation',
]
const POLICY = ['StackPolicyBody', 'StackPolicyURL']

export const ACCEPTED_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  CancelUpdateStack: ['StackName', 'ClientRequestToken'],
  ContinueUpdateRollback: ['StackName', 'RoleARN', 'ResourcesToSkip', 'ClientRequestToken', 'ForceRollback'],
  CreateChangeSet: [
    ...['StackName', 'ChangeSetName', 'ChangeSetType', 'ClientToken', 'Description'],
    ...DEFINITION,
    ...['UsePreviousTemplate', 'IncludeNestedStacks', 'OnStackFailure', 'ImportExistingResources'],
  ],
  CreateStack: [
    ...['StackName', 'ClientRequestToken', 'DisableRollback', 'OnFailure', 'RetainExceptOnCreate'],
    ...DEFINITION,
    ...POLICY,
    ...['TimeoutInMinutes', 'EnableTerminationProtection'],
  ],
  DeleteChangeSet: ['ChangeSetName', 'StackName'],
  DeleteStack: ['StackName', 'RetainResources', 'RoleARN', 'ClientRequestToken', 'DeletionMode', ...DEPLOYMENT_CONFIG],
  DescribeAccountLimits: ['NextToken'],
  DescribeChangeSet: ['ChangeSetName', 'StackName', 'NextToken', 'IncludePropertyValues'],
  DescribeEvents: ['StackName', 'ChangeSetName', 'OperationId', 'Filters', 'Filters.FailedEvents', 'NextToken'],
  DescribeStackDriftDetectionStatus: ['StackDriftDetectionId'],
  DescribeStackEvents: ['StackName', 'NextToken'],
  DescribeStackResource: ['StackName', 'LogicalResourceId'],
  DescribeStackResourceDrifts: ['StackName', 'StackResourceDriftStatusFilters', 'NextToken', 'MaxResults'],
  DescribeStackResources: ['StackName', 'LogicalResourceId', 'PhysicalResourceId'],
  DescribeStacks: ['StackName', 'NextToken'],
  DetectStackDrift: ['StackName', 'LogicalResourceIds'],
  DetectStackResourceDrift: ['StackName', 'LogicalResourceId'],
  ExecuteChangeSet: ['ChangeSetName', 'StackName', 'ClientRequestToken', 'DisableRollback', 'RetainExceptOnCreate'],
  GetStackPolicy: ['StackName'],
  GetTemplate: ['StackName', 'ChangeSetName', 'TemplateStage'],
  GetTemplateSummary: [
    ...TEMPLATE,
    ...['StackName', 'TemplateSummaryConfig', 'TemplateSummaryConfig.TreatUnrecognizedResourceTypesAsWarnings'],
  ],
  ListChangeSets: ['StackName', 'NextToken'],
  ListExports: ['NextToken'],
  ListImports: ['ExportName', 'NextToken'],
  ListStackResources: ['StackName', 'NextToken'],
  ListStacks: ['NextToken', 'StackStatusFilter'],
  RollbackStack: ['StackName', 'RoleARN', 'ClientRequestToken', 'RetainExceptOnCreate', ...DEPLOYMENT_CONFIG],
  SetStackPolicy: ['StackName', ...POLICY],
  SignalResource: ['StackName', 'LogicalResourceId', 'UniqueId', 'Status'],
  UpdateStack: [
    ...['StackName', 'ClientRequestToken', 'UsePreviousTemplate', 'DisableRollback', 'RetainExceptOnCreate'],
    ...DEFINITION,
    ...POLICY,
    ...['StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL'],
  ],
  UpdateTerminationProtection: ['StackName', 'EnableTerminationProtection'],
  ValidateTemplate: TEMPLATE,
}

/** Members that the emulator refuses, with the reason. */
export const REFUSED_MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CreateChangeSet: {
    DeploymentMode: 'drift-aware change sets',
    ResourcesToImport: 'imports of resources',
    'ResourcesToImport.ResourceType': 'imports of resources',
    'ResourcesToImport.LogicalResourceId': 'imports of resources',
    'ResourcesToImport.ResourceIdentifier': 'imports of resources',
  },
  GetTemplateSummary: { CallAs: 'StackSets', StackSetName: 'StackSets' },
}

/** Values of accepted members that the emulator refuses, with the reason. */
export const REFUSED_VALUES: Readonly<Record<string, readonly (readonly [unknown, string])[]>> = {
  ChangeSetType: [['IMPORT', 'imports of resources']],
  'DeploymentConfig.Mode': [['EXPRESS', 'express mode']],
}
