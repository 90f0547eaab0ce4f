import type { HostedZone } from '../../model/hostedZone.ts'
import type { Zones } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'
import { resolveNames } from './resolveNames.ts'

/** Amazon Route 53, and the DNS of this machine. */
export function connectZones(access: Access, names: Omit<Zones, 'hostedZone'> = resolveNames): Zones {
  const connection = lazy(async () => {
    const sdk = await import('./route53.ts')
    return { sdk, client: createClient(sdk.Route53Client, access) }
  })
  return {
    ...names,
    hostedZone: async id => {
      const { sdk, client } = await connection()
      try {
        const output = await client.send(new sdk.GetHostedZoneCommand({ Id: id }))
        const { Name: name, Config: config } = required(output.HostedZone, 'no hosted zone')
        const { NameServers: servers = [] } = output.DelegationSet ?? {}
        return hostedZoneOf(required(name, 'a hosted zone without name'), config?.PrivateZone === true, servers)
      } catch (error) {
        if (awsErrorCodeOf(error) === 'NoSuchHostedZone') return undefined
        throw error
      }
    },
  }
}

function hostedZoneOf(name: string, isPrivate: boolean, servers: readonly string[]): HostedZone {
  const plain = (host: string): string => host.toLowerCase().replace(/\.$/, '')
  return { name: plain(name), isPrivate, nameServers: servers.map(plain) }
}
