/** A property that hands a role to a service: the call needs `iam:PassRole` on it. */
export type RoleProperty = { readonly path: string; readonly service: string }

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

/** The role that a service makes for itself in an account that never used it. */
export type ServiceLinkedRole = {
  /** `ecs.amazonaws.com`, as `iam:AWSServiceName` has it. */
  readonly service: string
  /** The end of its ARN: `aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`. */
  readonly path: string
}

/** By the type whose first creation in an account makes the role (each service's page on service-linked roles). */
const SERVICE_LINKED_ROLES: Readonly<Record<string, readonly [service: string, name: string]>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': [
    'ecs.application-autoscaling.amazonaws.com',
    'AWSServiceRoleForApplicationAutoScaling_ECSService',
  ],
  'AWS::Backup::BackupSelection': ['backup.amazonaws.com', 'AWSServiceRoleForBackup'],
  'AWS::ECS::Cluster': ['ecs.amazonaws.com', 'AWSServiceRoleForECS'],
  'AWS::EFS::FileSystem': ['elasticfilesystem.amazonaws.com', 'AWSServiceRoleForAmazonElasticFileSystem'],
  // The handler's list does not name it; the guide of Elastic Load Balancing does.
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    'elasticloadbalancing.amazonaws.com',
    'AWSServiceRoleForElasticLoadBalancing',
  ],
  'AWS::RDS::DBInstance': ['rds.amazonaws.com', 'AWSServiceRoleForRDS'],
  'AWS::RDS::DBParameterGroup': ['rds.amazonaws.com', 'AWSServiceRoleForRDS'],
  'AWS::RDS::DBSubnetGroup': ['rds.amazonaws.com', 'AWSServiceRoleForRDS'],
}

export function serviceLinkedRoleOf(type: string): ServiceLinkedRole | undefined {
  const [service, name] = SERVICE_LINKED_ROLES[type] ?? []
  return service === undefined ? undefined : { service, path: `aws-service-role/${service}/${name}` }
}

export const SERVICE_LINKED_ROLE_TYPES: readonly string[] = Object.keys(SERVICE_LINKED_ROLES)
