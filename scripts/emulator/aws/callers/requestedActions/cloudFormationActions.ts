import { passRoleRequest } from '../../permissions/passRoleRequest.ts'
import { requestTagContextOf } from '../../permissions/tagContext.ts'
import { templateObjectOf, templateReadOf } from '../../permissions/templateRead.ts'
import { isRecord } from '../../wire/isRecord.ts'
import {
  type ActionTable,
  type CalledAccount,
  type CallInput,
  listOf,
  onEverything,
  type RequestedAction,
  resourceArn,
  tagsIn,
  textOf,
} from './requestedAction.ts'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudformation.html */
export const CLOUD_FORMATION_ACTIONS: ActionTable = {
  ...Object.fromEntries(
    [
      'CancelUpdateStack',
      'DescribeStackEvents',
      'DescribeStackResource',
      'DescribeStackResourceDrifts',
      'DescribeStackResources',
      'DescribeStacks',
      'DetectStackDrift',
      'DetectStackResourceDrift',
      'GetStackPolicy',
      'GetTemplate',
      'ListChangeSets',
      'ListStackResources',
      'SetStackPolicy',
      'SignalResource',
      'UpdateTerminationProtection',
      ...['DeleteChangeSet', 'DescribeChangeSet', 'ExecuteChangeSet'],
      ...['ContinueUpdateRollback', 'CreateChangeSet', 'CreateStack', 'DeleteStack', 'RollbackStack', 'UpdateStack'],
    ].map(operation => [operation, onStack(operation)]),
  ),
  // Those of a change set are on the change set, those of operations on the stack.
  DescribeEvents: (input, account) =>
    textOf(input, 'ChangeSetName')?.startsWith('arn:')
      ? [action('DescribeEvents', String(input.ChangeSetName))]
      : onStack('DescribeEvents')(input, account),
  GetTemplateSummary: (input, account) =>
    textOf(input, 'StackName') === undefined
      ? [{ ...action('GetTemplateSummary', '*'), context: contextOf(input) }, ...templateRead(input, account)]
      : onStack('GetTemplateSummary')(input, account),
  ValidateTemplate: (input, account) => [
    { ...action('ValidateTemplate', '*'), context: contextOf(input) },
    ...templateRead(input, account),
  ],
  ...Object.fromEntries(
    ['DescribeAccountLimits', 'DescribeStackDriftDetectionStatus', 'ListExports', 'ListImports', 'ListStacks'].map(
      operation => [operation, onEverything(`cloudformation:${operation}`)],
    ),
  ),
}

function action(operation: string, resource: string): RequestedAction {
  return { action: `cloudformation:${operation}`, resources: [resource], context: {} }
}

/** An operation on one stack, with what it reads, passes on and tags for its caller. */
function onStack(operation: string) {
  return (input: CallInput, account: CalledAccount): readonly RequestedAction[] => {
    const id = calledStack(input, account)
    const main = { ...action(operation, id), context: contextOf(input) }
    const roleArn = textOf(input, 'RoleARN')
    return [
      main,
      ...(roleArn === undefined ? [] : [passRoleRequest(roleArn, 'cloudformation.amazonaws.com', account.region)]),
      ...(listOf(input, 'Tags').length === 0
        ? []
        : [
            {
              ...action('TagResource', id),
              context: { ...main.context, 'cloudformation:CreateAction': operation },
            },
          ]),
      ...templateRead(input, account),
    ]
  }
}

/** By id if the stack exists; `stack/<name>/*` otherwise; every stack without a name. */
function calledStack(input: CallInput, account: CalledAccount): string {
  const [name, changeSet] = [textOf(input, 'StackName'), textOf(input, 'ChangeSetName')]
  const found =
    name === undefined
      ? changeSet !== undefined && account.stacks?.resourceOfChangeSet(changeSet)
      : account.stacks?.stack(name)
  const arn = [name, changeSet].find(text => text?.startsWith('arn:'))
  return found || (arn ?? resourceArn(account, 'cloudformation', `stack/${name ?? '*'}/*`))
}

/** The condition keys of a request. */
function contextOf(input: CallInput): RequestedAction['context'] {
  const types = listOf(input, 'ResourceTypes').map(String)
  const imported = listOf(input, 'ResourcesToImport').flatMap(resource =>
    isRecord(resource) ? [String(resource.ResourceType)] : [],
  )
  const named = {
    'cloudformation:RoleArn': textOf(input, 'RoleARN'),
    'cloudformation:TemplateUrl': textOf(input, 'TemplateURL'),
    'cloudformation:StackPolicyUrl': textOf(input, 'StackPolicyURL'),
    'cloudformation:ChangeSetName': textOf(input, 'ChangeSetName'),
  }
  return {
    ...Object.fromEntries(Object.entries(named).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    ...(types.length > 0 && { 'cloudformation:ResourceTypes': types }),
    ...(imported.length > 0 && { 'cloudformation:ImportResourceTypes': imported }),
    ...requestTagContextOf(tagsIn(input)),
  }
}

/** CloudFormation reads a template in a bucket with the rights of its caller. */
function templateRead(input: CallInput, account: CalledAccount): readonly RequestedAction[] {
  const url = textOf(input, 'TemplateURL')
  const object = url === undefined ? undefined : templateObjectOf(url, account.region)
  return object ? [{ ...templateReadOf(object, account), deniedAs: 'unreadable template' }] : []
}
