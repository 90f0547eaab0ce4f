import { isInZone } from '#lib/model/hostedZone.ts'
import { isMap, type JsonMap } from '#lib/model/json.ts'
import type { HostedZone } from '../../world.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'

/** Minutes after which the handler of certificates gives up: 36 hours. */
const LONGEST_VALIDATION = 2_160

/**
 * The minutes that a resource waits for records in DNS: a certificate whose zone the internet does not see is never
 * validated. An account without a list of zones has every zone.
 * @throws ResourceFailure when the zone cannot take the record
 */
export function minutesForValidation(engine: Engine, { type, properties }: EmulatedResource): number {
  if (type === 'AWS::Route53::RecordSet') {
    const { HostedZoneId: id, Name: name } = properties
    if (typeof id === 'string' && typeof name === 'string') zoneFor(engine, id, name.replace(/\.$/, ''))
    return 0
  }
  if (type !== 'AWS::CertificateManager::Certificate' || properties.ValidationMethod !== 'DNS') return 0
  const zones = validationsOf(properties).map(({ domain, zoneId }) => zoneFor(engine, zoneId, `_0a1b2c3d.${domain}`))
  return zones.every(zone => zone === undefined || zone.visibility === 'public') ? 0 : LONGEST_VALIDATION
}

/** The certificate was never validated. */
export function isNeverValidated(minutes: number): boolean {
  return minutes >= LONGEST_VALIDATION
}

function validationsOf({ DomainValidationOptions: options }: JsonMap) {
  if (!Array.isArray(options)) return []
  return options.flatMap(option =>
    isMap(option) && typeof option.HostedZoneId === 'string'
      ? [{ domain: String(option.DomainName), zoneId: option.HostedZoneId }]
      : [],
  )
}

/** A zone that a stack has made. Its domain does not delegate to it yet. */
function zoneOfStack(world: Engine['world'], id: string): Pick<HostedZone, 'name' | 'visibility'> | undefined {
  const properties = world.resource('AWS::Route53::HostedZone', id)?.properties
  if (!properties) return undefined
  const name = String(properties.Name ?? '')
    .toLowerCase()
    .replace(/\.$/, '')
  return { name, visibility: properties.VPCs === undefined ? 'not-delegated' : 'private' }
}

function zoneFor(
  { world, random }: Engine,
  id: string,
  record: string,
): Pick<HostedZone, 'name' | 'visibility'> | undefined {
  if (!world.hostedZones) return undefined
  const zone = world.hostedZones.find(candidate => candidate.id === id) ?? zoneOfStack(world, id)
  const details = (status: number, code: string) =>
    `(Service: AmazonRoute53; Status Code: ${status}; Error Code: ${code}; Request ID: ${uuid(random)}; Proxy: null)`
  if (!zone) throw new ResourceFailure(`No hosted zone found with ID: ${id} ${details(404, 'NoSuchHostedZone')}`)
  if (isInZone(record, zone)) return zone
  throw new ResourceFailure(
    `[RRSet with DNS name ${record}. is not permitted in zone ${zone.name}.] ${details(400, 'InvalidChangeBatch')}`,
  )
}
