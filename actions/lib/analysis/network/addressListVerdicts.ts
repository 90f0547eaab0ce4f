import { lookup } from '../../model/lookup.ts'
import type { Severity } from '../../model/preview/risk.ts'
import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { leavesOf } from '../leaves.ts'
import type { Judgement, RiskVerdict } from '../riskVerdict.ts'
import type { IsOwnResource, Scalar } from '../scalar.ts'
import { isUnjudgeable, scalarText } from '../scalar.ts'
import { isEveryAddress, isWide } from './addressRange.ts'

type AddressList = {
  /** The paths of the addresses. */
  readonly path: RegExp
  /** The severity of a large part of the internet. */
  readonly severity: Severity
}

const DATABASE_INGRESS: AddressList = { path: /(?:^|\/)CIDRIP$/, severity: 'danger' }

/** Address ranges outside of security groups, by type. */
const ADDRESS_LISTS: Readonly<Record<string, AddressList>> = {
  'AWS::EC2::PrefixList': { path: /^Entries\/[^/]+\/Cidr$/, severity: 'caution' },
  'AWS::EKS::Cluster': { path: /(?:^|\/)PublicAccessCidrs\/\d+$/, severity: 'caution' },
  'AWS::ElastiCache::SecurityGroupIngress': DATABASE_INGRESS,
  'AWS::RDS::DBSecurityGroup': DATABASE_INGRESS,
  'AWS::RDS::DBSecurityGroupIngress': DATABASE_INGRESS,
  'AWS::Redshift::ClusterSecurityGroupIngress': DATABASE_INGRESS,
  'AWS::WAF::IPSet': { path: /^IPSetDescriptors\/[^/]+\/Value$/, severity: 'caution' },
  'AWS::WAFRegional::IPSet': { path: /^IPSetDescriptors\/[^/]+\/Value$/, severity: 'caution' },
  'AWS::WAFv2::IPSet': { path: /^Addresses\/\d+$/, severity: 'caution' },
}

export function isAddressListPath(type: string, path: string): boolean {
  return lookup(ADDRESS_LISTS, type)?.path.test(path) === true
}

/** The addresses of prefix lists, IP sets, public endpoints and database groups, and routes to the internet. */
export function addressListVerdicts(type: string, properties: ValueMap, isOwn: IsOwnResource): readonly RiskVerdict[] {
  const list = lookup(ADDRESS_LISTS, type)
  const leaves = list ? [...leavesOf(properties).values()].filter(({ path }) => list.path.test(path)) : []
  const addresses = leaves.flatMap(({ path, value }) => {
    const address = scalarOf(value)
    if (!list || address === undefined) return []
    return [networkVerdict(path.split('/')[0] ?? '', judgementOf(address, list, isOwn), scalarText(address))]
  })
  return [...addresses, ...routeVerdicts(type, properties)]
}

function judgementOf(address: Scalar, { severity }: AddressList, isOwn: IsOwnResource): Judgement {
  const shown = { untrusted: scalarText(address) }
  if (isUnjudgeable(address, isOwn))
    return { severity: 'not-judged', message: ['has an address range that is known only after the deployment'] }
  if (!isWide(address)) return { severity: 'notice', message: ['lists the addresses ', shown] }
  const extent = isEveryAddress(address) ? 'every address' : 'much of the internet'
  return { severity, message: [`lists ${extent} (`, shown, ')'] }
}

/** A gateway in a route is one of the internet or of a VPN; both lead out of the network, and traffic back in. */
function routeVerdicts(type: string, properties: ValueMap): readonly RiskVerdict[] {
  const { GatewayId, DestinationCidrBlock, DestinationIpv6CidrBlock } = properties
  if (type !== 'AWS::EC2::Route' || GatewayId === undefined || GatewayId === 'local') return []
  const destination = scalarText(scalarOf(DestinationCidrBlock ?? DestinationIpv6CidrBlock) ?? 'a prefix list')
  const message = ['routes ', { untrusted: destination }, ' to an internet or VPN gateway']
  return [networkVerdict('GatewayId', { severity: 'caution', message }, JSON.stringify([destination, GatewayId]))]
}

function networkVerdict(property: string, judgement: Judgement, key: string): RiskVerdict {
  return { kind: 'network', property, ...judgement, key: `${property} ${key}` }
}
