import type { JsonMap } from '#lib/model/json.ts'
import type { EmulatedResource } from './emulatedResource.ts'
import type { EmulatedStack } from './emulatedStack.ts'

/** The properties that a live resource really has; those of a deleted one are what they were. */
export function livePropertiesOf({ drift }: EmulatedStack, { physicalId = '', properties }: EmulatedResource): JsonMap {
  const alteration = drift.outOfBandChanges.get(physicalId)
  return alteration === undefined || alteration === 'deleted' ? properties : alteration.properties
}

export function isDeletedOutOfBand({ drift }: EmulatedStack, { physicalId = '' }: EmulatedResource): boolean {
  return drift.outOfBandChanges.get(physicalId) === 'deleted'
}
