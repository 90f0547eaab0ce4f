import type { ResourceArns } from './arnPattern.ts'

const USER_POOL: ResourceArns = { own: ['userpool', 'cognito-idp:userpool/{UserPoolId}'] }
/** AWS's messages name a log group with this end in every call but those on tags. */
const LOG_GROUP_END = ':log-stream:'

/** Stacks, roles, containers, sign-in, logs, alarms and topics. */
export const APPLICATION_ARNS: Readonly<Record<string, ResourceArns>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    own: ['ScalableTarget', 'application-autoscaling:scalable-target/*'],
    // The alarms that target tracking makes.
    related: {
      alarm: 'cloudwatch:alarm:TargetTracking-{ResourceId}-*',
      service: 'ecs:{ResourceId}',
      'function-alias': 'lambda:{ResourceId}',
      'function-version': 'lambda:{ResourceId}',
    },
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    own: ['ScalableTarget', 'application-autoscaling:scalable-target/*'],
  },
  'AWS::CloudFormation::Stack': { own: ['stack', '{id}'] },
  'AWS::CloudWatch::Alarm': { own: ['alarm', 'cloudwatch:alarm:{AlarmName}'] },
  'AWS::CloudWatch::Dashboard': {
    own: ['dashboard', 'arn:{partition}:cloudwatch::{account}:dashboard/{DashboardName}'],
  },
  'AWS::Cognito::ManagedLoginBranding': USER_POOL,
  'AWS::Cognito::UserPool': {
    own: ['userpool', 'cognito-idp:userpool/{UserPoolId}'],
    created: 'cognito-idp:userpool/*',
    related: { key: ['{LambdaConfig.KMSKeyID}', 'kms:key/*'] },
  },
  'AWS::Cognito::UserPoolClient': { ...USER_POOL, related: { role: '{AnalyticsConfiguration.RoleArn}' } },
  'AWS::Cognito::UserPoolDomain': { ...USER_POOL, related: { distribution: '*', key: 'kms:key/*' } },
  'AWS::Cognito::UserPoolGroup': { ...USER_POOL, related: { role: '{RoleArn}' } },
  'AWS::Cognito::UserPoolUser': USER_POOL,
  'AWS::Cognito::UserPoolUserToGroupAttachment': USER_POOL,
  'AWS::ECS::Cluster': {
    own: ['cluster', 'ecs:cluster/{ClusterName}'],
    related: { key: ['kms:key/{Configuration.ExecuteCommandConfiguration.KmsKeyId}', 'kms:key/*'] },
  },
  'AWS::ECS::Service': {
    own: ['service', '{ServiceArn}'],
    related: { 'service-deployment': '{ServiceArn~:service/~:service-deployment/}/*' },
  },
  'AWS::ECS::TaskDefinition': {
    own: ['task-definition', '{id}'],
    created: 'ecs:task-definition/{Family}:*',
  },
  'AWS::IAM::ManagedPolicy': {
    own: ['policy', '{id}'],
    related: {
      group: 'arn:{partition}:iam::{account}:group/{Groups}',
      role: 'arn:{partition}:iam::{account}:role/{Roles}',
      user: 'arn:{partition}:iam::{account}:user/{Users}',
    },
  },
  'AWS::IAM::OIDCProvider': { own: ['oidc-provider', 'arn:{partition}:iam::{account}:oidc-provider/{Url~https://~}'] },
  'AWS::IAM::Policy': {
    own: ['role', 'arn:{partition}:iam::{account}:role/{Roles}'],
    related: {
      group: 'arn:{partition}:iam::{account}:group/{Groups}',
      user: 'arn:{partition}:iam::{account}:user/{Users}',
    },
  },
  'AWS::IAM::Role': { own: ['role', 'arn:{partition}:iam::{account}:role{Path|/}{RoleName}'] },
  'AWS::Logs::LogGroup': {
    own: ['log-group', `logs:log-group:{LogGroupName}${LOG_GROUP_END}`],
    related: { key: 'kms:key/{KmsKeyId}', deliverystream: 'firehose:deliverystream/*' },
  },
  'AWS::Logs::MetricFilter': { own: ['log-group', `logs:log-group:{LogGroupName}${LOG_GROUP_END}`] },
  'AWS::SNS::Subscription': { own: ['topic', '{TopicArn}'] },
  'AWS::SNS::Topic': { own: ['topic', 'sns:{TopicName}'] },
  'AWS::SNS::TopicPolicy': { own: ['topic', '{Topics}'] },
}
