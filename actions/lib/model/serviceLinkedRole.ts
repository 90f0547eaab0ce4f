import { lookup } from './lookup.ts'

/** A role that AWS makes for one of its services, once per account. */
export type ServiceLinkedRole = {
  /** `ecs.amazonaws.com` */
  readonly service: string
  /** `AWSServiceRoleForECS` */
  readonly name: string
}

const ECS = { service: 'ecs.amazonaws.com', name: 'AWSServiceRoleForECS' }
const SCALING = {
  service: 'ecs.application-autoscaling.amazonaws.com',
  name: 'AWSServiceRoleForApplicationAutoScaling_ECSService',
}
const LOAD_BALANCING = {
  service: 'elasticloadbalancing.amazonaws.com',
  name: 'AWSServiceRoleForElasticLoadBalancing',
}
const DATABASES = { service: 'rds.amazonaws.com', name: 'AWSServiceRoleForRDS' }
const FILES = { service: 'elasticfilesystem.amazonaws.com', name: 'AWSServiceRoleForAmazonElasticFileSystem' }
const BACKUPS = { service: 'backup.amazonaws.com', name: 'AWSServiceRoleForBackup' }
const CACHES = { service: 'elasticache.amazonaws.com', name: 'AWSServiceRoleForElastiCache' }
const ORIGINS = { service: 'vpcorigin.cloudfront.amazonaws.com', name: 'AWSServiceRoleForCloudFrontVPCOrigin' }

/**
 * Services create these roles at their first use, but some fail while it is new: a cluster with
 * capacity providers cannot assume it yet. A user pool needs one only when it sends mail through SES.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
const BY_TYPE: Readonly<Record<string, ServiceLinkedRole>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': SCALING,
  'AWS::Backup::BackupPlan': BACKUPS,
  'AWS::Backup::BackupVault': BACKUPS,
  'AWS::CloudFront::VpcOrigin': ORIGINS,
  'AWS::ECS::Cluster': ECS,
  'AWS::ECS::Service': ECS,
  'AWS::EFS::FileSystem': FILES,
  'AWS::ElastiCache::ReplicationGroup': CACHES,
  'AWS::ElastiCache::ServerlessCache': CACHES,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': LOAD_BALANCING,
  'AWS::RDS::DBInstance': DATABASES,
}

/** The role that a resource type needs; undefined if it needs none. */
export function serviceLinkedRoleOf(type: string): ServiceLinkedRole | undefined {
  return lookup(BY_TYPE, type)
}

/** Each role once. */
export const SERVICE_LINKED_ROLES: readonly ServiceLinkedRole[] = [...new Set(Object.values(BY_TYPE))]
