import type { Json } from '../model/json.ts'
import { isMap } from '../model/json.ts'

export type Direction = 'ingress' | 'egress'

/** Every address there is. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0/0', '::/0'])
/** What EC2 writes for every protocol. */
const EVERY_PROTOCOL = '-1'

/** `SecurityGroupEgress` is a property of a group, and the end of the type of a rule that stands alone. */
export function directionOf(name: string): Direction | undefined {
  if (name.endsWith('SecurityGroupIngress')) return 'ingress'
  return name.endsWith('SecurityGroupEgress') ? 'egress' : undefined
}

/** The rules that are open to every address, each in words: `ingress tcp 443 from 0.0.0.0/0`. */
export function openRules(value: Json, direction: Direction): readonly string[] {
  if (typeof value === 'string') return openRulesIn(value, direction)
  if (Array.isArray(value)) return value.flatMap(rule => openRules(rule, direction))
  if (!isMap(value)) return []
  const { CidrIp, CidrIpv6 } = value
  const what = trafficOf(value.IpProtocol, value.FromPort, value.ToPort)
  return [CidrIp, CidrIpv6].flatMap(address =>
    typeof address === 'string' && EVERYWHERE.has(address) ? [rule(direction, what, address)] : [],
  )
}

/** A change set has rules as JSON, or one property of a rule. */
function openRulesIn(text: string, direction: Direction): readonly string[] {
  const rules = parsed(text)
  if (typeof rules === 'object') return openRules(rules, direction)
  return text.split(/["\s,[\]{}]+/).flatMap(word => (EVERYWHERE.has(word) ? [rule(direction, [], word)] : []))
}

function rule(direction: Direction, what: readonly string[], address: string): string {
  return [direction, ...what, direction === 'ingress' ? 'from' : 'to', address].join(' ')
}

function trafficOf(protocol: Json | undefined, from: Json | undefined, to: Json | undefined): readonly string[] {
  const [name, first, last] = [protocol, from, to].map(wordOf)
  if (name === EVERY_PROTOCOL) return ['all']
  const ports = first !== undefined && last !== undefined && first !== last ? `${first}-${last}` : (first ?? last)
  return [name, ports].filter(word => word !== undefined)
}

function wordOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
