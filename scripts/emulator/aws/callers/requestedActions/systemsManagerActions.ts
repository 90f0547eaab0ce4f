import { requestTagContextOf } from '../../permissions/tagContext.ts'
import {
  type ActionTable,
  type CalledAccount,
  type CallInput,
  listOf,
  onEverything,
  type RequestedAction,
  tagsIn,
} from './requestedAction.ts'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html */
export const SYSTEMS_MANAGER_ACTIONS: ActionTable = {
  DeleteParameter: onParameter('DeleteParameter'),
  DeleteParameters: onParameters('DeleteParameters'),
  DescribeParameters: onEverything('ssm:DescribeParameters'),
  GetParameter: onParameter('GetParameter'),
  GetParameters: onParameters('GetParameters'),
  GetParametersByPath: (input, account) => [
    { action: 'ssm:GetParametersByPath', resources: [parameterArn(account, String(input.Path))], context: {} },
  ],
  PutParameter: (input, account) => {
    const resources = [parameterArn(account, String(input.Name))]
    const tags = tagsIn(input)
    const context = requestTagContextOf(tags)
    const tagging = { action: 'ssm:AddTagsToResource', resources, context }
    return [{ action: 'ssm:PutParameter', resources, context }, ...(Object.keys(tags).length > 0 ? [tagging] : [])]
  },
}

function onParameter(name: string) {
  return (input: CallInput, account: CalledAccount): readonly RequestedAction[] => [
    { action: `ssm:${name}`, resources: [parameterArn(account, String(input.Name))], context: {} },
  ]
}

function onParameters(name: string) {
  return (input: CallInput, account: CalledAccount): readonly RequestedAction[] => [
    {
      action: `ssm:${name}`,
      resources: listOf(input, 'Names').map(parameter => parameterArn(account, String(parameter))),
      context: {},
    },
  ]
}

/** The parameters of AWS's own belong to no account. A version behind the name is no part of the resource. */
function parameterArn({ partition, region, account }: CalledAccount, nameOrArn: string): string {
  if (nameOrArn.startsWith('arn:')) return nameOrArn
  const [name = ''] = nameOrArn.split(':')
  const owner = name.startsWith('/aws/service/') ? '' : account
  return `arn:${partition}:ssm:${region}:${owner}:parameter/${name.replace(/^\//, '')}`
}
