import { isEveryAddress } from '../../analysis/network/addressRange.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { isTrue, quotedValue, resourcesIn, scalarTextOf } from './values.ts'
import { violationOf } from './violation.ts'

/** A VPC has a flow log that records at least what is refused. */
export const flowLogs: Control = scope => {
  const logs = resourcesOfType(scope, 'AWS::EC2::FlowLog')
  // Logs of single subnets may cover the network together.
  if (logs.some(({ resource }) => scalarTextOf(resource.properties.ResourceType) !== 'VPC')) return []
  return resourcesOfType(scope, 'AWS::EC2::VPC').flatMap((found): readonly Finding[] => {
    const own = logs.filter(({ resource }) => resourcesIn(resource.properties.ResourceId).includes(found.path))
    const [first] = own
    const partial = own.every(({ resource }) => scalarTextOf(resource.properties.TrafficType) === 'ACCEPT')
    if (first && !partial) return []
    const todo = 'Add an AWS::EC2::FlowLog with ResourceType VPC and TrafficType ALL.'
    return [
      first
        ? violationOf(first, {
            ...{ rule: 'control/flow-log', severity: 'medium', path: ['TrafficType'] },
            clause: "has TrafficType 'ACCEPT': no record shows what was refused",
            todo: 'Set TrafficType to ALL.',
          })
        : violationOf(found, {
            ...{ rule: 'control/flow-log', severity: 'medium', path: [], todo },
            clause: 'has no flow log: no record shows who connected to what',
          }),
    ]
  })
}

/** A gateway endpoint for S3 is free of charge, and keeps its traffic inside of AWS's network. */
export const s3Endpoint: Control = scope => {
  const endpoints = resourcesOfType(scope, 'AWS::EC2::VPCEndpoint').filter(({ resource }) =>
    /\.s3$/.test(scalarTextOf(resource.properties.ServiceName) ?? '.s3'),
  )
  const subnets = resourcesOfType(scope, 'AWS::EC2::Subnet')
  return resourcesOfType(scope, 'AWS::EC2::VPC').flatMap((found): readonly Finding[] => {
    const isOfVpc = ({ resource }: ResourceInStack) => resourcesIn(resource.properties.VpcId).includes(found.path)
    if (!subnets.some(isOfVpc) || endpoints.some(isOfVpc)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/s3-endpoint', severity: 'medium', path: [] },
        clause: 'has no endpoint for S3: image layers and backups leave the network, by NAT gateways at a price',
        todo: 'Add an AWS::EC2::VPCEndpoint of type Gateway for S3, with the route tables of its subnets.',
      }),
    ]
  })
}

/** Services whose endpoints take a policy: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
const WITH_POLICY =
  /\.(?:s3|dynamodb|ecr\.api|ecr\.dkr|logs|monitoring|secretsmanager|kms|ssm|ssmmessages|sts|sns|sqs|bedrock-runtime)$/

export const endpointPolicies: readonly Control[] = propertyControls([
  {
    rule: 'control/endpoint-policy',
    severity: 'low',
    types: ['AWS::EC2::VPCEndpoint'],
    path: ['PolicyDocument'],
    isFor: ({ resource: { properties } }) => WITH_POLICY.test(scalarTextOf(properties.ServiceName) ?? ''),
    accepts: value => value !== undefined,
    effect: 'resources of every account can be reached by it',
    todo: 'Add a PolicyDocument that allows the resources of this account, and others by name.',
  },
])

const DATA_SUBNETS = /^AWS::(?:(?:RDS|DocDB|Neptune)::DBSubnetGroup|ElastiCache::SubnetGroup|EFS::MountTarget)$/

/** Data stores in subnets with a route to an internet gateway, or that give their machines public addresses. */
export const dataSubnets: Control = scope => {
  const open = openSubnets(scope)
  return [...scope.resources.values()].flatMap((found): readonly Finding[] => {
    const { type, properties } = found.resource
    if (!DATA_SUBNETS.test(type)) return []
    const property = ['SubnetIds', 'SubnetId'].find(name => properties[name] !== undefined)
    if (property === undefined) return []
    const subnets = resourcesIn(properties[property])
    const routed = subnets.find(subnet => open.has(subnet))
    const assigned = subnets.find(subnet =>
      isTrue(scope.resources.get(subnet)?.resource.properties.MapPublicIpOnLaunch),
    )
    return [
      ...(routed === undefined
        ? []
        : [
            violationOf(found, {
              ...{ rule: 'control/public-data-subnet', severity: 'medium', path: [property] },
              clause: `is in subnet '${routed}', which has a route to an internet gateway (${quotedValue(open.get(routed))})`,
              todo: 'Put it into subnets without such a route.',
            }),
          ]),
      ...(assigned === undefined || type !== 'AWS::EFS::MountTarget'
        ? []
        : [
            violationOf(found, {
              ...{ rule: 'control/mount-target-subnet', severity: 'medium', path: [property] },
              clause: `is in subnet '${assigned}', which gives its machines public addresses (MapPublicIpOnLaunch)`,
              todo: 'Put it into a subnet with MapPublicIpOnLaunch false.',
            }),
          ]),
    ]
  })
}

/** The subnets with a route to an internet gateway, with the path of the route. */
function openSubnets(scope: ControlScope): ReadonlyMap<string, string> {
  const routes = resourcesOfType(scope, 'AWS::EC2::Route').filter(({ resource: { properties } }) => {
    const { GatewayId, DestinationCidrBlock, DestinationIpv6CidrBlock } = properties
    const isOfInternet =
      scalarTextOf(GatewayId)?.startsWith('igw-') === true ||
      resourcesIn(GatewayId).some(path => scope.resources.get(path)?.resource.type === 'AWS::EC2::InternetGateway')
    return (
      isOfInternet &&
      [DestinationCidrBlock, DestinationIpv6CidrBlock].some(range => isEveryAddress(scalarTextOf(range) ?? ''))
    )
  })
  const pairs = resourcesOfType(scope, 'AWS::EC2::SubnetRouteTableAssociation').flatMap(({ resource }) => {
    const tables = resourcesIn(resource.properties.RouteTableId)
    const route = routes.find(one =>
      resourcesIn(one.resource.properties.RouteTableId).some(table => tables.includes(table)),
    )
    return route ? resourcesIn(resource.properties.SubnetId).map(subnet => [subnet, route.path] as const) : []
  })
  return new Map(pairs)
}
