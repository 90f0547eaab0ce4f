import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import type { FlatResource, FlatResources } from '../../template/flatten/flattenStack.ts'
import { guardDenial } from './guardDenial.ts'

/**
 * Properties that a rule of Guard compares with a number or a boolean. CloudFormation takes the text of one too, and the value
 * of a parameter is text; for Guard, `'true'` is not `true`.
 */
export const TYPED_PROPERTIES: ReadonlySet<string> = new Set(
  `ActionsEnabled AllowVersionUpgrade AssociatePublicIpAddress AtRestEncryptionEnabled AutoMinorVersionUpgrade
  AutomatedSnapshotRetentionPeriod AutomaticFailoverEnabled BacktrackWindow BackupRetentionPeriod BlockPublicAcls
  BlockPublicPolicy CacheClusterEnabled CacheDataEncrypted CloudFrontDefaultCertificate CopyTagsToSnapshot CrossZone
  DedicatedMasterCount DedicatedMasterEnabled DeletionProtection Egress Enable EnableAtRestEncryption EnableEbsEncryption
  EnableIAMDatabaseAuthentication EnableInTransitEncryption EnableKeyRotation EnableLogFileValidation Enabled Encrypted
  EncryptionDisabled EndpointPrivateAccess EndpointPublicAccess EnforceHTTPS EnforceWorkGroupConfiguration
  EnhancedVpcRouting EventBridgeEnabled FromPort HttpPutResponseHopLimit IamAuthEnabled IgnorePublicAcls InCluster
  InstanceCount InternalUserDatabaseEnabled MapPublicIpOnLaunch Memory Monitoring MonitoringInterval MultiAZ
  ObjectLockEnabled PointInTimeRecoveryEnabled Privileged PrivilegedMode PubliclyAccessible Quantity
  ReadonlyRootFilesystem ReplicationFactor RequireTLS RestrictPublicBuckets RetentionInDays SSEEnabled ScanOnPush
  SnapshotRetentionLimit SqsManagedSseEnabled StorageEncrypted ToPort TracingEnabled TransitEncryptionEnabled
  ZoneAwarenessEnabled`.split(/\s+/),
)

/**
 * Resources with the values that the rules of Guard understand; to CloudFormation they mean the same. The rules reject these
 * without a reason:
 * - a number or boolean as text;
 * - a boolean or number in the condition of a policy, where the rules expect text;
 * - a denial of calls without TLS in another form than that of CT.S3.PR.8;
 * - Container Insights `enhanced`, which includes the `enabled` that CT.ECS.PR.2 asks for;
 * - the ARN of a bucket that is made from the bucket's name, where CT.S3.PR.8 looks for `Fn::GetAtt`;
 * - a prefix list as the source of an ingress rule, as if it were every address (CT.EC2.PR.3, CT.EC2.PR.4);
 * - a container without a memory limit on Fargate, which requires a limit for the whole task (CT.ECS.PR.7).
 */
export function guardValues(resources: FlatResources): FlatResources {
  return Object.fromEntries(
    Object.entries(resources).map(([path, resource]) => [path, guardResource(resource, resources)]),
  )
}

function guardResource(resource: FlatResource, resources: FlatResources): FlatResource {
  const properties = mapOf(guardValue(resource.properties, undefined, resources))
  if (resource.type === 'AWS::ECS::Cluster') return { ...resource, properties: withEnabledInsights(properties) }
  if (resource.type === 'AWS::ECS::TaskDefinition') return { ...resource, properties: withMemoryLimits(properties) }
  return { ...resource, properties }
}

function guardValue(value: Json, key: string | undefined, resources: FlatResources): Json {
  if (Array.isArray(value)) return value.map(item => guardValue(item, undefined, resources))
  if (!isMap(value)) return key !== undefined && TYPED_PROPERTIES.has(key) ? typedValue(value) : value
  const parts = value['Fn::Join']
  if (Array.isArray(parts)) return bucketArn(parts, resources) ?? value
  const entries = Object.entries(guardDenial(value)).filter(([name]) => name !== 'SourcePrefixListId')
  return Object.fromEntries(
    entries.map(([name, inner]) => [
      name,
      isStatementCondition(value, name) ? textValue(inner) : guardValue(inner, name, resources),
    ]),
  )
}

function typedValue(value: Json): Json {
  if (value === 'true' || value === 'false') return value === 'true'
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
}

function isStatementCondition(node: JsonMap, key: string): boolean {
  return key === 'Condition' && Object.hasOwn(node, 'Effect')
}

function textValue(value: Json): Json {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(textValue)
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, textValue(inner)])) : value
}

const BUCKET_ARN = /^arn:aws[a-z-]*:s3:::$/

/** `arn:aws:s3:::<bucket>` and `arn:aws:s3:::<bucket>/…` with the attribute of a bucket of these resources. */
function bucketArn([, parts]: readonly Json[], resources: FlatResources): Json | undefined {
  const [start, bucket, ...rest] = Array.isArray(parts) ? parts : []
  const path = isMap(bucket) ? bucket.Ref : undefined
  if (typeof start !== 'string' || !BUCKET_ARN.test(start) || typeof path !== 'string') return undefined
  if (resources[path]?.type !== 'AWS::S3::Bucket') return undefined
  const arn = { 'Fn::GetAtt': [path, 'Arn'] }
  return rest.length === 0 ? arn : { 'Fn::Join': ['', [arn, ...rest]] }
}

function withEnabledInsights(cluster: JsonMap): JsonMap {
  const { ClusterSettings: settings } = cluster
  if (!Array.isArray(settings)) return cluster
  const isEnhanced = (setting: Json): setting is JsonMap =>
    isMap(setting) && setting.Name === 'containerInsights' && setting.Value === 'enhanced'
  return {
    ...cluster,
    ClusterSettings: settings.map(setting => (isEnhanced(setting) ? { ...setting, Value: 'enabled' } : setting)),
  }
}

function withMemoryLimits(task: JsonMap): JsonMap {
  const { RequiresCompatibilities: compatibilities, Memory, ContainerDefinitions: containers } = task
  const isFargate = Array.isArray(compatibilities) && compatibilities.includes('FARGATE')
  if (!isFargate || Memory === undefined || !Array.isArray(containers)) return task
  return {
    ...task,
    ContainerDefinitions: containers.map(container => (isMap(container) ? { Memory, ...container } : container)),
  }
}

function mapOf(value: Json): JsonMap {
  return isMap(value) ? value : {}
}
