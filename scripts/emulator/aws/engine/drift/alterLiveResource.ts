import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { type EmulatedStack, stackPathOf } from '../state/emulatedStack.ts'
import { livePropertiesOf } from '../state/liveProperties.ts'
import { liveKeyOf } from '../state/stackDrift.ts'

/**
 * Changes a live resource outside of CloudFormation, by its path (`Monitoring/LogGroup`). @throws Error when it does
 * not exist.
 */
export function alterLiveResource(engine: Engine, path: string, change: (properties: JsonMap) => JsonMap): void {
  const { stack, resource } = findLiveResource(engine, path)
  const properties = change(livePropertiesOf(stack, resource))
  stack.drift.outOfBandChanges.set(liveKeyOf(resource), { properties })
}

/** Deletes a live resource outside of CloudFormation. */
export function deleteLiveResource(engine: Engine, path: string): void {
  const { stack, resource } = findLiveResource(engine, path)
  const { type, physicalId = '' } = resource
  if (type === 'AWS::S3::Bucket') engine.liveResources.deleteBucket(physicalId)
  stack.drift.outOfBandChanges.set(liveKeyOf(resource), 'deleted')
}

function findLiveResource(
  { stacks }: Engine,
  path: string,
): { readonly stack: EmulatedStack; readonly resource: EmulatedResource } {
  for (const stack of [...stacks.values()].toReversed())
    for (const resource of stack.resources.values()) {
      const stackPath = stackPathOf(stack)
      const resourcePath = stackPath ? `${stackPath}/${resource.logicalId}` : resource.logicalId
      if (resourcePath === path && resource.exists && resource.type !== NESTED_STACK) return { stack, resource }
    }
  throw new Error(`There is no live resource '${path}'.`)
}
