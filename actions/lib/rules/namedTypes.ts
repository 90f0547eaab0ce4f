// Resource types whose ARN has the resource's name in it. R is the region, A the account, NAME the name.

/** The action that creates a resource of a type, the property that names it, and its ARN. */
export type NamedType = { readonly action: string; readonly property: string; readonly arn: string }

export const NAMED_TYPES: Readonly<Record<string, NamedType>> = {
  'AWS::CloudWatch::Alarm': {
    action: 'cloudwatch:PutMetricAlarm',
    property: 'AlarmName',
    arn: 'cloudwatch:R:A:alarm:NAME',
  },
  'AWS::CloudWatch::Dashboard': {
    action: 'cloudwatch:PutDashboard',
    property: 'DashboardName',
    arn: 'cloudwatch::A:dashboard/NAME',
  },
  'AWS::ECS::Cluster': { action: 'ecs:CreateCluster', property: 'ClusterName', arn: 'ecs:R:A:cluster/NAME' },
  'AWS::ElastiCache::ReplicationGroup': {
    action: 'elasticache:CreateReplicationGroup',
    property: 'ReplicationGroupId',
    arn: 'elasticache:R:A:replicationgroup:NAME',
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    action: 'elasticloadbalancing:CreateLoadBalancer',
    property: 'Name',
    arn: 'elasticloadbalancing:R:A:loadbalancer/app/NAME/0123456789abcdef',
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    action: 'elasticloadbalancing:CreateTargetGroup',
    property: 'Name',
    arn: 'elasticloadbalancing:R:A:targetgroup/NAME/0123456789abcdef',
  },
  'AWS::IAM::Role': { action: 'iam:CreateRole', property: 'RoleName', arn: 'iam::A:role/NAME' },
  'AWS::Logs::LogGroup': { action: 'logs:CreateLogGroup', property: 'LogGroupName', arn: 'logs:R:A:log-group:NAME' },
  'AWS::RDS::DBInstance': { action: 'rds:CreateDBInstance', property: 'DBInstanceIdentifier', arn: 'rds:R:A:db:NAME' },
  'AWS::RDS::DBParameterGroup': {
    action: 'rds:CreateDBParameterGroup',
    property: 'DBParameterGroupName',
    arn: 'rds:R:A:pg:NAME',
  },
  'AWS::RDS::DBSubnetGroup': {
    action: 'rds:CreateDBSubnetGroup',
    property: 'DBSubnetGroupName',
    arn: 'rds:R:A:subgrp:NAME',
  },
  'AWS::S3::Bucket': { action: 's3:CreateBucket', property: 'BucketName', arn: 's3:::NAME' },
  'AWS::SNS::Topic': { action: 'sns:CreateTopic', property: 'TopicName', arn: 'sns:R:A:NAME' },
  'AWS::SecretsManager::Secret': {
    action: 'secretsmanager:CreateSecret',
    property: 'Name',
    arn: 'secretsmanager:R:A:secret:NAME-AbCdEf',
  },
}
