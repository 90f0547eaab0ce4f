import { type ActionTable, type CalledAccount, type CallInput, onEverything, textOf } from './requestedAction.ts'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html */
export const IAM_ACTIONS: ActionTable = {
  CreateServiceLinkedRole: (input, account) => {
    const service = String(input.AWSServiceName)
    const resources = [iamArn(account, `role/aws-service-role/${service}/*`)]
    return [{ action: 'iam:CreateServiceLinkedRole', resources, context: { 'iam:AWSServiceName': service } }]
  },
  GetOpenIDConnectProvider: input => [
    {
      action: 'iam:GetOpenIDConnectProvider',
      resources: [String(input.OpenIDConnectProviderArn)],
      context: {},
    },
  ],
  GetRole: (input, account) => [
    { action: 'iam:GetRole', resources: [iamArn(account, `role/${roleWithPath(input)}`)], context: {} },
  ],
  ListOpenIDConnectProviders: onEverything('iam:ListOpenIDConnectProviders'),
  ListRoles: onEverything('iam:ListRoles'),
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53.html */
export const ROUTE_53_ACTIONS: ActionTable = {
  GetHostedZone: onHostedZone('GetHostedZone'),
  ListHostedZones: onEverything('route53:ListHostedZones'),
  ListHostedZonesByName: onEverything('route53:ListHostedZonesByName'),
  ListResourceRecordSets: onHostedZone('ListResourceRecordSets'),
}

function iamArn({ partition, account }: CalledAccount, resource: string): string {
  return `arn:${partition}:iam::${account}:${resource}`
}

/** IAM knows the path of a role from its name: a service-linked role has that of its service. */
function roleWithPath(input: CallInput): string {
  const name = textOf(input, 'RoleName') ?? '*'
  return /^AWSServiceRoleFor/.test(name) ? `aws-service-role/*/${name}` : name
}

function onHostedZone(operation: string) {
  return (input: CallInput, { partition }: CalledAccount) => [
    {
      action: `route53:${operation}`,
      resources: [
        `arn:${partition}:route53:::hostedzone/${(textOf(input, 'Id') ?? textOf(input, 'HostedZoneId') ?? '*').replace(/^\/hostedzone\//, '')}`,
      ],
      context: {},
    },
  ]
}
