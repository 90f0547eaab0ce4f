import type {
  ContinueUpdateRollbackCommandInput,
  CreateChangeSetCommandInput,
  CreateStackCommandInput,
  DescribeStackResourcesCommandInput,
  GetTemplateSummaryCommandInput,
  SetStackPolicyCommandInput,
  Tag,
  UpdateStackCommandInput,
} from '@aws-sdk/client-cloudformation'

/** Every member that a rule reads; the members that operations share have one meaning. */
type RequestInput = Partial<
  Omit<CreateStackCommandInput, 'DeploymentConfig'> &
    Pick<CreateChangeSetCommandInput, 'ChangeSetType' | 'OnStackFailure' | 'UsePreviousTemplate'> &
    Pick<UpdateStackCommandInput, 'StackPolicyDuringUpdateBody' | 'StackPolicyDuringUpdateURL'> &
    Pick<ContinueUpdateRollbackCommandInput, 'ForceRollback' | 'ResourcesToSkip'> &
    Pick<DescribeStackResourcesCommandInput, 'PhysicalResourceId'> &
    Pick<GetTemplateSummaryCommandInput, 'StackSetName'> &
    SetStackPolicyCommandInput
>

type RequestRule = {
  readonly operations: readonly string[]
  readonly isBroken: (input: RequestInput) => boolean
  readonly message: string
}

const DEFINING = ['CreateStack', 'UpdateStack', 'CreateChangeSet']
const ALARM_TYPES = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']

/** What CloudFormation refuses although its service model allows it, with its messages where they are known. */
export const REQUEST_RULES: readonly RequestRule[] = [
  {
    operations: DEFINING,
    isBroken: ({ Tags: tags = [] }) => tags.some(({ Key: key = '' }) => /^aws:/i.test(key)),
    message: 'aws: prefixed tag key names are not allowed for external use.',
  },
  {
    operations: DEFINING,
    isBroken: ({ Tags: tags = [] }) => hasDuplicateKey(tags),
    message: 'Tags contain duplicate keys; tag keys must be unique',
  },
  {
    operations: ['CreateStack'],
    isBroken: ({ DisableRollback: disable, OnFailure: onFailure }) => areBothSet(disable, onFailure),
    message: 'Either DisableRollback or OnFailure can be specified, not both.',
  },
  {
    operations: ['CreateStack', 'UpdateStack', 'SetStackPolicy'],
    isBroken: ({ StackPolicyBody: body, StackPolicyURL: url }) => areBothSet(body, url),
    message: 'You cannot specify both StackPolicyURL and StackPolicyBody',
  },
  {
    operations: ['SetStackPolicy'],
    isBroken: ({ StackPolicyBody: body, StackPolicyURL: url }) => body === undefined && url === undefined,
    message: 'Either StackPolicyURL or StackPolicyBody must be specified',
  },
  {
    operations: ['UpdateStack'],
    isBroken: ({ StackPolicyDuringUpdateBody: body, StackPolicyDuringUpdateURL: url }) => areBothSet(body, url),
    message: 'You cannot specify both StackPolicyDuringUpdateURL and StackPolicyDuringUpdateBody',
  },
  {
    operations: DEFINING,
    isBroken: ({ RollbackConfiguration: { RollbackTriggers: triggers = [] } = {} }) =>
      triggers.some(({ Type: type = '' }) => !ALARM_TYPES.includes(type)),
    message: 'Rollback Trigger Type not supported',
  },
  {
    operations: DEFINING,
    isBroken: ({ RollbackConfiguration: { RollbackTriggers: triggers = [] } = {} }) =>
      triggers.some(({ Arn: arn = '' }) => !/^arn:[\w-]+:cloudwatch:[\w-]+:\d{12}:alarm:./.test(arn)),
    message: "RelativeId of a Rollback Trigger's ARN is incorrect",
  },
  {
    operations: DEFINING,
    isBroken: ({ Capabilities: capabilities = [], ResourceTypes: types = [] }) =>
      capabilities.length > 0 && types.length > 0,
    message: 'Only one of the Capabilities and ResourceTypes parameters can be specified',
  },
  {
    operations: ['CreateChangeSet'],
    isBroken: ({ ChangeSetType: type, Parameters: parameters = [] }) =>
      type === 'CREATE' && parameters.some(({ UsePreviousValue: usePrevious }) => usePrevious),
    message: 'Cannot specify UsePreviousValue on Parameters when ChangeSetType is CREATE',
  },
  {
    operations: ['CreateChangeSet'],
    isBroken: ({ ChangeSetType: type, OnStackFailure: onFailure }) => onFailure === 'DELETE' && type !== 'CREATE',
    message: 'OnStackFailure can be DELETE only when ChangeSetType is CREATE',
  },
  {
    operations: ['ContinueUpdateRollback'],
    isBroken: ({ ForceRollback: isForced, ResourcesToSkip: skip = [] }) => isForced === true && skip.length > 0,
    message: 'ForceRollback and ResourcesToSkip cannot be specified together',
  },
  {
    operations: ['DescribeStackResources'],
    isBroken: ({ StackName: name, PhysicalResourceId: id }) => areBothSet(name, id),
    message: 'You must specify either StackName or PhysicalResourceId, but not both.',
  },
  {
    operations: ['DescribeStackResources'],
    isBroken: ({ StackName: name, PhysicalResourceId: id }) => name === undefined && id === undefined,
    message: 'Either StackName or PhysicalResourceId must be specified',
  },
  {
    operations: ['GetTemplateSummary'],
    isBroken: ({ StackName: name, TemplateBody: body, TemplateURL: url }) =>
      name !== undefined && (body !== undefined || url !== undefined),
    message: 'You must specify only one of StackName, TemplateBody and TemplateURL',
  },
]

function areBothSet(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined
}

function hasDuplicateKey(tags: readonly Tag[]): boolean {
  return new Set(tags.map(({ Key: key }) => key)).size < tags.length
}
