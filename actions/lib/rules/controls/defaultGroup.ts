import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Path } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { referencesInValue } from '../../template/resolve/unknownValue.ts'
import type { Control } from './control.ts'
import { propertyAt, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

type Member = {
  /** The property with its security groups. */
  readonly path: Path
  /** True for a resource that AWS puts into the default group where the property is absent. */
  readonly isFor: (properties: ResourceInStack['resource']['properties']) => boolean
}

const always = (): boolean => true

const MEMBERS: Readonly<Record<string, Member>> = {
  'AWS::EC2::VPCEndpoint': {
    path: ['SecurityGroupIds'],
    isFor: properties => scalarTextOf(properties.VpcEndpointType) === 'Interface',
  },
  'AWS::ECS::Service': {
    path: ['NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups'],
    isFor: properties => propertyAt(properties, 'NetworkConfiguration', 'AwsvpcConfiguration') !== undefined,
  },
  'AWS::EFS::MountTarget': { path: ['SecurityGroups'], isFor: always },
  'AWS::ElastiCache::ReplicationGroup': {
    path: ['SecurityGroupIds'],
    isFor: properties => properties.CacheSubnetGroupName !== undefined,
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    path: ['SecurityGroups'],
    isFor: properties => ['application', undefined].includes(scalarTextOf(properties.Type)),
  },
  'AWS::RDS::DBCluster': { path: ['VpcSecurityGroupIds'], isFor: always },
  // An instance of a cluster has the groups of the cluster.
  'AWS::RDS::DBInstance': {
    path: ['VPCSecurityGroups'],
    isFor: properties => properties.DBClusterIdentifier === undefined && properties.DBSecurityGroups === undefined,
  },
}

/** Resources in the default security group of their VPC, which lets all its members reach each other on every port. */
export const defaultGroup: Control = ({ resources }) =>
  [...resources.values()].flatMap((found): readonly Finding[] => {
    const { type, properties } = found.resource
    // A custom resource is how a template empties the group.
    if (type === NESTED_STACK || /^(?:Custom::|AWS::CloudFormation::)/.test(type)) return []
    const named = Object.keys(properties).find(name => namesDefaultGroup(properties[name] ?? null))
    const member = lookup(MEMBERS, type)
    const isImplied =
      member?.isFor(properties) === true && valuesIn(propertyAt(properties, ...member.path)).length === 0
    if (named === undefined && !isImplied) return []
    const path = named === undefined ? (member?.path ?? []) : [named]
    return [
      violationOf(found, {
        ...{ rule: 'control/default-security-group', severity: 'high', path },
        clause: `${named === undefined ? `has no ${path.join('/')} and so is in` : 'uses'} the default security group of its VPC, whose members reach each other on every port`,
        todo: 'Name a security group of its own.',
      }),
    ]
  })

function namesDefaultGroup(value: Value): boolean {
  return referencesInValue(value).some(
    reference => reference.kind === 'attribute' && reference.attribute === 'DefaultSecurityGroup',
  )
}
