import type { RiskMessage } from '../../model/preview/risk.ts'
import { Unknown, type ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import type { Scalar } from '../scalar.ts'
import { isUnjudgeable, matchesLiteral, scalarText } from '../scalar.ts'
import type { PortRange } from './ports.ts'
import { sensitiveServicesIn, serviceOf } from './ports.ts'

/** The protocol and the ports of a rule. */
export type Traffic = {
  readonly message: RiskMessage
  /** Undefined: every port, or a protocol without ports. */
  readonly ports: PortRange | undefined
  readonly isEverything: boolean
  /** True if the port or the protocol is known only after the deployment. */
  readonly isUnknown: boolean
  /** Equal for equal traffic. */
  readonly key: string
}

/** EC2's name for every protocol. */
const EVERY_PROTOCOL = '-1'
const UDP: ReadonlySet<Scalar | undefined> = new Set(['udp', '17'])
/** A change set may list a part of a rule, without its protocol: the ports count. */
const WITH_PORTS: ReadonlySet<Scalar | undefined> = new Set(['tcp', '6', ...UDP, undefined])
const NUMBER = /^-?\d+$/

export function trafficOf({ IpProtocol, FromPort, ToPort }: ValueMap): Traffic {
  const protocol = lowerCase(scalarOf(IpProtocol))
  const [from, to] = [scalarOf(FromPort ?? ToPort), scalarOf(ToPort ?? FromPort)]
  const hasPorts = WITH_PORTS.has(protocol)
  const ports = hasPorts ? portRange(from, to) : undefined
  const hasEveryPort = hasPorts && (ports ? ports[0] <= 1 && ports[1] >= 65_535 : from === undefined || from === '-1')
  const isEverything = protocol === EVERY_PROTOCOL || hasEveryPort
  return {
    message: isEverything ? ['every port'] : trafficText(protocol, ports, from),
    ports,
    isEverything,
    isUnknown: [IpProtocol, FromPort, ToPort].some(part => part instanceof Unknown || isUnjudgeable(part, () => false)),
    key: JSON.stringify([protocol ?? null, from ?? null, to ?? null]),
  }
}

function trafficText(
  protocol: Scalar | undefined,
  ports: PortRange | undefined,
  port: Scalar | undefined,
): RiskMessage {
  if (matchesLiteral(protocol, /^(?:icmp.*|1|58)$/)) return ['ping (ICMP)']
  if (ports) return [portsText(ports, UDP.has(protocol))]
  if (port !== undefined) return ['port ', { untrusted: scalarText(port) }]
  return ['protocol ', { untrusted: scalarText(protocol ?? 'unknown') }]
}

function portsText([from, to]: PortRange, isUdp: boolean): string {
  const suffix = isUdp ? ' (UDP)' : ''
  if (from === to) {
    const service = serviceOf(from)
    return service === undefined ? `port ${from}${suffix}` : `${service} (${from}${isUdp ? ', UDP' : ''})`
  }
  const services = sensitiveServicesIn([from, to]).slice(0, 3)
  return `ports ${from} to ${to}${suffix}${services.length > 0 ? `, ${services.join(', ')} included,` : ''}`
}

function portRange(from: Scalar | undefined, to: Scalar | undefined): PortRange | undefined {
  if (!matchesLiteral(from, NUMBER) || !matchesLiteral(to, NUMBER) || Number(from) < 0) return undefined
  return [Number(from), Number(to)]
}

function lowerCase(scalar: Scalar | undefined): Scalar | undefined {
  return typeof scalar === 'string' ? scalar.toLowerCase() : scalar
}
