import type { JsonMap } from '#lib/model/json.ts'
import type { EmulatedResource } from './emulatedResource.ts'
import type { EmulatedStack } from './emulatedStack.ts'

/** The properties of the live resource; of a deleted resource, its last ones. */
export function livePropertiesOf({ drift }: EmulatedStack, { physicalId = '', properties }: EmulatedResource): JsonMap {
  const alteration = drift.outOfBandChanges.get(physicalId)
  return alteration === undefined || alteration === 'deleted' ? properties : alteration.properties
}

export function isDeletedOutOfBand({ drift }: EmulatedStack, { physicalId = '' }: EmulatedResource): boolean {
  return drift.outOfBandChanges.get(physicalId) === 'deleted'
}
