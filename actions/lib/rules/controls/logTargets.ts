import { isMap, type Json } from '../../model/json.ts'
import type { FlatResource, FlatResources } from '../../template/flatten/flattenStack.ts'
import { namedResources } from './flatReferences.ts'

const BUCKET = { type: 'AWS::S3::Bucket', nameProperty: 'BucketName' } as const
const ELB = 'AWS::ElasticLoadBalancing'

/** Buckets that other resources or services of AWS write logs to. */
export function logTargets(resources: FlatResources): ReadonlySet<string> {
  return bucketsNamedBy(resources, resource => [
    ...targetsOf(resource),
    ...writtenBy(resource, ['logging.s3', 'logdelivery.elasticloadbalancing', 'delivery.logs']),
  ])
}

/**
 * Those of logs that no key of KMS can encrypt: access logs of S3, and of every load balancer but a network one.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function encryptedByService(resources: FlatResources): ReadonlySet<string> {
  return bucketsNamedBy(resources, resource => {
    const isOther = ['AWS::EC2::FlowLog', 'AWS::CloudFront::Distribution'].includes(resource.type)
    const isNetwork = resource.properties.Type === 'network'
    return [
      ...(isOther || isNetwork ? [] : targetsOf(resource)),
      ...writtenBy(resource, ['logging.s3', 'logdelivery.elasticloadbalancing']),
    ]
  })
}

function bucketsNamedBy(
  resources: FlatResources,
  valuesOf: (resource: FlatResource) => readonly (Json | undefined)[],
): ReadonlySet<string> {
  const values = Object.values(resources).flatMap(valuesOf)
  return new Set(values.flatMap(value => namedResources(value, BUCKET, resources)))
}

/** The values of a resource that name the bucket of its logs. */
function targetsOf({ type, properties }: FlatResource): readonly (Json | undefined)[] {
  switch (type) {
    case BUCKET.type:
      return [at(properties, 'LoggingConfiguration', 'DestinationBucketName')]
    case `${ELB}V2::LoadBalancer`:
      return listOf(properties.LoadBalancerAttributes).flatMap(attribute =>
        /^(?:access|connection|health_check)_logs\.s3\.bucket$/.test(String(at(attribute, 'Key')))
          ? [at(attribute, 'Value')]
          : [],
      )
    case `${ELB}::LoadBalancer`:
      return [at(properties, 'AccessLoggingPolicy', 'S3BucketName')]
    case 'AWS::EC2::FlowLog':
      return [properties.LogDestination]
    case 'AWS::CloudFront::Distribution':
      return [at(properties, 'DistributionConfig', 'Logging', 'Bucket')]
    default:
      return []
  }
}

/** The bucket of a policy that lets a service write, or an account write below `AWSLogs/`, as that of load balancers does. */
function writtenBy({ type, properties }: FlatResource, services: readonly string[]): readonly (Json | undefined)[] {
  if (type !== 'AWS::S3::BucketPolicy') return []
  const writes = listOf(at(properties, 'PolicyDocument', 'Statement')).some(statement => {
    if (at(statement, 'Effect') !== 'Allow' || !/"s3:(?:Put|\*)/.test(JSON.stringify(at(statement, 'Action')) ?? '')) {
      return false
    }
    const service = JSON.stringify(at(statement, 'Principal', 'Service')) ?? ''
    const account = JSON.stringify(at(statement, 'Principal', 'AWS')) ?? ''
    const isOfLogs = JSON.stringify(at(statement, 'Resource'))?.includes('AWSLogs/') === true
    return services.some(name => service.includes(`${name}.amazonaws.com`)) || (isOfLogs && /\d{12}/.test(account))
  })
  return writes ? [properties.Bucket] : []
}

function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((inner, key) => (isMap(inner) ? inner[key] : undefined), value)
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
