/** A property that hands a role to a service: the call needs `iam:PassRole` on it. */
type RoleProperty = { readonly path: string; readonly service: string }

/** By type; the service as `iam:PassedToService` has it (IAM user guide, id_roles_use_passrole; each service's guide). */
const ROLE_PROPERTIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': { RoleARN: 'application-autoscaling.amazonaws.com' },
  'AWS::Backup::BackupSelection': { 'BackupSelection.IamRoleArn': 'backup.amazonaws.com' },
  'AWS::Cognito::UserPool': { 'SmsConfiguration.SnsCallerArn': 'cognito-idp.amazonaws.com' },
  'AWS::Cognito::UserPoolClient': { 'AnalyticsConfiguration.RoleArn': 'cognito-idp.amazonaws.com' },
  'AWS::Cognito::UserPoolGroup': { RoleArn: 'cognito-identity.amazonaws.com' },
  'AWS::EC2::FlowLog': { DeliverLogsPermissionArn: 'vpc-flow-logs.amazonaws.com' },
  'AWS::ECS::Service': {
    Role: 'ecs.amazonaws.com',
    'LoadBalancers.AdvancedConfiguration.RoleArn': 'ecs.amazonaws.com',
    'VolumeConfigurations.ManagedEBSVolume.RoleArn': 'ecs.amazonaws.com',
  },
  'AWS::ECS::TaskDefinition': { ExecutionRoleArn: 'ecs-tasks.amazonaws.com', TaskRoleArn: 'ecs-tasks.amazonaws.com' },
  'AWS::EFS::FileSystem': { 'ReplicationConfiguration.Destinations.RoleArn': 'elasticfilesystem.amazonaws.com' },
  'AWS::RDS::DBInstance': {
    MonitoringRoleArn: 'monitoring.rds.amazonaws.com',
    'AssociatedRoles.RoleArn': 'rds.amazonaws.com',
  },
  'AWS::S3::Bucket': { 'ReplicationConfiguration.Role': 's3.amazonaws.com' },
  'AWS::SNS::Subscription': { SubscriptionRoleArn: 'sns.amazonaws.com' },
  'AWS::SNS::Topic': {
    'DeliveryStatusLogging.FailureFeedbackRoleArn': 'sns.amazonaws.com',
    'DeliveryStatusLogging.SuccessFeedbackRoleArn': 'sns.amazonaws.com',
  },
}

export function rolePropertiesOf(type: string): readonly RoleProperty[] {
  return Object.entries(ROLE_PROPERTIES[type] ?? {}).map(([path, service]) => ({ path, service }))
}
