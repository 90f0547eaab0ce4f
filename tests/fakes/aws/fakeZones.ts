import type { HostedZone } from '#lib/model/hostedZone.ts'
import type { Zones } from '#lib/ports.ts'

export const SERVERS: readonly string[] = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.net']

/** One hosted zone, and what DNS knows about names; without a list, example.com delegates to its zone. */
export function fakeZones({
  zone = { name: 'example.com', isPrivate: false, nameServers: SERVERS },
  nameServers = { 'example.com': SERVERS },
  addresses = {},
}: {
  readonly zone?: HostedZone | 'none'
  readonly nameServers?: Readonly<Record<string, readonly string[]>>
  readonly addresses?: Readonly<Record<string, readonly string[]>>
} = {}): Zones {
  return {
    hostedZone: async () => (zone === 'none' ? undefined : zone),
    nameServers: async name => nameServers[name] ?? [],
    addresses: async host => addresses[host] ?? [],
  }
}
