import { type ActionTable, type CallInput, onEverything, onResource, textOf } from './requestedAction.ts'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html */
export const ELASTIC_LOAD_BALANCING_ACTIONS: ActionTable = Object.fromEntries(
  ['DescribeListeners', 'DescribeLoadBalancers', 'DescribeTargetGroups', 'DescribeTargetHealth'].map(operation => [
    operation,
    onEverything(`elasticloadbalancing:${operation}`),
  ]),
)

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticfilesystem.html */
export const EFS_ACTIONS: ActionTable = Object.fromEntries(
  ['DescribeAccessPoints', 'DescribeFileSystems', 'DescribeMountTargets'].map(operation => [
    operation,
    onResource(`elasticfilesystem:${operation}`, fileSystemOf),
  ]),
)

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html */
export const COGNITO_ACTIONS: ActionTable = {
  DescribeUserPoolDomain: onEverything('cognito-idp:DescribeUserPoolDomain'),
  ...Object.fromEntries(
    ['DeleteUserPool', 'DescribeUserPool', 'DescribeUserPoolClient', 'ListGroups', 'UpdateUserPool'].map(operation => [
      operation,
      onResource(`cognito-idp:${operation}`, input => `userpool/${input.UserPoolId}`),
    ]),
  ),
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html */
export const LOGS_ACTIONS: ActionTable = {
  DeleteLogGroup: onResource('logs:DeleteLogGroup', logGroupOf),
  DescribeLogGroups: onEverything('logs:DescribeLogGroups'),
  DescribeLogStreams: onResource('logs:DescribeLogStreams', logGroupOf),
  FilterLogEvents: onResource('logs:FilterLogEvents', logGroupOf),
  GetLogEvents: onResource('logs:GetLogEvents', input => `${logGroupOf(input)}${input.logStreamName}`),
  PutLogGroupDeletionProtection: onResource('logs:PutLogGroupDeletionProtection', logGroupOf),
}

/**
 * The names in the request do not limit the resource, and composite alarms need the right to every alarm.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/permissions-reference-cw.html
 */
export const CLOUD_WATCH_ACTIONS: ActionTable = {
  DescribeAlarms: onResource('cloudwatch:DescribeAlarms', () => 'alarm:*'),
}

/** STS itself decides who may assume a role: the role's trust policy and the caller's own policies together. */
export const STS_ACTIONS: ActionTable = {
  AssumeRole: () => [],
  AssumeRoleWithWebIdentity: () => [],
  GetCallerIdentity: () => [],
}

function withPrefix(kind: string, name: string): string {
  return name.startsWith('arn:') || name.startsWith(`${kind}/`) ? name : `${kind}/${name}`
}

function fileSystemOf(input: CallInput): string {
  const [id, accessPoint] = [textOf(input, 'FileSystemId'), textOf(input, 'AccessPointId')]
  if (id === undefined && accessPoint !== undefined) return withPrefix('access-point', accessPoint)
  return withPrefix('file-system', id ?? '*')
}

/** IAM names a log group with this end. */
function logGroupOf(input: CallInput): string {
  const group = textOf(input, 'logGroupName') ?? textOf(input, 'logGroupIdentifier') ?? ''
  return group.startsWith('arn:') ? `${group.replace(/:\*$/, '')}:log-stream:` : `log-group:${group}:log-stream:`
}
