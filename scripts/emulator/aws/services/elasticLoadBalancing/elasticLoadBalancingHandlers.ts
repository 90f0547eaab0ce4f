import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'
import { paginate } from '../paginate.ts'
import { propertyText, propertyTexts } from '../propertyValues.ts'
import { toSdkShape } from '../toSdkShape.ts'
import { loadBalancersOf, registeredTargetsOf } from './registeredTargets.ts'

const LARGEST_PAGE = 400
const INVALID_TOKEN = new WireError('ValidationError', 'The marker is invalid')
const KIND = 'AWS::ElasticLoadBalancingV2'

/**
 * The read operations of Elastic Load Balancing. Everything that CloudFormation created is active, with healthy
 * targets.
 */
export function elasticLoadBalancingHandlers(world: World): ServiceHandlers<typeof elb> {
  const loadBalancers = () => world.resources(`${KIND}::LoadBalancer`)
  const targetGroups = () => world.resources(`${KIND}::TargetGroup`)
  const listeners = () => world.resources(`${KIND}::Listener`)

  return {
    DescribeLoadBalancers: input => {
      const all = selectResources(loadBalancers(), 'LoadBalancer', input.LoadBalancerArns, input.Names)
      const page = paginate(all, { token: input.Marker, size: input.PageSize ?? LARGEST_PAGE }, INVALID_TOKEN)
      return { LoadBalancers: page.items.map(item => toSdkLoadBalancer(world, item)), NextMarker: page.next }
    },
    DescribeTargetGroups: input => {
      const named = selectResources(targetGroups(), 'TargetGroup', input.TargetGroupArns, input.Names)
      const owner = input.LoadBalancerArn
      if (owner !== undefined) selectResources(loadBalancers(), 'LoadBalancer', [owner], undefined)
      const all = named.filter(
        ({ physicalId }) => owner === undefined || loadBalancersOf(world, physicalId).includes(owner),
      )
      const page = paginate(all, { token: input.Marker, size: input.PageSize ?? LARGEST_PAGE }, INVALID_TOKEN)
      return {
        TargetGroups: page.items.map(item => ({
          ...toSdkShape<elb.TargetGroup>(elb.TargetGroup$, item.properties),
          TargetGroupArn: item.physicalId,
          TargetGroupName: nameOf(item),
          LoadBalancerArns: [...loadBalancersOf(world, item.physicalId)],
        })),
        NextMarker: page.next,
      }
    },
    DescribeListeners: input => {
      const owner = input.LoadBalancerArn
      if (owner === undefined && !input.ListenerArns?.length) {
        throw new WireError('ValidationError', 'You must specify either listener ARNs or a load balancer ARN')
      }
      if (owner !== undefined) selectResources(loadBalancers(), 'LoadBalancer', [owner], undefined)
      const all = selectResources(listeners(), 'Listener', input.ListenerArns, undefined).filter(
        ({ properties }) => owner === undefined || properties.LoadBalancerArn === owner,
      )
      const page = paginate(all, { token: input.Marker, size: input.PageSize ?? LARGEST_PAGE }, INVALID_TOKEN)
      return {
        Listeners: page.items.map(item => ({
          ...toSdkShape<elb.Listener>(elb.Listener$, item.properties),
          ListenerArn: item.physicalId,
        })),
        NextMarker: page.next,
      }
    },
    DescribeTargetHealth: input => {
      const [group] = selectResources(targetGroups(), 'TargetGroup', [input.TargetGroupArn], undefined)
      const targetIds = input.Targets?.map(target => target.Id)
      const health = loadBalancersOf(world, input.TargetGroupArn).length > 0 ? HEALTHY : UNUSED
      return {
        TargetHealthDescriptions: registeredTargetsOf(world, input.TargetGroupArn)
          .filter(({ address }) => targetIds?.includes(address) ?? true)
          .map(({ address, port }) => ({
            Target: { Id: address, Port: port, AvailabilityZone: `${world.region}a` },
            HealthCheckPort: propertyText(group?.properties.HealthCheckPort) ?? String(port),
            TargetHealth: health,
          })),
      }
    },
  }
}

const HEALTHY = { State: 'healthy' } as const
const UNUSED = {
  State: 'unused',
  Reason: 'Target.NotInUse',
  Description: 'Target group is not configured to receive traffic from the load balancer',
} as const

type Kind = 'LoadBalancer' | 'TargetGroup' | 'Listener'
const PLURAL: Readonly<Record<Kind, string>> = {
  LoadBalancer: 'load balancers',
  TargetGroup: 'target groups',
  Listener: 'listeners',
}

/** The resources with these ARNs or names, all of which must exist; all resources when none is named. */
function selectResources(
  all: readonly LiveResource[],
  kind: Kind,
  arns: readonly string[] | undefined,
  names: readonly string[] | undefined,
): readonly LiveResource[] {
  const selected = all.filter(
    item => (arns?.includes(item.physicalId) ?? true) && (names?.includes(nameOf(item)) ?? true),
  )
  const missing = [
    ...(arns ?? []).filter(arn => !all.some(candidate => candidate.physicalId === arn)),
    ...(names ?? []).filter(name => !all.some(candidate => nameOf(candidate) === name)),
  ]
  if (missing.length === 0) return selected
  const message = names
    ? `${capital(PLURAL[kind])} '[${missing.join(', ')}]' not found`
    : `One or more ${PLURAL[kind]} not found`
  throw new WireError(`${kind}NotFound`, message)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function nameOf({ physicalId, properties }: LiveResource): string {
  return propertyText(properties.Name) ?? physicalId.split('/').at(-2) ?? physicalId
}

function toSdkLoadBalancer(world: World, loadBalancer: LiveResource): elb.LoadBalancer {
  const subnets = propertyTexts(loadBalancer.properties.Subnets)
  const [vpc] = subnets.flatMap(id => propertyText(world.resource('AWS::EC2::Subnet', id)?.properties.VpcId) ?? [])
  return {
    Type: 'application',
    Scheme: 'internet-facing',
    IpAddressType: 'ipv4',
    ...toSdkShape<elb.LoadBalancer>(elb.LoadBalancer$, loadBalancer.properties),
    LoadBalancerArn: loadBalancer.physicalId,
    LoadBalancerName: nameOf(loadBalancer),
    DNSName: propertyText(loadBalancer.attributes.DNSName),
    CanonicalHostedZoneId: propertyText(loadBalancer.attributes.CanonicalHostedZoneID),
    CreatedTime: loadBalancer.createdAt,
    VpcId: vpc,
    State: { Code: 'active' },
    AvailabilityZones: subnets.map((SubnetId, index) => ({ SubnetId, ZoneName: `${world.region}${'abcdef'[index]}` })),
  }
}
