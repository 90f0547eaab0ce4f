import { isWide } from '../../analysis/network/addressRange.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { type GroupRule, groupMembersIn, groupRulesIn } from './groupRules.ts'
import { LOAD_BALANCER } from './loadBalancers.ts'
import { isTrue, isUnknown, listOf, numberOf, resourcesIn, shownValue, textOf, valueAt } from './values.ts'
import { violationOf } from './violation.ts'

const LOAD_BALANCERS = [LOAD_BALANCER, 'AWS::ElasticLoadBalancing::LoadBalancer']
const STORES =
  /^AWS::(?:RDS::DB(?:Instance|Cluster)|ElastiCache::(?:ReplicationGroup|CacheCluster|ServerlessCache)|EFS::MountTarget)$/
const RANGES = ['CidrIp', 'CidrIpv6'] as const

/** Only load balancers take connections from the internet, on the ports of the web. */
export const openIngress: Control = scope => {
  const members = groupMembersIn(scope)
  return groupRulesIn(scope)
    .filter(({ direction }) => direction === 'in')
    .flatMap(entry =>
      RANGES.flatMap((name): readonly Finding[] => {
        const range = textOf(entry.rule[name])
        if (range === undefined || !isWide(range)) return []
        const found = entry.groups.flatMap(group => members.get(group) ?? [])
        const isDoor = found.length === 0 || found.some(({ resource }) => LOAD_BALANCERS.includes(resource.type))
        const traffic = trafficOf(entry)
        if (traffic === undefined || (isDoor && traffic.isOfWeb)) return []
        const [member] = found
        const whose = isDoor || !member ? '' : ` to '${member.path}', which is no load balancer`
        return [
          violationOf(entry.found, {
            ...{ rule: 'control/open-ingress', severity: 'critical', path: [...entry.path, name] },
            clause: `lets ${range} in on ${traffic.title}${whose} (${[...entry.path, name].join('/')})`,
            todo: 'Name the security group or the addresses that need it; only a load balancer takes connections from everywhere, on 443 and 80.',
          }),
        ]
      }),
    )
}

type Traffic = { readonly title: string; readonly isOfWeb: boolean }

/** Undefined for ping, and where the ports are not known. */
function trafficOf({ rule }: GroupRule): Traffic | undefined {
  const protocol = textOf(rule.IpProtocol)?.toLowerCase()
  if (protocol === undefined || /^(?:icmp.*|1|58)$/.test(protocol)) return undefined
  if (protocol === '-1' || protocol === 'all') return { title: 'every port', isOfWeb: false }
  const [from, to] = [numberOf(rule.FromPort), numberOf(rule.ToPort)]
  if ([rule.FromPort, rule.ToPort].some(isUnknown)) return undefined
  if (from === undefined || to === undefined || from < 0) return { title: 'every port', isOfWeb: false }
  const isOfWeb = from === to && (from === 443 || (from === 80 && /^(?:tcp|6)$/.test(protocol)))
  return { title: from === to ? `port ${from}` : `ports ${from} to ${to}`, isOfWeb }
}

/** Databases, caches and file systems take connections from the groups of their clients alone. */
export const storeIngress: Control = scope => {
  const members = groupMembersIn(scope)
  const storesIn = (group: string) => (members.get(group) ?? []).filter(({ resource }) => STORES.test(resource.type))
  return memberIngress(scope, group => storesIn(group)[0], 'control/store-ingress')
}

/** Tasks behind a load balancer take connections from its group alone. */
export const taskIngress: Control = scope => {
  const balancers = resourcesOfType(scope, ...LOAD_BALANCERS)
  // Without a group, a network load balancer shows its clients' addresses.
  const haveGroups = balancers.every(({ resource: { properties } }) => listOf(properties.SecurityGroups).length > 0)
  if (balancers.length === 0 || !haveGroups) return []
  const members = groupMembersIn(scope)
  return memberIngress(scope, group => members.get(group)?.find(isBehindBalancer), 'control/task-ingress')
}

/** Hosts also reach tasks directly where these have a name of their own. */
function isBehindBalancer({ resource: { type, properties } }: ResourceInStack): boolean {
  const { LoadBalancers, ServiceRegistries, ServiceConnectConfiguration } = properties
  return (
    type === 'AWS::ECS::Service' &&
    listOf(LoadBalancers).length > 0 &&
    listOf(ServiceRegistries).length === 0 &&
    !isTrue(valueAt(ServiceConnectConfiguration, 'Enabled'))
  )
}

type IngressRule = 'control/store-ingress' | 'control/task-ingress'

/** The rules that let in ranges of addresses, or a group whose members have no business there. */
function memberIngress(
  scope: ControlScope,
  memberOf: (group: string) => ResourceInStack | undefined,
  ingressRule: IngressRule,
): readonly Finding[] {
  const members = groupMembersIn(scope)
  const isOfBalancers = (group: string): boolean =>
    (members.get(group) ?? []).some(({ resource }) => LOAD_BALANCERS.includes(resource.type))
  return groupRulesIn(scope)
    .filter(({ direction }) => direction === 'in')
    .flatMap(({ found, path, groups, rule }): readonly Finding[] => {
      const member = groups.map(memberOf).find(one => one !== undefined)
      const source = sourceOf(rule)
      // The other rule names a range that is open to the internet.
      if (!member || !source || isWide(textOf(source.value) ?? '')) return []
      const sources = resourcesIn(source.value).filter(group => members.has(group) && !groups.includes(group))
      const isRange = source.name !== 'SourceSecurityGroupId'
      const isOther =
        ingressRule === 'control/store-ingress'
          ? sources.length > 0 && sources.every(isOfBalancers)
          : sources.length > 0 && !sources.some(isOfBalancers)
      if (!isRange && !isOther) return []
      const wanted = ingressRule === 'control/store-ingress' ? 'the security group of its clients' : 'the load balancer'
      return [
        violationOf(found, {
          ...{ rule: ingressRule, severity: 'high', path: [...path, source.name] },
          clause: `lets ${shownValue(source.value)} (${[...path, source.name].join('/')}) connect to '${member.path}', which is for ${wanted} alone`,
          todo: `Set SourceSecurityGroupId to ${wanted === 'the load balancer' ? "the load balancer's security group" : wanted}.`,
        }),
      ]
    })
}

function sourceOf(rule: GroupRule['rule']) {
  const names = [...RANGES, 'SourcePrefixListId', 'SourceSecurityGroupId'] as const
  const name = names.find(one => rule[one] !== undefined)
  return name === undefined ? undefined : { name, value: rule[name] }
}
