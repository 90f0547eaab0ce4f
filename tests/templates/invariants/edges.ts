import type { Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType } from './readResources.ts'
import { referencesIn, resourceOf } from './references.ts'
import { type Edge, edgesOf } from './securityGroupEdges.ts'

/** The ways between security groups. */
export const EDGES: Readonly<Record<string, Invariant>> = {
  'every rule of a security group joins a caller and a port on which something listens': parts => {
    const members = membersOf(parts)
    const listens = (group: string, port: number): boolean =>
      members.some(member => member.group === group && member.ports.includes(port))
    const isMember = (group: string): boolean => members.some(member => member.group === group)
    return edgesOf(parts)
      .filter(({ peer }) => peer !== NOWHERE)
      .filter(({ group, peer, direction, port }) => {
        const isGroup = resourcesOfType(parts, GROUP).some(({ name }) => name === peer)
        if (direction === 'in') return !listens(group, port) || (isGroup && !isMember(peer))
        return !isMember(group) || (isGroup && !listens(peer, port))
      })
      .map(({ name, peer, port }) => `${name}: ${peer} ${port}`)
  },

  'the application reaches every data store, and the load balancer the application': parts => {
    const members = membersOf(parts)
    const applications = members.filter(({ type }) => type === 'AWS::ECS::Service')
    const balancers = members.filter(({ type }) => type === BALANCER)
    const wanted = [
      ...applications.flatMap(from => members.filter(({ type }) => STORES.includes(type)).map(to => ({ from, to }))),
      ...balancers.flatMap(from => applications.map(to => ({ from, to }))),
    ]
    const edges = edgesOf(parts)
    const has = (edge: Omit<Edge, 'name'>): boolean =>
      edges.some(other => (['group', 'peer', 'direction', 'port'] as const).every(key => other[key] === edge[key]))
    return wanted.flatMap(({ from, to }) =>
      to.ports
        .filter(
          port =>
            !has({ group: from.group, peer: to.group, direction: 'out', port }) ||
            !has({ group: to.group, peer: from.group, direction: 'in', port }),
        )
        .map(port => `${from.name} to ${to.name} ${port}`),
    )
  },

  'no data store takes connections from outside of the application': parts => {
    const applications = membersOf(parts).filter(({ type }) => type === 'AWS::ECS::Service')
    const stores = membersOf(parts).filter(({ type }) => STORES.includes(type))
    return edgesOf(parts)
      .filter(({ direction, group }) => direction === 'in' && stores.some(store => store.group === group))
      .filter(({ peer }) => !applications.some(application => application.group === peer))
      .map(({ name, peer }) => `${name}: ${peer}`)
  },

  'no data store is in a subnet with a route to the internet gateway': parts => {
    const open = resourcesOfType(parts, 'AWS::EC2::Route')
      .filter(({ properties }) => 'GatewayId' in properties)
      .map(({ properties }) => resourceOf(properties.RouteTableId))
    const subnets = resourcesOfType(parts, 'AWS::EC2::SubnetRouteTableAssociation')
      .filter(({ properties }) => open.includes(resourceOf(properties.RouteTableId)))
      .map(({ properties }) => resourceOf(properties.SubnetId))
    return parts
      .filter(({ type }) => PLACED.includes(type))
      .filter(({ properties }) => referencesIn(properties).some(name => subnets.includes(name)))
      .map(({ name }) => name)
  },
}

const GROUP = 'AWS::EC2::SecurityGroup'
const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer'
const CACHE = 'AWS::ElastiCache::ReplicationGroup'
const STORES: readonly string[] = ['AWS::RDS::DBInstance', CACHE, 'AWS::EFS::MountTarget']
/** What decides the subnets of a data store. */
const PLACED: readonly string[] = ['AWS::RDS::DBSubnetGroup', 'AWS::ElastiCache::SubnetGroup', 'AWS::EFS::MountTarget']
/** A rule to this host alone keeps EC2 from adding one to everywhere. */
const NOWHERE = '127.0.0.1/32'

type Member = Pick<FlatResource, 'name' | 'type'> & { readonly group: string; readonly ports: readonly number[] }

/** The resources in each security group, with the ports on which they listen. */
function membersOf(parts: readonly FlatResource[]): readonly Member[] {
  return parts.flatMap(part => {
    const { name, type, properties } = part
    const groupsOf = (value: Json | undefined): readonly string[] => list(value).map(resourceOf)
    const members = (groups: Json | undefined, ports: readonly number[]): readonly Member[] =>
      groupsOf(groups).map(group => ({ name, type, group, ports }))
    switch (type) {
      case BALANCER:
        return members(properties.SecurityGroups, listenerPorts(parts))
      case 'AWS::ECS::Service':
        return members(
          at(properties.NetworkConfiguration, 'AwsvpcConfiguration', 'SecurityGroups'),
          containersOf(parts).flatMap(({ PortMappings: mappings }) =>
            list(mappings).map(mapping => Number(at(mapping, 'ContainerPort'))),
          ),
        )
      case 'AWS::RDS::DBInstance':
        return members(properties.VPCSecurityGroups, [Number(properties.Port ?? 5432)])
      case CACHE:
        return members(properties.SecurityGroupIds, [Number(properties.Port ?? 6379)])
      case 'AWS::EFS::MountTarget':
        return members(properties.SecurityGroups, [2049])
      default:
        return []
    }
  })
}

function listenerPorts(parts: readonly FlatResource[]): readonly number[] {
  return resourcesOfType(parts, 'AWS::ElasticLoadBalancingV2::Listener').map(({ properties }) =>
    Number(properties.Port),
  )
}
