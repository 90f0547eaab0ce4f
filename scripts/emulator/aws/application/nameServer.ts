import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { isInZone } from '#lib/model/hostedZone.ts'
import type { HostedZone, World } from '../world.ts'
import { type DnsRecords, questionIn, RECORD_TYPES, responseTo } from './dnsMessage.ts'

type RunningNameServer = {
  /** `127.0.0.1:5353` */
  readonly address: string
  /** Directs `node:dns` of a child process to this server first, without code; other names go on to its own servers. */
  readonly variables: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** A name server on the loopback address for the zones of the account; port 0 takes a free one. */
export async function startNameServer(
  world: World,
  { port: wantedPort = 0 }: { readonly port?: number } = {},
): Promise<RunningNameServer> {
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const { name, type } = questionIn(message)
    socket.send(responseTo(message, recordsFor(world, name, type)), port, address)
  })
  socket.bind(wantedPort, '127.0.0.1')
  await once(socket, 'listening')
  const address = `127.0.0.1:${socket.address().port}`
  return {
    address,
    variables: { NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${moduleUrl(address)}`].filter(Boolean).join(' ') },
    close: async () => {
      socket.close()
      await once(socket, 'close')
    },
  }
}

/** The answer of the internet about a name of these zones; refused for every other name. */
export function recordsFor({ hostedZones = [] }: World, name: string, type: number): DnsRecords {
  const zones = hostedZones.filter(zone => isInZone(name, zone))
  // The nearest zone is responsible; the internet does not see a private one.
  const [zone] = zones.filter(({ visibility }) => visibility !== 'private').toSorted(byDepth)
  if (!zone) return { status: zones.length > 0 ? 'unknown-name' : 'refused', servers: [] }
  const isAboutServers = name === zone.name && type === RECORD_TYPES.NS
  return { status: 'found', servers: isAboutServers ? delegationOf(zone) : [] }
}

function byDepth(one: HostedZone, other: HostedZone): number {
  return other.name.length - one.name.length
}

function delegationOf({ visibility, nameServers }: HostedZone): readonly string[] {
  return visibility === 'public' ? nameServers : ['ns1.registrar.example', 'ns2.registrar.example']
}

/** A module without a file; no character of it needs quotes in a shell. */
function moduleUrl(address: string): string {
  const code = `import dns from 'node:dns';dns.setServers(['${address}',...dns.getServers()])`
  const encoded = encodeURIComponent(code).replaceAll(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16)}`,
  )
  return `data:text/javascript,${encoded}`
}
