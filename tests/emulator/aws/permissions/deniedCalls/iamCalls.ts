import type { RequestContext } from '../../../../../scripts/emulator/aws/permissions/authorization.ts'
import { ACCOUNT_ID, bootstrapRoleArn } from '../../../../fakes/emulator/bootstrapAccount.ts'
import { type DeniedCalls, policyArn, roleArn } from './deniedCall.ts'

const TASK_ROLE = roleArn('open-webui-dev-Compute-1A2B3C-TaskRole-x')
const BOUNDARY = policyArn('open-webui-dev-boundary')
const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess'

const within = (boundary: string): RequestContext => ({ 'iam:PermissionsBoundary': boundary })
const passedTo = (service: string): RequestContext => ({ 'iam:PassedToService': service })
const WITHIN = { resource: TASK_ROLE, context: within(BOUNDARY) }

/** Calls that would make permissions which the boundary does not have. */
export const BEYOND_THE_BOUNDARY: DeniedCalls = {
  role: 'service',
  calls: [
    { title: 'create a role without a boundary', action: 'iam:CreateRole', resource: TASK_ROLE, twin: WITHIN },
    {
      title: 'create a role with another boundary',
      action: 'iam:CreateRole',
      resource: TASK_ROLE,
      context: within(ADMINISTRATOR),
      twin: WITHIN,
    },
    {
      title: 'create a role with the boundary of another environment',
      action: 'iam:CreateRole',
      resource: TASK_ROLE,
      context: within(policyArn('open-webui-production-boundary')),
      twin: WITHIN,
    },
    ...['open-webui-dev-eu-Compute-1A2B3C-TaskRole-x', 'open-webui-dev-preview', 'open-webui-dev-other', 'other'].map(
      name => ({
        title: `create the role ${name}`,
        action: 'iam:CreateRole',
        resource: roleArn(name),
        context: within(BOUNDARY),
        twin: WITHIN,
      }),
    ),
    {
      title: 'give a policy to a role that lost its boundary',
      action: 'iam:PutRolePolicy',
      resource: TASK_ROLE,
      twin: WITHIN,
    },
    {
      title: 'change the boundary of a role',
      action: 'iam:PutRolePermissionsBoundary',
      resource: TASK_ROLE,
      context: within(ADMINISTRATOR),
      twin: WITHIN,
    },
    {
      title: 'remove the boundary of a role',
      action: 'iam:DeleteRolePermissionsBoundary',
      resource: TASK_ROLE,
      context: within(BOUNDARY),
    },
    {
      title: 'attach the policy of administrators',
      action: 'iam:AttachRolePolicy',
      resource: TASK_ROLE,
      context: { ...within(BOUNDARY), 'iam:PolicyARN': ADMINISTRATOR },
    },
    ...(['service', 'preview', 'deploy', 'teardown', 'observe'] as const).flatMap(role => [
      {
        title: `give a policy to the role ${role}`,
        action: 'iam:PutRolePolicy',
        resource: bootstrapRoleArn('dev', role),
        context: within(BOUNDARY),
        twin: WITHIN,
      },
      {
        title: `change who may assume the role ${role}`,
        action: 'iam:UpdateAssumeRolePolicy',
        resource: bootstrapRoleArn('dev', role),
        context: within(BOUNDARY),
        twin: WITHIN,
      },
    ]),
    ...['CreatePolicyVersion', 'SetDefaultPolicyVersion', 'DeletePolicyVersion', 'DeletePolicy'].map(name => ({
      title: `${name} of the boundary`,
      action: `iam:${name}`,
      resource: BOUNDARY,
    })),
    { title: 'create a policy', action: 'iam:CreatePolicy', resource: policyArn('open-webui-dev-Compute-x') },
    { title: 'create a user', action: 'iam:CreateUser', resource: `arn:aws:iam::${ACCOUNT_ID}:user/open-webui-dev-x` },
    { title: 'create an access key', action: 'iam:CreateAccessKey', resource: `arn:aws:iam::${ACCOUNT_ID}:user/x` },
    {
      title: 'give a user a password',
      action: 'iam:CreateLoginProfile',
      resource: `arn:aws:iam::${ACCOUNT_ID}:user/x`,
    },
    {
      title: 'pass the role of deployments to containers',
      action: 'iam:PassRole',
      resource: bootstrapRoleArn('dev', 'deploy'),
      context: passedTo('ecs-tasks.amazonaws.com'),
      twin: { resource: TASK_ROLE },
    },
    {
      title: 'pass itself to containers',
      action: 'iam:PassRole',
      resource: bootstrapRoleArn('dev', 'service'),
      context: passedTo('ecs-tasks.amazonaws.com'),
      twin: { context: passedTo('cloudformation.amazonaws.com') },
    },
    {
      title: 'pass the service role of another environment to CloudFormation',
      action: 'iam:PassRole',
      resource: bootstrapRoleArn('production', 'service'),
      context: passedTo('cloudformation.amazonaws.com'),
      twin: { resource: bootstrapRoleArn('dev', 'service') },
    },
    ...['lambda.amazonaws.com', 'ec2.amazonaws.com', 'cloudformation.amazonaws.com'].map(service => ({
      title: `pass the role of containers to ${service}`,
      action: 'iam:PassRole',
      resource: TASK_ROLE,
      context: passedTo(service),
      twin: { context: passedTo('ecs-tasks.amazonaws.com') },
    })),
    {
      title: 'pass the role of containers of another environment',
      action: 'iam:PassRole',
      resource: roleArn('open-webui-dev-eu-Compute-1A2B3C-TaskRole-x'),
      context: passedTo('ecs-tasks.amazonaws.com'),
      twin: { resource: TASK_ROLE },
    },
    ...['organizations.amazonaws.com', 'ecs.amazonaws.com'].map(service => ({
      title: `create the service-linked role of ${service}`,
      action: 'iam:CreateServiceLinkedRole',
      resource: roleArn(`aws-service-role/${service}/x`),
      context: { 'iam:AWSServiceName': service },
    })),
  ],
}
