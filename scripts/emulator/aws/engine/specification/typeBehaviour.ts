import type { JsonMap } from '#lib/model/json.ts'
import { deniesToEverybody } from './policyDenial.ts'

/** The duration of a type as a multiple of the delay per resource. All other types take one. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'AWS::CloudFront::Distribution': 4,
  'AWS::CloudFront::VpcOrigin': 6,
  'AWS::EC2::NatGateway': 3,
  'AWS::ECS::Service': 4,
  'AWS::ElastiCache::ReplicationGroup': 6,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 4,
  'AWS::RDS::DBInstance': 8,
}

export function weightOf(type: string): number {
  return WEIGHTS[type] ?? 1
}

/**
 * The usual failure of a resource type, in its service's wording. The first type in a nested stack is the default when
 * only that stack was named.
 */
const FAILURE_MESSAGES: Readonly<Record<string, string>> = {
  'AWS::RDS::DBInstance':
    'Resource handler returned message: "The requested DB Instance class is not available in the Availability Zones of the DB subnet group (Service: Rds, Status Code: 400, Request ID: {id})" (RequestToken: {id}, HandlerErrorCode: InvalidRequest)',
  'AWS::ECS::Service':
    'Resource handler returned message: "Error occurred during operation \'ECS Deployment Circuit Breaker was triggered\'." (RequestToken: {id}, HandlerErrorCode: GeneralServiceException)',
  'AWS::ElasticLoadBalancingV2::LoadBalancer':
    'Resource handler returned message: "The maximum number of load balancers has been reached (Service: ElasticLoadBalancingV2, Status Code: 400, Request ID: {id})" (RequestToken: {id}, HandlerErrorCode: ServiceLimitExceeded)',
  'AWS::EFS::FileSystem':
    'Resource handler returned message: "You have reached the maximum number of file systems (Service: Efs, Status Code: 403, Request ID: {id})" (RequestToken: {id}, HandlerErrorCode: ServiceLimitExceeded)',
  'AWS::Cognito::UserPoolDomain':
    'Resource handler returned message: "Domain already associated with another user pool. (Service: CognitoIdentityProvider, Status Code: 400, Request ID: {id})" (RequestToken: {id}, HandlerErrorCode: InvalidRequest)',
  'AWS::EC2::NatGateway':
    'Resource handler returned message: "The maximum number of NAT gateways has been reached (Service: Ec2, Status Code: 400, Request ID: {id})" (RequestToken: {id}, HandlerErrorCode: ServiceLimitExceeded)',
  'AWS::CertificateManager::Certificate':
    'Resource handler returned message: "DNS Record Set is not available. Certificate is in FAILED status." (RequestToken: {id}, HandlerErrorCode: InvalidRequest)',
  'AWS::IAM::Role':
    'Resource handler returned message: "Policy document should not specify a principal. (Service: Iam, Status Code: 400, Request ID: {id})" (RequestToken: {id}, HandlerErrorCode: InvalidRequest)',
}

export const TYPES_WITH_FAILURE_MESSAGE: readonly string[] = Object.keys(FAILURE_MESSAGES)

export function failureMessageOf(type: string, id: string): string {
  const template =
    FAILURE_MESSAGES[type] ??
    'Resource handler returned message: "Internal failure (Service: {service}, Status Code: 500, Request ID: {id})" (RequestToken: {id}, HandlerErrorCode: InternalFailure)'
  return template.replaceAll('{id}', id).replaceAll('{service}', type.split('::')[1] ?? type)
}

type DeletionProtection = { readonly isActive: (properties: JsonMap) => boolean; readonly message: string }

const isTrue = (value: unknown) => String(value) === 'true'

/** Types that refuse a deletion while a property protects them. */
const DELETION_PROTECTIONS: Readonly<Record<string, DeletionProtection>> = {
  'AWS::Cognito::UserPool': {
    isActive: ({ DeletionProtection: on }) => on === 'ACTIVE',
    message:
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first. (Service: CognitoIdentityProvider, Status Code: 400, Request ID: {id})',
  },
  // Its delete handler takes no policy away.
  'AWS::EFS::FileSystem': {
    isActive: ({ FileSystemPolicy: policy }) => deniesToEverybody(policy, 'elasticfilesystem:DeleteFileSystem'),
    message:
      'User is not authorized to perform that action on the specified resource: elasticfilesystem:DeleteFileSystem on {physicalId} (Service: Efs, Status Code: 403, Request ID: {id})',
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    isActive: ({ LoadBalancerAttributes: attributes }) =>
      Array.isArray(attributes) &&
      attributes.some(attribute => attribute?.Key === 'deletion_protection.enabled' && isTrue(attribute?.Value)),
    message:
      "Load balancer '{physicalId}' cannot be deleted because deletion protection is enabled (Service: ElasticLoadBalancingV2, Status Code: 400, Request ID: {id})",
  },
  'AWS::Logs::LogGroup': {
    isActive: ({ DeletionProtectionEnabled: on }) => isTrue(on),
    message:
      'The log group cannot be deleted because deletion protection is enabled (Service: CloudWatchLogs, Status Code: 400, Request ID: {id})',
  },
  'AWS::RDS::DBCluster': {
    isActive: ({ DeletionProtection: on }) => isTrue(on),
    message:
      'Cannot delete protected Cluster, please disable deletion protection and try again. (Service: Rds, Status Code: 400, Request ID: {id})',
  },
  'AWS::RDS::DBInstance': {
    isActive: ({ DeletionProtection: on }) => isTrue(on),
    message:
      'Cannot delete protected DB Instance, please disable deletion protection and try again. (Service: Rds, Status Code: 400, Request ID: {id})',
  },
}

/** The message with which the service refuses to delete a protected resource; undefined when it deletes it. */
export function deletionProtectionMessageOf(
  type: string,
  { physicalId, properties, id }: { physicalId: string; properties: JsonMap; id: string },
): string | undefined {
  const protection = DELETION_PROTECTIONS[type]
  if (!protection?.isActive(properties)) return undefined
  const message = protection.message.replaceAll('{id}', id).replaceAll('{physicalId}', physicalId)
  return `Resource handler returned message: "${message}" (RequestToken: ${id}, HandlerErrorCode: InvalidRequest)`
}

/** Properties that cannot change, although the specification calls their change an update in place. */
const IMMUTABLE_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'],
}

export function immutablePropertiesOf(type: string): readonly string[] {
  return IMMUTABLE_PROPERTIES[type] ?? []
}

/** Types that need CAPABILITY_IAM, with the property that makes it CAPABILITY_NAMED_IAM. */
export const IAM_TYPES: Readonly<Record<string, string | undefined>> = {
  'AWS::IAM::AccessKey': undefined,
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': undefined,
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': undefined,
}

/** The policy of a resource without a DeletionPolicy (AWS page "DeletionPolicy attribute"). */
export function defaultPolicyOf(type: string, { DBClusterIdentifier: cluster }: JsonMap): 'Delete' | 'Snapshot' {
  const isOwnDatabase = type === 'AWS::RDS::DBCluster' || (type === 'AWS::RDS::DBInstance' && cluster === undefined)
  return isOwnDatabase ? 'Snapshot' : 'Delete'
}

/** Properties that always replace, although the specification says that they may. */
const REPLACING_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::RDS::DBInstance': ['DBSnapshotIdentifier', 'Engine', 'SourceDBInstanceIdentifier'],
}

export function alwaysReplaces(type: string, property: string): boolean {
  return REPLACING_PROPERTIES[type]?.includes(property) ?? false
}
