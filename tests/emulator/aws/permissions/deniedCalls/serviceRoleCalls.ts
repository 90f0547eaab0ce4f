import { bootstrapRoleArn, OIDC_PROVIDER_ARN } from '../../../../fakes/emulator/bootstrapAccount.ts'
import {
  arnOf,
  bucketArn,
  type DeniedCalls,
  databaseArn,
  logGroupArn,
  secretArn,
  stackArn,
  tagOf,
  zoneArn,
} from './deniedCall.ts'

const OWN = 'open-webui-dev'

/** Calls that handlers make during a creation, on resources that exist: an action, a resource, and its nested stack. */
const DURING_A_CREATION = [
  ['ec2:AuthorizeSecurityGroupIngress', arnOf('ec2', 'security-group/sg-0123456789abcdef0'), 'Security'],
  ['ec2:RevokeSecurityGroupEgress', arnOf('ec2', 'security-group/sg-0123456789abcdef0'), 'Security'],
  ['ec2:CreateSubnet', arnOf('ec2', 'vpc/vpc-0123456789abcdef0'), 'Network'],
  ['ec2:CreateSecurityGroup', arnOf('ec2', 'vpc/vpc-0123456789abcdef0'), 'Network'],
  ['ec2:ModifyVpcAttribute', arnOf('ec2', 'vpc/vpc-0123456789abcdef0'), 'Network'],
  ['elasticloadbalancing:SetSecurityGroups', arnOf('elasticloadbalancing', 'loadbalancer/app/x/0123'), 'LoadBalancer'],
  [
    'elasticloadbalancing:ModifyLoadBalancerAttributes',
    arnOf('elasticloadbalancing', 'loadbalancer/app/x/0123'),
    'LoadBalancer',
  ],
  ['elasticfilesystem:PutFileSystemPolicy', arnOf('elasticfilesystem', 'file-system/fs-0123456789abcdef0'), 'Storage'],
  [
    'elasticfilesystem:UpdateFileSystemProtection',
    arnOf('elasticfilesystem', 'file-system/fs-0123456789abcdef0'),
    'Storage',
  ],
  ['cognito-idp:SetUserPoolMfaConfig', arnOf('cognito-idp', 'userpool/eu-central-1_AbCdEfGhI'), 'SignIn'],
  ['secretsmanager:TagResource', secretArn('DatabaseSecret'), 'Database'],
  ['backup:TagResource', arnOf('backup', 'backup-plan:1-2-3'), 'Storage'],
] as const

/** Calls that reach resources of another environment, or of none. */
export const ACROSS_ENVIRONMENTS: DeniedCalls = {
  role: 'service',
  calls: [
    ...['open-webui-production', 'open-webui-dev-eu'].flatMap(other => [
      {
        title: `delete a nested stack of ${other}`,
        action: 'cloudformation:DeleteStack',
        resource: stackArn(`${other}-Network-1A2B3C`),
        twin: { resource: stackArn(`${OWN}-Network-1A2B3C`) },
      },
      {
        title: `update a nested stack of ${other}`,
        action: 'cloudformation:UpdateStack',
        resource: stackArn(`${other}-Database-1A2B3C`),
        twin: { resource: stackArn(`${OWN}-Database-1A2B3C`) },
      },
      {
        title: `create the stack ${other}`,
        action: 'cloudformation:CreateStack',
        resource: stackArn(other),
        twin: { resource: stackArn(`${OWN}-Compute-1A2B3C`) },
      },
      {
        title: `read a secret of ${other}`,
        action: 'secretsmanager:GetSecretValue',
        resource: secretArn('DatabaseSecret'),
        context: tagOf(`${other}-Database-1A2B3C`),
        twin: { context: tagOf(`${OWN}-Database-1A2B3C`) },
      },
      {
        title: `delete a secret of ${other}`,
        action: 'secretsmanager:DeleteSecret',
        resource: secretArn('ClientSecret'),
        context: tagOf(`${other}-SignIn-1A2B3C`),
        twin: { context: tagOf(`${OWN}-SignIn-1A2B3C`) },
      },
      {
        title: `delete the database of ${other}`,
        action: 'rds:DeleteDBInstance',
        resource: databaseArn(`${other}-database-1a2b3c-instance-x`),
        twin: { resource: databaseArn(`${OWN}-database-1a2b3c-instance-x`) },
      },
      {
        title: `restore a snapshot of ${other}`,
        action: 'rds:RestoreDBInstanceFromDBSnapshot',
        resource: arnOf('rds', `snapshot:${other}-database-before-the-change`),
        twin: { resource: arnOf('rds', `snapshot:${OWN}-database-before-the-change`) },
      },
      {
        title: `delete the file system of ${other}`,
        action: 'elasticfilesystem:DeleteFileSystem',
        resource: arnOf('elasticfilesystem', 'file-system/fs-0123456789abcdef0'),
        context: tagOf(`${other}-Storage-1A2B3C`),
        twin: { context: tagOf(`${OWN}-Storage-1A2B3C`) },
      },
      {
        title: `delete the user pool of ${other}`,
        action: 'cognito-idp:DeleteUserPool',
        resource: arnOf('cognito-idp', 'userpool/eu-central-1_AbCdEfGhI'),
        context: tagOf(`${other}-SignIn-1A2B3C`),
        twin: { context: tagOf(`${OWN}-SignIn-1A2B3C`) },
      },
      {
        title: `delete the load balancer of ${other}`,
        action: 'elasticloadbalancing:DeleteLoadBalancer',
        resource: arnOf('elasticloadbalancing', 'loadbalancer/app/x/0123456789abcdef'),
        context: tagOf(`${other}-LoadBalancer-1A2B3C`),
        twin: { context: tagOf(`${OWN}-LoadBalancer-1A2B3C`) },
      },
      {
        title: `delete the network of ${other}`,
        action: 'ec2:DeleteVpc',
        resource: arnOf('ec2', 'vpc/vpc-0123456789abcdef0'),
        context: tagOf(`${other}-Network-1A2B3C`),
        twin: { context: tagOf(`${OWN}-Network-1A2B3C`) },
      },
      {
        title: `delete the service of ${other}`,
        action: 'ecs:DeleteService',
        resource: arnOf('ecs', `service/${other}-Compute-1A2B3C-Cluster-x/${other}-Compute-1A2B3C-Service-x`),
        twin: { resource: arnOf('ecs', `service/${OWN}-Compute-1A2B3C-Cluster-x/${OWN}-Compute-1A2B3C-Service-x`) },
      },
      {
        title: `delete the log of ${other}`,
        action: 'logs:DeleteLogGroup',
        resource: logGroupArn(`${other}-Compute-1A2B3C-LogGroup-x`),
        twin: { resource: logGroupArn(`${OWN}-Compute-1A2B3C-LogGroup-x`) },
      },
      {
        title: `delete the alarms of ${other}`,
        action: 'cloudwatch:DeleteAlarms',
        resource: arnOf('cloudwatch', `alarm:${other}-Monitoring-1A2B3C-Alarm-x`),
        twin: { resource: arnOf('cloudwatch', `alarm:${OWN}-Monitoring-1A2B3C-Alarm-x`) },
      },
      {
        title: `delete the bucket of ${other}`,
        action: 's3:DeleteBucket',
        resource: bucketArn(`${other}-loadbalancer-1a2b3c-accesslogbucket-x`),
        twin: { resource: bucketArn(`${OWN}-loadbalancer-1a2b3c-accesslogbucket-x`) },
      },
      {
        title: `read a template of ${other}`,
        action: 's3:GetObject',
        resource: bucketArn(`${other}-bootstrap-artifactbucket-x/templates/x.yaml`),
      },
    ]),
    ...['open-webui-production', 'open-webui-dev-eu'].flatMap(other =>
      DURING_A_CREATION.map(([action, resource, nested]) => ({
        title: `call ${action} on a resource of ${other}`,
        action,
        resource,
        context: tagOf(`${other}-${nested}-1A2B3C`),
        twin: { context: tagOf(`${OWN}-${nested}-1A2B3C`) },
      })),
    ),
    {
      title: 'change a user pool of another region',
      action: 'cognito-idp:UpdateUserPool',
      resource: 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbCdEfGhI',
      context: { 'aws:RequestedRegion': 'us-east-1' },
      twin: { context: { 'aws:RequestedRegion': 'eu-central-1' } },
    },
    {
      title: 'read a secret without a tag',
      action: 'secretsmanager:GetSecretValue',
      resource: secretArn('payroll'),
      context: {},
      twin: { context: tagOf(`${OWN}-Compute-1A2B3C`) },
    },
    {
      title: 'change a record of another zone',
      action: 'route53:ChangeResourceRecordSets',
      resource: zoneArn('Z9999999999OTHER'),
      twin: { resource: zoneArn('Z0123456789EXAMPLE') },
    },
    { title: 'delete its own zone', action: 'route53:DeleteHostedZone', resource: zoneArn('Z0123456789EXAMPLE') },
    {
      title: 'create a network in another region',
      action: 'ec2:CreateVpc',
      resource: 'arn:aws:ec2:us-east-1:123456789012:vpc/*',
      context: { 'aws:RequestedRegion': 'us-east-1' },
      twin: { resource: arnOf('ec2', 'vpc/*'), context: { 'aws:RequestedRegion': 'eu-central-1' } },
    },
    {
      title: 'decrypt without a service in between',
      action: 'kms:Decrypt',
      resource: arnOf('kms', 'key/1-2-3'),
      twin: { context: { 'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com' } },
    },
    { title: 'delete a key', action: 'kms:ScheduleKeyDeletion', resource: arnOf('kms', 'key/1-2-3') },
    {
      title: 'delete a recovery point',
      action: 'backup:DeleteRecoveryPoint',
      resource: arnOf('backup', 'recovery-point:x'),
    },
    { title: 'start an instance', action: 'ec2:RunInstances', resource: arnOf('ec2', 'instance/*') },
    { title: 'create a function', action: 'lambda:CreateFunction', resource: arnOf('lambda', 'function:x') },
    {
      title: 'log in to the file system',
      action: 'elasticfilesystem:ClientMount',
      resource: arnOf('elasticfilesystem', 'file-system/fs-0123456789abcdef0'),
      context: tagOf(`${OWN}-Storage-1A2B3C`),
    },
  ],
}

const BOOTSTRAP = `${OWN}-bootstrap`

/** Calls on the stack that holds the role itself. */
export const ON_THE_BOOTSTRAP_STACK: DeniedCalls = {
  role: 'service',
  calls: [
    ...['UpdateStack', 'DeleteStack', 'CreateChangeSet', 'ExecuteChangeSet', 'CreateStack'].map(name => ({
      title: `${name} of the bootstrap stack`,
      action: `cloudformation:${name}`,
      resource: stackArn(BOOTSTRAP),
      twin: { resource: stackArn(`${OWN}-Network-1A2B3C`) },
    })),
    {
      title: 'change the policy of the artifact bucket',
      action: 's3:PutBucketPolicy',
      resource: bucketArn(`${BOOTSTRAP}-artifactbucket-x`),
      twin: { resource: bucketArn(`${OWN}-loadbalancer-1a2b3c-accesslogbucket-x`) },
    },
    {
      title: 'delete the artifact bucket',
      action: 's3:DeleteBucket',
      resource: bucketArn(`${BOOTSTRAP}-artifactbucket-x`),
    },
    {
      title: 'write a template',
      action: 's3:PutObject',
      resource: bucketArn(`${BOOTSTRAP}-artifactbucket-x/templates/x.yaml`),
    },
    {
      title: 'add an audience to the identity provider',
      action: 'iam:AddClientIDToOpenIDConnectProvider',
      resource: OIDC_PROVIDER_ARN,
    },
    { title: 'create an identity provider', action: 'iam:CreateOpenIDConnectProvider', resource: OIDC_PROVIDER_ARN },
    { title: 'delete the identity provider', action: 'iam:DeleteOpenIDConnectProvider', resource: OIDC_PROVIDER_ARN },
    { title: 'assume a role', action: 'sts:AssumeRole', resource: bootstrapRoleArn('dev', 'deploy') },
  ],
}
