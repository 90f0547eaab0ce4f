import type * as route53 from '@aws-sdk/client-route-53'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'

/** The zones of Amazon Route 53. */
export function route53Handlers(world: World): ServiceHandlers<typeof route53> {
  return {
    GetHostedZone: ({ Id: idOrPath = '' }) => {
      const id = idOrPath.replace(/^\/?hostedzone\//, '')
      const zone = world.hostedZones?.find(candidate => candidate.id === id)
      if (!zone) throw new WireError('NoSuchHostedZone', `No hosted zone found with ID: ${id}`, 404)
      const isPrivate = zone.visibility === 'private'
      const hostedZone = {
        Id: `/hostedzone/${id}`,
        Name: `${zone.name}.`,
        CallerReference: id,
        Config: { PrivateZone: isPrivate },
        ResourceRecordSetCount: 2,
      }
      return {
        HostedZone: hostedZone,
        ...(isPrivate
          ? { VPCs: [{ VPCRegion: 'eu-central-1' as const, VPCId: 'vpc-00000000000000000' }] }
          : { DelegationSet: { NameServers: [...zone.nameServers] } }),
      }
    },
  }
}
