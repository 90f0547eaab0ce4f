import type { Json, JsonMap } from '../model/json.ts'
import { isMap } from '../model/json.ts'
import type { RiskMessage, Severity } from '../model/preview/risk.ts'
import type { IsOwnResource } from './unknownText.ts'
import { expressionOf, isUnjudgeable, scalarText } from './unknownText.ts'
import type { Verdict } from './verdict.ts'

type Direction = 'ingress' | 'egress'

/** What EC2 writes for every protocol. */
const EVERY_PROTOCOL = '-1'
/** With fewer bits than these a range is a large part of the internet: `0.0.0.0/1` and `128.0.0.0/1` are all of it. */
const FEWEST_BITS = { v4: 8, v6: 16 }

const SERVICES: Readonly<Record<number, string>> = {
  21: 'FTP',
  22: 'SSH',
  23: 'Telnet',
  25: 'SMTP',
  53: 'DNS',
  80: 'HTTP',
  135: 'Windows RPC',
  443: 'HTTPS',
  445: 'SMB',
  1433: 'SQL Server',
  1521: 'Oracle',
  2049: 'NFS',
  2375: 'Docker',
  3306: 'MySQL',
  3389: 'Remote Desktop',
  5432: 'PostgreSQL',
  5439: 'Redshift',
  5900: 'VNC',
  5985: 'WinRM',
  6379: 'Redis',
  9200: 'OpenSearch',
  11211: 'Memcached',
  27017: 'MongoDB',
}
/** Services that are made for everybody. */
const PUBLIC_PORTS: ReadonlySet<number> = new Set([80, 443])
/** Services that give control of a machine or its data to whoever gets in. */
const SENSITIVE_PORTS = Object.keys(SERVICES)
  .map(Number)
  .filter(port => !PUBLIC_PORTS.has(port) && port !== 25 && port !== 53)

/** The rules of a security group, a rule that stands alone, and an entry of a network ACL. */
export function networkVerdicts(type: string, properties: JsonMap, isOwn: IsOwnResource): readonly Verdict[] {
  switch (type) {
    case 'AWS::EC2::SecurityGroup':
      return [
        ...rulesIn('SecurityGroupIngress', properties.SecurityGroupIngress, 'ingress', isOwn),
        ...rulesIn('SecurityGroupEgress', properties.SecurityGroupEgress, 'egress', isOwn),
      ]
    case 'AWS::EC2::SecurityGroupIngress':
      return rulesIn('', properties, 'ingress', isOwn)
    case 'AWS::EC2::SecurityGroupEgress':
      return rulesIn('', properties, 'egress', isOwn)
    case 'AWS::EC2::NetworkAclEntry':
      return aclVerdicts(properties, isOwn)
    default:
      return []
  }
}

function rulesIn(
  property: string,
  value: Json | undefined,
  direction: Direction,
  isOwn: IsOwnResource,
): readonly Verdict[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap(rule => rulesIn(property, rule, direction, isOwn))
  // A change set may name one rule by its index.
  if (isMap(value) && Object.keys(value).every(key => /^\d+$/.test(key)))
    return Object.values(value).flatMap(rule => rulesIn(property, rule, direction, isOwn))
  if (!isMap(value) || expressionOf(value) !== undefined)
    return [
      unjudged(property, value, 'has network rules that could not be judged: they are known only after the deployment'),
    ]
  return ruleVerdicts(property, value, direction, isOwn)
}

function ruleVerdicts(property: string, rule: JsonMap, direction: Direction, isOwn: IsOwnResource): readonly Verdict[] {
  const traffic = trafficOf(rule)
  const by = direction === 'ingress' ? ' from ' : ' to '
  const ends = direction === 'ingress' ? SOURCES : DESTINATIONS
  const about = { kind: 'network', property } as const
  return ends.flatMap((name): readonly Verdict[] => {
    const end = rule[name]
    if (end === undefined || end === null) return []
    const at = { ...about, property: property || name, key: JSON.stringify([direction, traffic.key, name, end]) }
    const text = scalarText(end) ?? ''
    if (name.endsWith('PrefixListId'))
      return [
        {
          ...at,
          severity: 'not-judged',
          message: [
            'allows ',
            ...traffic.message,
            `${by}prefix list `,
            { untrusted: text },
            ', whose addresses were not judged',
          ],
        },
      ]
    if (isUnjudgeable(end, isOwn) || (traffic.isUnknown && isWide(text)))
      return [
        {
          ...at,
          severity: 'not-judged',
          message: ['has a network rule that could not be judged: a part of it is known only after the deployment'],
        },
      ]
    if (name.startsWith('Cidr') && isWide(text))
      return [
        {
          ...at,
          severity: direction === 'ingress' ? ingressSeverity(traffic) : egressSeverity(traffic),
          message: [
            'allows ',
            ...traffic.message,
            `${by}${isAll(text) ? 'everywhere' : 'much of the internet'} (`,
            { untrusted: text },
            ')',
          ],
        },
      ]
    return [{ ...at, severity: 'notice', message: ['allows ', ...traffic.message, by, { untrusted: text }] }]
  })
}

const SOURCES = ['CidrIp', 'CidrIpv6', 'SourcePrefixListId', 'SourceSecurityGroupId', 'SourceSecurityGroupName']
const DESTINATIONS = ['CidrIp', 'CidrIpv6', 'DestinationPrefixListId', 'DestinationSecurityGroupId']

type Traffic = {
  readonly message: RiskMessage
  readonly protocol: string
  /** Undefined: every port, or a protocol without ports. */
  readonly ports: readonly [number, number] | undefined
  readonly isEverything: boolean
  /** True if the port or the protocol is known only after the deployment. */
  readonly isUnknown: boolean
  readonly key: string
}

function trafficOf({ IpProtocol, FromPort, ToPort }: JsonMap): Traffic {
  const protocol = (scalarText(IpProtocol) ?? 'unknown').toLowerCase()
  const [from, to] = [FromPort ?? ToPort, ToPort ?? FromPort].map(port => scalarText(port))
  const isPorts =
    protocol === 'tcp' || protocol === 'udp' || protocol === '6' || protocol === '17' || protocol === 'unknown'
  const ports =
    isPorts && isNumber(from) && isNumber(to) && Number(from) >= 0 ? ([Number(from), Number(to)] as const) : undefined
  const isEverything =
    protocol === EVERY_PROTOCOL ||
    (isPorts && (ports ? ports[0] <= 1 && ports[1] >= 65_535 : from === undefined || from === '-1'))
  return {
    message: trafficText(protocol, ports, { isEverything, port: from }),
    protocol,
    ports,
    isEverything,
    isUnknown: [IpProtocol, FromPort, ToPort].some(isUnknownPart),
    key: JSON.stringify([protocol, from ?? null, to ?? null]),
  }
}

function isUnknownPart(part: Json | undefined): boolean {
  return expressionOf(part) !== undefined || isUnjudgeable(part, () => false)
}

function trafficText(
  protocol: string,
  ports: Traffic['ports'],
  { isEverything, port }: { readonly isEverything: boolean; readonly port: string | undefined },
): RiskMessage {
  if (isEverything) return ['every port']
  if (protocol.startsWith('icmp') || protocol === '1' || protocol === '58') return ['ping (ICMP)']
  if (!ports) return port === undefined ? ['protocol ', { untrusted: protocol }] : ['port ', { untrusted: port }]
  const [from, to] = ports
  const suffix = protocol === 'udp' || protocol === '17' ? ', UDP' : ''
  if (from === to) {
    const service = Object.hasOwn(SERVICES, from) ? SERVICES[from] : undefined
    return [service === undefined ? `port ${from}${suffix && ' (UDP)'}` : `${service} (${from}${suffix})`]
  }
  const inside = sensitiveIn(ports).map(port => SERVICES[port])
  return [
    `ports ${from} to ${to}${suffix && ' (UDP)'}${inside.length > 0 ? `, ${inside.slice(0, 3).join(', ')} included,` : ''}`,
  ]
}

function ingressSeverity({ isEverything, ports }: Traffic): Severity {
  if (isEverything) return 'danger'
  return ports && sensitiveIn(ports).length > 0 ? 'danger' : 'caution'
}

// A security group without rules for it lets everything out, so one port less is no reason to stop.
function egressSeverity({ isEverything }: Traffic): Severity {
  return isEverything ? 'caution' : 'notice'
}

function sensitiveIn([from, to]: readonly [number, number]): readonly number[] {
  return SENSITIVE_PORTS.filter(port => port >= from && port <= to)
}

function aclVerdicts(properties: JsonMap, isOwn: IsOwnResource): readonly Verdict[] {
  const { RuleAction, Egress, Protocol, PortRange, CidrBlock, Ipv6CidrBlock } = properties
  if (scalarText(RuleAction)?.toLowerCase() === 'deny') return []
  const [From, To] = isMap(PortRange) ? [PortRange.From, PortRange.To] : [undefined, undefined]
  const rule = Object.fromEntries(
    Object.entries({
      IpProtocol: Protocol,
      FromPort: From,
      ToPort: To,
      CidrIp: CidrBlock,
      CidrIpv6: Ipv6CidrBlock,
    }).flatMap(([name, value]): [string, Json][] => (value === undefined ? [] : [[name, value]])),
  )
  return ruleVerdicts('', rule, String(Egress) === 'true' ? 'egress' : 'ingress', isOwn).map(verdict => ({
    ...verdict,
    // Every subnet has such an entry until somebody writes another: security groups decide.
    severity: verdict.severity === 'danger' ? 'caution' : verdict.severity,
    property: verdict.property === 'CidrIpv6' ? 'Ipv6CidrBlock' : 'CidrBlock',
  }))
}

function unjudged(property: string, value: Json, message: string): Verdict {
  return { kind: 'network', severity: 'not-judged', property, message: [message], key: JSON.stringify(value) }
}

function isWide(text: string): boolean {
  const bits = bitsOf(text)
  return bits !== undefined && bits < (text.includes(':') ? FEWEST_BITS.v6 : FEWEST_BITS.v4)
}

function isAll(text: string): boolean {
  return bitsOf(text) === 0
}

function bitsOf(text: string): number | undefined {
  const bits = /^[\d.a-f:]+\/(\d{1,3})$/i.exec(text.trim())?.[1]
  return bits === undefined ? undefined : Number(bits)
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^-?\d+$/.test(text)
}
