import type { Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { LOAD_BALANCER } from './loadBalancers.ts'
import { propertyControls } from './propertyControls.ts'
import { propertyAt, resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener'
/** TLS 1.3 alone, or with TLS 1.2 and its strong ciphers; Security Hub's control ELB.17 has a list of these. */
const STRONG_POLICY = /^ELBSecurityPolicy-TLS13-1-(?:3|2-Res|2-FIPS)(?:-FIPS)?(?:-PQ)?-\d{4}-\d{2}$/

export const tlsPolicies: readonly Control[] = propertyControls([
  {
    rule: 'control/tls-policy',
    severity: 'medium',
    types: [LISTENER],
    path: ['SslPolicy'],
    isFor: ({ resource: { properties } }) => ['HTTPS', 'TLS'].includes(scalarTextOf(properties.Protocol) ?? ''),
    accepts: value => STRONG_POLICY.test(scalarTextOf(value) ?? ''),
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
    effect: value =>
      value === undefined
        ? "CloudFormation's default, ELBSecurityPolicy-2016-08, accepts TLS 1.0"
        : 'ELB.17 of Security Hub accepts only ELBSecurityPolicy-TLS13-1-3-*, -TLS13-1-2-Res-* and -TLS13-1-2-FIPS-*',
    todo: 'Set SslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.',
  },
])

/** Listeners without TLS that hand requests to the application in place of redirecting them to HTTPS. */
export const plainHttp: Control = scope => {
  const plain = resourcesOfType(scope, LISTENER)
    .filter(({ resource }) => scalarTextOf(resource.properties.Protocol) === 'HTTP')
    .filter(listener => !isBehindCloudFront(listener, scope))
  const paths = new Set(plain.map(({ path }) => path))
  const rules = resourcesOfType(scope, 'AWS::ElasticLoadBalancingV2::ListenerRule').filter(({ resource }) =>
    resourcesIn(resource.properties.ListenerArn).some(path => paths.has(path)),
  )
  return [
    ...plain.flatMap(found => forwards(found, 'DefaultActions')),
    ...rules.flatMap(found => forwards(found, 'Actions')),
  ]
}

function forwards(found: ResourceInStack, property: string): readonly Finding[] {
  return valuesIn(found.resource.properties[property]).flatMap((action, index): readonly Finding[] => {
    if (scalarTextOf(propertyAt(action, 'Type')) !== 'forward') return []
    const path: Path = [property, index, 'Type']
    return [
      violationOf(found, {
        ...{ rule: 'control/plain-http', severity: 'medium', path },
        clause: `forwards requests that come by HTTP (${path.join('/')}): passwords and sessions cross the network in clear text`,
        todo: 'Redirect to HTTPS with status HTTP_301, and forward from an HTTPS listener.',
      }),
    ]
  })
}

/** CloudFront has the certificate, and reaches an internal load balancer from inside the VPC alone. */
function isBehindCloudFront({ resource }: ResourceInStack, scope: ControlScope): boolean {
  const balancers = resourcesIn(resource.properties.LoadBalancerArn).flatMap(path => scope.resources.get(path) ?? [])
  const origins = resourcesOfType(scope, 'AWS::CloudFront::VpcOrigin')
  const servesHttps = resourcesOfType(scope, 'AWS::CloudFront::Distribution').every(distribution =>
    behavioursOf(distribution).every(behaviour =>
      ['redirect-to-https', 'https-only'].includes(scalarTextOf(propertyAt(behaviour, 'ViewerProtocolPolicy')) ?? ''),
    ),
  )
  return balancers.some(
    ({ path, resource: { type, properties } }) =>
      type === LOAD_BALANCER &&
      properties.Scheme === 'internal' &&
      servesHttps &&
      origins.some(origin =>
        resourcesIn(propertyAt(origin.resource.properties, 'VpcOriginEndpointConfig', 'Arn')).includes(path),
      ),
  )
}

function behavioursOf({ resource: { properties } }: ResourceInStack): readonly Value[] {
  const { DistributionConfig: configuration } = properties
  return [
    ...valuesIn(propertyAt(configuration, 'DefaultCacheBehavior')),
    ...valuesIn(propertyAt(configuration, 'CacheBehaviors')),
  ]
}
