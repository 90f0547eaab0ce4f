import type * as route53 from '@aws-sdk/client-route-53'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { HostedZone, World } from '../../world.ts'
import { paginate } from '../paginate.ts'

/** The zones of Amazon Route 53. */
export function route53Handlers(world: World): ServiceHandlers<typeof route53> {
  return {
    GetHostedZone: ({ Id: idOrPath = '' }) => {
      const id = idOrPath.replace(/^\/?hostedzone\//, '')
      const zone = world.hostedZones?.find(candidate => candidate.id === id)
      if (!zone) throw new WireError('NoSuchHostedZone', `No hosted zone found with ID: ${id}`, 404)
      return {
        HostedZone: hostedZoneOf(zone),
        ...(zone.visibility === 'private'
          ? { VPCs: [{ VPCRegion: 'eu-central-1' as const, VPCId: 'vpc-00000000000000000' }] }
          : { DelegationSet: { NameServers: [...zone.nameServers] } }),
      }
    },
    ListHostedZones: ({ Marker: marker, MaxItems: size = 100 }) => {
      const { items, next } = paginate(world.hostedZones ?? [], { token: marker, size: Number(size) })
      return {
        HostedZones: items.map(hostedZoneOf),
        Marker: marker,
        IsTruncated: next !== undefined,
        NextMarker: next,
        MaxItems: Number(size),
      }
    },
  }
}

function hostedZoneOf({ id, name, visibility }: HostedZone) {
  return {
    Id: `/hostedzone/${id}`,
    Name: `${name}.`,
    CallerReference: id,
    Config: { PrivateZone: visibility === 'private' },
    ResourceRecordSetCount: 2,
  }
}
