import { passRoleRequest } from '../../permissions/passRoleRequest.ts'
import {
  type ActionTable,
  type CalledAccount,
  type CallInput,
  listOf,
  onEverything,
  type RequestedAction,
  resourceArn,
  textOf,
} from './requestedAction.ts'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html */
export const ECS_ACTIONS: ActionTable = {
  DescribeClusters: (input, account) => [
    {
      action: 'ecs:DescribeClusters',
      resources: named(listOf(input, 'clusters'), 'cluster/default').map(cluster =>
        resourceArn(account, 'ecs', withPrefix('cluster', cluster)),
      ),
      context: {},
    },
  ],
  DescribeServices: (input, account) => [
    {
      action: 'ecs:DescribeServices',
      resources: listOf(input, 'services').map(service =>
        resourceArn(account, 'ecs', `service/${clusterName(input)}/${service}`.replace(/^.*(?=arn:)/, '')),
      ),
      context: clusterContext(input, account),
    },
  ],
  DescribeTaskDefinition: onEverything('ecs:DescribeTaskDefinition'),
  DescribeTasks: (input, account) => [
    {
      action: 'ecs:DescribeTasks',
      resources: listOf(input, 'tasks').map(task =>
        resourceArn(account, 'ecs', `task/${clusterName(input)}/${task}`.replace(/^.*(?=arn:)/, '')),
      ),
      context: clusterContext(input, account),
    },
  ],
  ListClusters: onEverything('ecs:ListClusters'),
  ListServices: onEverything('ecs:ListServices'),
  ListTasks: (input, account) => [
    {
      action: 'ecs:ListTasks',
      resources: [resourceArn(account, 'ecs', `container-instance/${clusterName(input)}/*`)],
      context: clusterContext(input, account),
    },
  ],
  RunTask: (input, account) => {
    const definition = resourceArn(account, 'ecs', withPrefix('task-definition', String(input.taskDefinition)))
    const context = clusterContext(input, account)
    const isTagged = listOf(input, 'tags').length > 0 || input.propagateTags !== undefined
    const roles = account.stacks?.rolesOfTaskDefinition(definition) ?? []
    return [
      { action: 'ecs:RunTask', resources: [definition], context },
      ...(isTagged
        ? [
            {
              action: 'ecs:TagResource',
              resources: [resourceArn(account, 'ecs', `task/${clusterName(input)}/*`)],
              context: {},
            },
          ]
        : []),
      ...roles.map(role => passRoleRequest(role, 'ecs-tasks.amazonaws.com', account.region)),
    ]
  },
  StopTask: (input, account) => [
    {
      action: 'ecs:StopTask',
      resources: [resourceArn(account, 'ecs', `task/${clusterName(input)}/${input.task}`.replace(/^.*(?=arn:)/, ''))],
      context: clusterContext(input, account),
    },
  ],
}

function clusterContext(input: CallInput, account: CalledAccount): RequestedAction['context'] {
  return { 'ecs:cluster': resourceArn(account, 'ecs', `cluster/${clusterName(input)}`) }
}

function clusterName(input: CallInput): string {
  return (textOf(input, 'cluster') ?? 'default').replace(/^arn:.*:cluster\//, '')
}

function named(names: readonly unknown[], none: string): readonly string[] {
  return names.length === 0 ? [none] : names.map(String)
}

function withPrefix(kind: string, name: string): string {
  return name.startsWith('arn:') || name.startsWith(`${kind}/`) ? name : `${kind}/${name}`
}
