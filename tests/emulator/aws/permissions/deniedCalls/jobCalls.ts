import type { RequestContext } from '../../../../../scripts/emulator/aws/permissions/authorization.ts'
import { bootstrapRoleArn } from '../../../../fakes/emulator/bootstrapAccount.ts'
import {
  arnOf,
  bucketArn,
  changeSetArn,
  type DeniedCall,
  type DeniedCalls,
  databaseArn,
  secretArn,
  stackArn,
  tagOf,
} from './deniedCall.ts'

const OWN = 'open-webui-dev'
const OTHERS = ['open-webui-production', 'open-webui-dev-eu']

/** A change set as our verbs ask for it. `ARTIFACTS` is replaced by the address of the artifact bucket. */
const PROPOSED: RequestContext = {
  'cloudformation:RoleArn': bootstrapRoleArn('dev', 'service'),
  'cloudformation:TemplateUrl': 'ARTIFACTS/templates/x.yaml',
  'cloudformation:ChangeSetName': 'open-webui-dev-x',
}
const { 'cloudformation:RoleArn': _role, ...WITHOUT_ROLE } = PROPOSED
const { 'cloudformation:TemplateUrl': _url, ...WITHOUT_URL } = PROPOSED

/** Calls that no job may make, whatever its role. */
const COMMON: readonly DeniedCall[] = [
  {
    title: 'read a secret of its own environment',
    action: 'secretsmanager:GetSecretValue',
    resource: secretArn('DatabaseSecret'),
    context: tagOf(`${OWN}-Database-1A2B3C`),
  },
  { title: 'create a stack', action: 'cloudformation:CreateStack', resource: stackArn(OWN) },
  { title: 'update a stack without a change set', action: 'cloudformation:UpdateStack', resource: stackArn(OWN) },
  { title: 'delete the bootstrap stack', action: 'cloudformation:DeleteStack', resource: stackArn(`${OWN}-bootstrap`) },
  {
    title: 'update the bootstrap stack',
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(`${OWN}-bootstrap`),
    context: PROPOSED,
  },
  { title: 'delete the database itself', action: 'rds:DeleteDBInstance', resource: databaseArn(`${OWN}-database-x`) },
  {
    title: 'delete the file system itself',
    action: 'elasticfilesystem:DeleteFileSystem',
    resource: arnOf('elasticfilesystem', 'file-system/fs-0123456789abcdef0'),
    context: tagOf(`${OWN}-Storage-1A2B3C`),
  },
  {
    title: "start a task with the application's roles and another command",
    action: 'ecs:RunTask',
    resource: arnOf('ecs', `task-definition/${OWN}-Compute-1A2B3C-TaskDefinition:1`),
    context: tagOf(`${OWN}-Compute-1A2B3C`),
  },
  { title: 'create a role', action: 'iam:CreateRole', resource: bootstrapRoleArn('dev', 'deploy') },
  { title: 'change a role of jobs', action: 'iam:PutRolePolicy', resource: bootstrapRoleArn('dev', 'preview') },
  { title: 'assume the role of deployments', action: 'sts:AssumeRole', resource: bootstrapRoleArn('dev', 'deploy') },
  {
    title: 'pass the service role to containers',
    action: 'iam:PassRole',
    resource: bootstrapRoleArn('dev', 'service'),
    context: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
  },
  {
    title: 'pass the service role of another environment',
    action: 'iam:PassRole',
    resource: bootstrapRoleArn('production', 'service'),
    context: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
  },
  {
    title: 'write a template of another environment',
    action: 's3:PutObject',
    resource: bucketArn('open-webui-production-bootstrap-artifactbucket-x/templates/x.yaml'),
  },
]

/** Change sets that may be proposed only as our verbs do it. */
const PROPOSALS: readonly DeniedCall[] = [
  ...OTHERS.map(other => ({
    title: `propose a change of ${other}`,
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(other),
    context: PROPOSED,
    twin: { resource: stackArn(OWN) },
  })),
  {
    title: 'propose a change that works with the rights of the job',
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(OWN),
    context: WITHOUT_ROLE,
    twin: { context: PROPOSED },
  },
  {
    title: 'propose a change with the service role of another environment',
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(OWN),
    context: { ...PROPOSED, 'cloudformation:RoleArn': bootstrapRoleArn('production', 'service') },
    twin: { context: PROPOSED },
  },
  {
    title: 'propose a template from elsewhere',
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(OWN),
    context: {
      ...PROPOSED,
      'cloudformation:TemplateUrl': 'https://other.s3.eu-central-1.amazonaws.com/templates/x.yaml',
    },
    twin: { context: PROPOSED },
  },
  {
    title: 'propose a change of a nested stack that works with the rights of the job',
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(`${OWN}-Database-1A2B3C`),
    context: WITHOUT_ROLE,
    twin: { context: PROPOSED },
  },
  ...OTHERS.map(other => ({
    title: `propose a change of a nested stack of ${other}`,
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(`${other}-Database-1A2B3C`),
    context: WITHOUT_URL,
    twin: { resource: stackArn(`${OWN}-Database-1A2B3C`) },
  })),
  {
    title: 'import a resource into the stack',
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(OWN),
    context: { ...PROPOSED, 'cloudformation:ImportResourceTypes': ['AWS::EFS::FileSystem'] },
    twin: { context: PROPOSED },
  },
  {
    title: 'propose a template that is in the request',
    action: 'cloudformation:CreateChangeSet',
    resource: stackArn(OWN),
    context: WITHOUT_URL,
    twin: { context: PROPOSED },
  },
]

const readsNoEvents: readonly DeniedCall[] = [
  { title: 'read the events of the stack', action: 'cloudformation:DescribeStackEvents', resource: stackArn(OWN) },
  {
    title: 'read the events of the stack by the newer call',
    action: 'cloudformation:DescribeEvents',
    resource: stackArn(OWN),
  },
]

const executesNothing: readonly DeniedCall[] = [
  { title: 'execute a change set', action: 'cloudformation:ExecuteChangeSet', resource: stackArn(OWN) },
  { title: 'delete the stack', action: 'cloudformation:DeleteStack', resource: stackArn(OWN) },
  {
    title: 'take back the termination protection',
    action: 'cloudformation:UpdateTerminationProtection',
    resource: stackArn(OWN),
  },
  { title: 'cancel an update', action: 'cloudformation:CancelUpdateStack', resource: stackArn(OWN) },
]

export const BY_JOBS: readonly DeniedCalls[] = [
  {
    role: 'preview',
    calls: [
      ...COMMON,
      ...PROPOSALS,
      ...readsNoEvents,
      ...executesNothing,
      {
        title: 'delete a change set of another environment',
        action: 'cloudformation:DeleteChangeSet',
        resource: stackArn('open-webui-production'),
        twin: { resource: stackArn(OWN) },
      },
      { title: 'set a stack policy', action: 'cloudformation:SetStackPolicy', resource: stackArn(OWN) },
      {
        title: 'delete a stored preview',
        action: 's3:DeleteObject',
        resource: bucketArn('ARTIFACT-BUCKET/previews/x.json'),
      },
      {
        title: 'write beside previews and templates',
        action: 's3:PutObject',
        resource: bucketArn('ARTIFACT-BUCKET/x'),
        twin: { resource: bucketArn('ARTIFACT-BUCKET/previews/x.json') },
      },
    ],
  },
  {
    role: 'deploy',
    calls: [
      ...COMMON,
      ...PROPOSALS,
      ...OTHERS.map(other => ({
        title: `execute a change set of ${other}`,
        action: 'cloudformation:ExecuteChangeSet',
        resource: stackArn(other),
        twin: { resource: stackArn(OWN) },
      })),
      ...OTHERS.map(other => ({
        title: `read the events of ${other}`,
        action: 'cloudformation:DescribeStackEvents',
        resource: stackArn(other),
        twin: { resource: stackArn(OWN) },
      })),
      {
        title: 'change the bootstrap stack’s protection',
        action: 'cloudformation:UpdateTerminationProtection',
        resource: stackArn(`${OWN}-bootstrap`),
      },
      {
        title: 'delete the stack of another environment',
        action: 'cloudformation:DeleteStack',
        resource: stackArn('open-webui-production'),
      },
      {
        title: 'delete an object of the access log',
        action: 's3:DeleteObject',
        resource: bucketArn(`${OWN}-loadbalancer-x/AWSLogs/x`),
      },
    ],
  },
  {
    role: 'teardown',
    calls: [
      ...COMMON,
      ...OTHERS.map(other => ({
        title: `delete the stack ${other}`,
        action: 'cloudformation:DeleteStack',
        resource: stackArn(other),
        twin: { resource: stackArn(OWN) },
      })),
      ...OTHERS.map(other => ({
        title: `empty a bucket of ${other}`,
        action: 's3:DeleteObject',
        resource: bucketArn(`${other}-loadbalancer-1a2b3c-accesslogbucket-x/AWSLogs/x`),
        twin: { resource: bucketArn(`${OWN}-loadbalancer-1a2b3c-accesslogbucket-x/AWSLogs/x`) },
      })),
      {
        title: 'delete a template',
        action: 's3:DeleteObject',
        resource: bucketArn('ARTIFACT-BUCKET/templates/x.yaml'),
      },
      { title: 'execute a change set', action: 'cloudformation:ExecuteChangeSet', resource: stackArn(OWN) },
      {
        title: 'propose a change',
        action: 'cloudformation:CreateChangeSet',
        resource: stackArn(OWN),
        context: PROPOSED,
      },
    ],
  },
  {
    role: 'observe',
    calls: [
      ...COMMON,
      ...readsNoEvents,
      ...executesNothing,
      {
        title: 'propose a change',
        action: 'cloudformation:CreateChangeSet',
        resource: stackArn(OWN),
        context: PROPOSED,
      },
      { title: 'delete a change set', action: 'cloudformation:DeleteChangeSet', resource: stackArn(OWN) },
      {
        title: 'look for drift of another environment',
        action: 'cloudformation:DetectStackDrift',
        resource: stackArn('open-webui-production'),
        twin: { resource: stackArn(OWN) },
      },
      { title: 'read a change set’s events', action: 'cloudformation:DescribeEvents', resource: changeSetArn('x') },
      {
        title: 'scale the service',
        action: 'ecs:UpdateService',
        resource: arnOf('ecs', `service/${OWN}-Compute-x/${OWN}-Compute-x`),
      },
      { title: 'write an object', action: 's3:PutObject', resource: bucketArn('ARTIFACT-BUCKET/previews/x.json') },
      { title: 'delete the log', action: 'logs:DeleteLogGroup', resource: arnOf('logs', `log-group:${OWN}-Compute-x`) },
      {
        title: 'open a security group',
        action: 'ec2:AuthorizeSecurityGroupIngress',
        resource: arnOf('ec2', 'security-group/sg-1'),
      },
    ],
  },
]

/** The roles that have a table above. */
