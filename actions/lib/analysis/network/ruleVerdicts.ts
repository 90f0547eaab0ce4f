import type { RiskMessage, Severity } from '../../model/preview/risk.ts'
import type { Value, ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import type { Judgement, RiskVerdict } from '../riskVerdict.ts'
import type { IsOwnResource, Scalar } from '../scalar.ts'
import { isUnjudgeable, partsOf, scalarText } from '../scalar.ts'
import { isEveryAddress, isWide } from './addressRange.ts'
import { sensitiveServicesIn } from './ports.ts'
import type { Traffic } from './traffic.ts'
import { trafficOf } from './traffic.ts'

export type Direction = 'ingress' | 'egress'

const PEERS = {
  ingress: ['CidrIp', 'CidrIpv6', 'SourcePrefixListId', 'SourceSecurityGroupId', 'SourceSecurityGroupName'],
  egress: ['CidrIp', 'CidrIpv6', 'DestinationPrefixListId', 'DestinationSecurityGroupId'],
} as const
type PeerProperty = (typeof PEERS)[Direction][number]

const PREPOSITIONS = { ingress: ' from ', egress: ' to ' } as const

/** The verdicts about a rule, one for each of its sources or destinations. */
export function ruleVerdicts(
  property: string,
  rule: ValueMap,
  direction: Direction,
  isOwn: IsOwnResource,
): readonly RiskVerdict[] {
  const traffic = trafficOf(rule)
  return PEERS[direction].flatMap((name): readonly RiskVerdict[] => {
    const { [name]: peer } = rule
    if (peer === undefined || peer === null) return []
    const key = JSON.stringify([direction, traffic.key, name, peer])
    const judgement = judgementOf({ name, peer, traffic, direction }, isOwn)
    return [{ kind: 'network', property: property || name, ...judgement, key }]
  })
}

type Permission = {
  readonly name: PeerProperty
  readonly peer: Value
  readonly traffic: Traffic
  readonly direction: Direction
}

function judgementOf({ name, peer, traffic, direction }: Permission, isOwn: IsOwnResource): Judgement {
  const scalar = scalarOf(peer) ?? ''
  const isAddress = name.startsWith('Cidr')
  const shownPeer = { untrusted: scalarText(scalar) }
  const preposition = PREPOSITIONS[direction]
  const allows = (...end: RiskMessage): RiskMessage => ['allows ', ...traffic.message, ...end]
  if (name.endsWith('PrefixListId'))
    return {
      severity: 'not-judged',
      message: allows(`${preposition}prefix list `, shownPeer, ', whose addresses were not judged'),
    }
  if (isUnjudgeable(peer, isOwn) || (traffic.isUnknown && isWide(scalar)) || (isAddress && !isKnownRange(scalar)))
    return {
      severity: 'not-judged',
      message: ['has a network rule that could not be judged: a part of it is known only after the deployment'],
    }
  if (isAddress && isWide(scalar)) {
    const extent = isEveryAddress(scalar) ? 'everywhere' : 'much of the internet'
    return { severity: SEVERITIES[direction](traffic), message: allows(`${preposition}${extent} (`, shownPeer, ')') }
  }
  return { severity: 'notice', message: allows(preposition, shownPeer) }
}

/** True for a written range, and for the ranges and addresses that AWS gives to networks and machines. */
function isKnownRange(scalar: Scalar): boolean {
  const last = partsOf(scalar).at(-1)
  if (typeof last === 'string' && /^\/(?:32|128)$/.test(last)) return true
  return partsOf(scalar).every(
    part =>
      typeof part === 'string' ||
      (part.expression.kind === 'attribute' && /Cidr|(?:Public|Private)Ip$/.test(part.expression.attribute)) ||
      part.expression.kind === 'call',
  )
}

/** The severity of a rule for a large part of the internet. */
const SEVERITIES: Readonly<Record<Direction, (traffic: Traffic) => Severity>> = {
  ingress: ({ isEverything, ports }) =>
    isEverything || (ports && sensitiveServicesIn(ports).length > 0) ? 'danger' : 'caution',
  // A security group without egress rules lets everything out, so one port less is no reason to stop.
  egress: ({ isEverything }) => (isEverything ? 'caution' : 'notice'),
}
