import type { HostedZone } from '../world.ts'

/** A public zone with a delegation that is right. */
export function publicZone(id: string, name: string): HostedZone {
  const nameServers = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.net', 'ns-3.awsdns-03.org', 'ns-4.awsdns-04.co.uk']
  return { id, name, visibility: 'public', nameServers }
}

/** The zone of the environments of this repository. */
export const EXAMPLE_ZONE: HostedZone = publicZone('Z0123456789EXAMPLE', 'example.com')
