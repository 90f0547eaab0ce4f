import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Answers } from '../wire/answers.ts'
import { WireError } from '../wire/wireError.ts'
import type { LiveResource, World } from '../world.ts'
import { pageOf } from './page.ts'
import { textOf, textsOf } from './properties.ts'
import { shaped } from './shaped.ts'
import { ownersOf, targetsOf } from './targets.ts'

const LARGEST_PAGE = 400
const INVALID_TOKEN = new WireError('ValidationError', 'The marker is invalid')
const KIND = 'AWS::ElasticLoadBalancingV2'

/** Elastic Load Balancing, as far as it is read. What CloudFormation made is active, and its targets are healthy. */
export function elasticLoadBalancingAnswers(world: World): Answers<typeof elb> {
  const loadBalancers = () => world.resources(`${KIND}::LoadBalancer`)
  const targetGroups = () => world.resources(`${KIND}::TargetGroup`)
  const listeners = () => world.resources(`${KIND}::Listener`)

  return {
    DescribeLoadBalancers: input => {
      const all = chosen(loadBalancers(), 'LoadBalancer', input.LoadBalancerArns, input.Names)
      const page = pageOf(all, { token: input.Marker, size: input.PageSize ?? LARGEST_PAGE }, INVALID_TOKEN)
      return { LoadBalancers: page.items.map(one => loadBalancerOf(world, one)), NextMarker: page.next }
    },
    DescribeTargetGroups: input => {
      const named = chosen(targetGroups(), 'TargetGroup', input.TargetGroupArns, input.Names)
      const owner = input.LoadBalancerArn
      if (owner !== undefined) chosen(loadBalancers(), 'LoadBalancer', [owner], undefined)
      const all = named.filter(({ physicalId }) => owner === undefined || ownersOf(world, physicalId).includes(owner))
      const page = pageOf(all, { token: input.Marker, size: input.PageSize ?? LARGEST_PAGE }, INVALID_TOKEN)
      return {
        TargetGroups: page.items.map(one => ({
          ...shaped<elb.TargetGroup>(elb.TargetGroup$, one.properties),
          TargetGroupArn: one.physicalId,
          TargetGroupName: nameOf(one),
          LoadBalancerArns: [...ownersOf(world, one.physicalId)],
        })),
        NextMarker: page.next,
      }
    },
    DescribeListeners: input => {
      const owner = input.LoadBalancerArn
      if (owner === undefined && !input.ListenerArns?.length) {
        throw new WireError('ValidationError', 'You must specify either listener ARNs or a load balancer ARN')
      }
      if (owner !== undefined) chosen(loadBalancers(), 'LoadBalancer', [owner], undefined)
      const all = chosen(listeners(), 'Listener', input.ListenerArns, undefined).filter(
        ({ properties }) => owner === undefined || properties.LoadBalancerArn === owner,
      )
      const page = pageOf(all, { token: input.Marker, size: input.PageSize ?? LARGEST_PAGE }, INVALID_TOKEN)
      return {
        Listeners: page.items.map(one => ({
          ...shaped<elb.Listener>(elb.Listener$, one.properties),
          ListenerArn: one.physicalId,
        })),
        NextMarker: page.next,
      }
    },
    DescribeTargetHealth: input => {
      const [group] = chosen(targetGroups(), 'TargetGroup', [input.TargetGroupArn], undefined)
      const wanted = input.Targets?.map(target => target.Id)
      const health = ownersOf(world, input.TargetGroupArn).length > 0 ? HEALTHY : UNUSED
      return {
        TargetHealthDescriptions: targetsOf(world, input.TargetGroupArn)
          .filter(({ address }) => wanted?.includes(address) ?? true)
          .map(({ address, port }) => ({
            Target: { Id: address, Port: port, AvailabilityZone: `${world.region}a` },
            HealthCheckPort: textOf(group?.properties.HealthCheckPort) ?? String(port),
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

/** Those with these ARNs or names, all of which must exist; every one when none is named. */
function chosen(
  all: readonly LiveResource[],
  kind: Kind,
  arns: readonly string[] | undefined,
  names: readonly string[] | undefined,
): readonly LiveResource[] {
  const found = all.filter(one => (arns?.includes(one.physicalId) ?? true) && (names?.includes(nameOf(one)) ?? true))
  const missing = [
    ...(arns ?? []).filter(arn => !all.some(one => one.physicalId === arn)),
    ...(names ?? []).filter(name => !all.some(one => nameOf(one) === name)),
  ]
  if (missing.length === 0) return found
  const words = names
    ? `${capital(PLURAL[kind])} '[${missing.join(', ')}]' not found`
    : `One or more ${PLURAL[kind]} not found`
  throw new WireError(`${kind}NotFound`, words)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function nameOf({ physicalId, properties }: LiveResource): string {
  return textOf(properties.Name) ?? physicalId.split('/').at(-2) ?? physicalId
}

function loadBalancerOf(world: World, one: LiveResource): elb.LoadBalancer {
  const subnets = textsOf(one.properties.Subnets)
  const [vpc] = subnets.flatMap(id => textOf(world.resource('AWS::EC2::Subnet', id)?.properties.VpcId) ?? [])
  return {
    Type: 'application',
    Scheme: 'internet-facing',
    IpAddressType: 'ipv4',
    ...shaped<elb.LoadBalancer>(elb.LoadBalancer$, one.properties),
    LoadBalancerArn: one.physicalId,
    LoadBalancerName: nameOf(one),
    DNSName: textOf(one.attributes.DNSName),
    CanonicalHostedZoneId: textOf(one.attributes.CanonicalHostedZoneID),
    CreatedTime: one.createdAt,
    VpcId: vpc,
    State: { Code: 'active' },
    AvailabilityZones: subnets.map((SubnetId, index) => ({ SubnetId, ZoneName: `${world.region}${'abcdef'[index]}` })),
  }
}
