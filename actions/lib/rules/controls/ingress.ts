import { isWide } from '../../analysis/network/addressRange.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { type GroupRule, groupMembersIn, groupRulesIn } from './groupRules.ts'
import { LOAD_BALANCER } from './loadBalancers.ts'
import { isTrue, isUnknown, numberOf, propertyAt, quotedValue, resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const LOAD_BALANCERS = [LOAD_BALANCER, 'AWS::ElasticLoadBalancing::LoadBalancer']
const STORES =
  /^AWS::(?:RDS::DB(?:Instance|Cluster)|ElastiCache::(?:ReplicationGroup|CacheCluster|ServerlessCache)|EFS::MountTarget)$/
const RANGES = ['CidrIp', 'CidrIpv6'] as const

/** What the rules of security groups let in, and to whom. */
type IngressScope = {
  readonly scope: ControlScope
  readonly rules: readonly GroupRule[]
  readonly members: ReadonlyMap<string, readonly ResourceInStack[]>
}

/** What security groups let in. */
export const ingress: Control = scope => {
  const rules = groupRulesIn(scope).filter(({ direction }) => direction === 'in')
  const about = { scope, rules, members: groupMembersIn(scope) }
  return rules.length === 0 ? [] : [...openIngress(about), ...storeIngress(about), ...taskIngress(about)]
}

/** Only load balancers take connections from the internet, on the ports of the web. */
function openIngress({ rules, members }: IngressScope): readonly Finding[] {
  return rules.flatMap(entry =>
    RANGES.flatMap((name): readonly Finding[] => {
      const range = scalarTextOf(entry.rule[name])
      if (range === undefined || !isWide(range)) return []
      const found = entry.groups.flatMap(group => members.get(group) ?? [])
      const mayBeOpen = found.length === 0 || found.some(({ resource }) => LOAD_BALANCERS.includes(resource.type))
      const traffic = trafficOf(entry)
      if (traffic === undefined || (mayBeOpen && traffic.isOfWeb)) return []
      const [member] = found
      const whose = mayBeOpen || !member ? '' : ` to '${member.path}', which is no load balancer`
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
  const protocol = scalarTextOf(rule.IpProtocol)?.toLowerCase()
  if (protocol === undefined || /^(?:icmp.*|1|58)$/.test(protocol)) return undefined
  if (protocol === '-1' || protocol === 'all') return { title: 'every port', isOfWeb: false }
  const [from, to] = [numberOf(rule.FromPort), numberOf(rule.ToPort)]
  if ([rule.FromPort, rule.ToPort].some(isUnknown)) return undefined
  if (from === undefined || to === undefined || from < 0) return { title: 'every port', isOfWeb: false }
  const isOfWeb = from === to && (from === 443 || (from === 80 && /^(?:tcp|6)$/.test(protocol)))
  return { title: from === to ? `port ${from}` : `ports ${from} to ${to}`, isOfWeb }
}

/** Databases, caches and file systems take connections from the groups of their clients alone. */
function storeIngress(about: IngressScope): readonly Finding[] {
  const storeIn = (group: string) => about.members.get(group)?.find(({ resource }) => STORES.test(resource.type))
  return memberIngress(about, storeIn, 'control/store-ingress')
}

/** Tasks behind a load balancer take connections from its group alone. */
function taskIngress(about: IngressScope): readonly Finding[] {
  const balancers = resourcesOfType(about.scope, ...LOAD_BALANCERS)
  // Without a group, a network load balancer shows its clients' addresses.
  const haveGroups = balancers.every(({ resource: { properties } }) => valuesIn(properties.SecurityGroups).length > 0)
  if (balancers.length === 0 || !haveGroups) return []
  return memberIngress(about, group => about.members.get(group)?.find(isBehindBalancer), 'control/task-ingress')
}

/** Hosts also reach tasks directly where these have a name of their own. */
function isBehindBalancer({ resource: { type, properties } }: ResourceInStack): boolean {
  const { LoadBalancers, ServiceRegistries, ServiceConnectConfiguration } = properties
  return (
    type === 'AWS::ECS::Service' &&
    valuesIn(LoadBalancers).length > 0 &&
    valuesIn(ServiceRegistries).length === 0 &&
    !isTrue(propertyAt(ServiceConnectConfiguration, 'Enabled'))
  )
}

type IngressRule = 'control/store-ingress' | 'control/task-ingress'

const CALLERS: Readonly<Record<IngressRule, string>> = {
  'control/store-ingress': 'its clients',
  'control/task-ingress': 'the load balancer',
}

/** The rules that let in ranges of addresses, or a group whose members have no business there. */
function memberIngress(
  { rules, members }: IngressScope,
  memberOf: (group: string) => ResourceInStack | undefined,
  ingressRule: IngressRule,
): readonly Finding[] {
  const isOfBalancers = (group: string): boolean =>
    (members.get(group) ?? []).some(({ resource }) => LOAD_BALANCERS.includes(resource.type))
  return rules.flatMap(({ found, path, groups, rule }): readonly Finding[] => {
    const member = groups.map(memberOf).find(one => one !== undefined)
    const source = sourceOf(rule)
    // The other rule names a range that is open to the internet.
    if (!member || !source || isWide(scalarTextOf(source.value) ?? '')) return []
    const sources = resourcesIn(source.value).filter(group => members.has(group) && !groups.includes(group))
    const isRange = source.name !== 'SourceSecurityGroupId'
    const isOther =
      ingressRule === 'control/store-ingress'
        ? sources.length > 0 && sources.every(isOfBalancers)
        : sources.length > 0 && !sources.some(isOfBalancers)
    if (!isRange && !isOther) return []
    return [
      violationOf(found, {
        ...{ rule: ingressRule, severity: 'high', path: [...path, source.name] },
        clause: `lets ${quotedValue(source.value)} (${[...path, source.name].join('/')}) connect to '${member.path}', which is for ${CALLERS[ingressRule]} alone`,
        todo: `Set SourceSecurityGroupId to the security group of ${CALLERS[ingressRule]}.`,
      }),
    ]
  })
}

function sourceOf(rule: GroupRule['rule']) {
  const names = [...RANGES, 'SourcePrefixListId', 'SourceSecurityGroupId'] as const
  const name = names.find(one => rule[one] !== undefined)
  return name === undefined ? undefined : { name, value: rule[name] }
}
