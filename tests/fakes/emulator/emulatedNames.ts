import type { Zones } from '#lib/ports.ts'
import { RECORD_TYPES } from '../../../scripts/emulator/aws/application/dnsMessage.ts'
import { recordsFor } from '../../../scripts/emulator/aws/application/nameServer.ts'
import type { World } from '../../../scripts/emulator/aws/world.ts'

/** The DNS of an emulated account, in this process. */
export function emulatedNames(world: World): Omit<Zones, 'hostedZone'> {
  return {
    nameServers: async name => recordsFor(world, name, RECORD_TYPES.NS).servers,
    addresses: async () => [],
  }
}
