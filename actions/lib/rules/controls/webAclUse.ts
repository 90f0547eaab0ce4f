import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { LOAD_BALANCER } from './loadBalancers.ts'
import { isUnknown, propertyAt, resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

/** Ways in from the internet that no web ACL is in front of: load balancers, and CloudFront before those inside of a VPC. */
export const webAclUse: Control = scope => [...openLoadBalancers(scope), ...openDistributions(scope)]

function openLoadBalancers(scope: ControlScope): readonly Finding[] {
  const withWebAcl = loadBalancersWithWebAcl(scope)
  return resourcesOfType(scope, LOAD_BALANCER).flatMap((found): readonly Finding[] => {
    const { Scheme: scheme = 'internet-facing', Type: type = 'application' } = found.resource.properties
    const isOpen = scalarTextOf(scheme) === 'internet-facing' && scalarTextOf(type) === 'application'
    if (!isOpen || withWebAcl.has(found.path)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/web-acl', severity: 'medium', path: [] },
        clause: 'is open to the internet without a web ACL: nothing refuses known attacks',
        todo: 'Add an AWS::WAFv2::WebACLAssociation of the load balancer and a web ACL.',
      }),
    ]
  })
}

function openDistributions(scope: ControlScope): readonly Finding[] {
  const withWebAcl = loadBalancersWithWebAcl(scope)
  return resourcesOfType(scope, 'AWS::CloudFront::Distribution').flatMap((found): readonly Finding[] => {
    const config = found.resource.properties.DistributionConfig
    const balancers = valuesIn(propertyAt(config, 'Origins')).flatMap(origin => loadBalancersOf(origin, scope))
    const webAcl = propertyAt(config, 'WebACLId')
    const hasWebAcl = isUnknown(webAcl) || (scalarTextOf(webAcl) ?? '') !== ''
    if (hasWebAcl || balancers.length === 0 || balancers.every(({ path }) => withWebAcl.has(path))) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/web-acl', severity: 'medium', path: ['DistributionConfig', 'WebACLId'] },
        clause: 'is open to the internet without a web ACL: nothing refuses known attacks',
        todo: 'Set WebACLId to the ARN of a web ACL of us-east-1.',
      }),
    ]
  })
}

/** Those that an origin inside of a VPC leads to. */
function loadBalancersOf(
  origin: Parameters<typeof propertyAt>[0],
  { resources }: ControlScope,
): readonly ResourceInStack[] {
  const vpcOrigins = resourcesIn(propertyAt(origin, 'VpcOriginConfig', 'VpcOriginId'))
  const arns = vpcOrigins.map(path =>
    propertyAt(resources.get(path)?.resource.properties, 'VpcOriginEndpointConfig', 'Arn'),
  )
  return arns.flatMap(arn => resourcesIn(arn).flatMap(path => resources.get(path) ?? []))
}

function loadBalancersWithWebAcl(scope: ControlScope): ReadonlySet<string> {
  const associations = resourcesOfType(scope, 'AWS::WAFv2::WebACLAssociation')
  return new Set(associations.flatMap(({ resource }) => resourcesIn(resource.properties.ResourceArn)))
}
