import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { isTrue, isUnknown, propertyAt, quotedValue, resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

export const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer'

/** Zones, web ACL and access logs of load balancers. */
export const loadBalancers: Control = scope =>
  resourcesOfType(scope, LOAD_BALANCER).flatMap(found => [
    ...zones(found, scope),
    ...failOpen(found),
    ...accessLogs(found, scope),
  ])

/** The attribute of a load balancer and its position in the list. */
function attributeOf(
  { resource: { properties } }: ResourceInStack,
  key: string,
): { value: Value; index: number } | undefined {
  const attributes = valuesIn(properties.LoadBalancerAttributes)
  const index = attributes.findIndex(attribute => scalarTextOf(propertyAt(attribute, 'Key')) === key)
  const value = propertyAt(attributes[index], 'Value')
  return value === undefined ? undefined : { value, index }
}

function zones(found: ResourceInStack, scope: ControlScope): readonly Finding[] {
  const { Subnets, SubnetMappings } = found.resource.properties
  const property = Subnets === undefined ? 'SubnetMappings' : 'Subnets'
  const list = Subnets ?? SubnetMappings
  if (list === undefined || (isUnknown(list) && !Array.isArray(list))) return []
  const subnets = valuesIn(list).map(item => propertyAt(item, 'SubnetId') ?? item)
  if (subnets.length > 1 && new Set(subnets.map((subnet, index) => zoneOf(subnet, scope) ?? index)).size > 1) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/load-balancer-zones', severity: 'medium', path: [property] },
      clause: `has ${property} in one availability zone: an outage of the zone ends the service`,
      todo: 'Add a subnet in another availability zone.',
    }),
  ]
}

/** The zone of a subnet of the stack, as text; undefined where it is not known. */
function zoneOf(subnet: Value, { resources }: ControlScope): string | undefined {
  const [path = ''] = resourcesIn(subnet)
  const { AvailabilityZone, AvailabilityZoneId } = resources.get(path)?.resource.properties ?? {}
  const zone = AvailabilityZoneId ?? AvailabilityZone
  return zone === undefined ? undefined : JSON.stringify(zone)
}

function failOpen(found: ResourceInStack): readonly Finding[] {
  const attribute = attributeOf(found, 'waf.fail_open.enabled')
  if (!attribute || !isTrue(attribute.value)) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/web-acl-fail-open', severity: 'medium' },
      path: ['LoadBalancerAttributes', attribute.index, 'Value'],
      clause: `has waf.fail_open.enabled ${quotedValue(attribute.value)}: requests pass unchecked while its web ACL does not respond`,
      todo: "Set waf.fail_open.enabled to 'false'.",
    }),
  ]
}

/**
 * An application load balancer writes to buckets with keys of S3 only.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
function accessLogs(balancer: ResourceInStack, { resources }: ControlScope): readonly Finding[] {
  if ((scalarTextOf(balancer.resource.properties.Type) ?? 'application') !== 'application') return []
  const paths = ['access_logs.s3.bucket', 'connection_logs.s3.bucket'].flatMap(key =>
    resourcesIn(attributeOf(balancer, key)?.value),
  )
  return [...new Set(paths)].flatMap(path => {
    const bucket = resources.get(path)
    const rules = ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault']
    const algorithm = scalarTextOf(propertyAt(bucket?.resource.properties, ...rules, 'SSEAlgorithm'))
    if (!bucket || algorithm === undefined || algorithm === 'AES256') return []
    return [
      violationOf(bucket, {
        ...{ rule: 'control/access-log-encryption', severity: 'medium', path: [...rules, 'SSEAlgorithm'] },
        clause: `has SSEAlgorithm '${algorithm}' and takes the access logs of '${balancer.path}', which writes to buckets with keys of S3 alone`,
        todo: 'Set SSEAlgorithm to AES256.',
      }),
    ]
  })
}
