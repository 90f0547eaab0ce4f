import type { JsonMap } from '#lib/model/json.ts'
import type { EmulatedResource } from './emulatedResource.ts'
import type { EmulatedStack } from './emulatedStack.ts'
import { liveKeyOf } from './stackDrift.ts'

/** The properties of the live resource; of a deleted resource, its last ones. */
export function livePropertiesOf({ drift }: EmulatedStack, resource: EmulatedResource): JsonMap {
  const alteration = drift.outOfBandChanges.get(liveKeyOf(resource))
  return alteration === undefined || alteration === 'deleted' ? resource.properties : alteration.properties
}

export function isDeletedOutOfBand({ drift }: EmulatedStack, resource: EmulatedResource): boolean {
  return drift.outOfBandChanges.get(liveKeyOf(resource)) === 'deleted'
}
