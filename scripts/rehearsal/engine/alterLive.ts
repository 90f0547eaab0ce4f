import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { Engine } from './engine.ts'
import { pathOf, type Resource, type Stack } from './stack.ts'

/** Changes a live resource behind CloudFormation's back: `Monitoring/LogGroup`. Throws when there is no such resource. */
export function alterLive(engine: Engine, path: string, change: (properties: JsonMap) => JsonMap): void {
  const { stack, resource } = resourceAt(engine, path)
  const properties = change(livePropertiesOf(stack, resource))
  stack.drift.alterations.set(resource.physicalId ?? '', { properties })
}

/** Deletes a live resource behind CloudFormation's back. */
export function deleteLive(engine: Engine, path: string): void {
  const { stack, resource } = resourceAt(engine, path)
  const { type, physicalId = '' } = resource
  if (type === 'AWS::S3::Bucket') engine.live.closeBucket(physicalId)
  stack.drift.alterations.set(physicalId, 'deleted')
}

/** The properties that a live resource really has; those of a deleted one are what they were. */
export function livePropertiesOf({ drift }: Stack, { physicalId = '', properties }: Resource): JsonMap {
  const alteration = drift.alterations.get(physicalId)
  return alteration === undefined || alteration === 'deleted' ? properties : alteration.properties
}

export function isDeletedByHand({ drift }: Stack, { physicalId = '' }: Resource): boolean {
  return drift.alterations.get(physicalId) === 'deleted'
}

function resourceAt({ stacks }: Engine, path: string): { readonly stack: Stack; readonly resource: Resource } {
  for (const stack of [...stacks.values()].toReversed())
    for (const resource of stack.resources.values()) {
      const within = pathOf(stack)
      const own = within ? `${within}/${resource.logicalId}` : resource.logicalId
      if (own === path && resource.exists && resource.type !== NESTED_STACK) return { stack, resource }
    }
  throw new Error(`There is no live resource '${path}'.`)
}
