import type { JsonMap } from '#lib/model/json.ts'
import type { LiveResource } from '../../world.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { specificationOf } from './checkResourceProperties.ts'

/** The live resource that has the unique properties of this one already. */
export function findConflict(
  engine: Engine,
  type: string,
  properties: JsonMap,
  replacing?: EmulatedResource,
): LiveResource | undefined {
  const { uniqueProperties } = specificationOf(engine, type)
  if (uniqueProperties.length === 0 || !uniqueProperties.every(part => properties[part] !== undefined)) return undefined
  const isSame = (resource: LiveResource) =>
    uniqueProperties.every(part => String(resource.properties[part]) === String(properties[part]))
  return engine.world
    .resources(type)
    .find(resource => resource.physicalId !== replacing?.physicalId && isSame(resource))
}

export function conflictMessage(engine: Engine, { type, physicalId, stackId }: LiveResource): string {
  const owner = engine.stacks.get(stackId)
  const isOwned = [...(owner?.resources.values() ?? [])].some(
    resource => resource.type === type && resource.physicalId === physicalId,
  )
  if (owner && isOwned) return `${physicalId} already exists in stack ${owner.id}`
  return `Resource handler returned message: "${alreadyExistsMessage(type, physicalId)}" (RequestToken: ${uuid(engine.random)}, HandlerErrorCode: AlreadyExists)`
}

/** The message of a service about a resource that was deleted by hand. */
export function notFoundMessage(engine: Engine, { type, physicalId }: EmulatedResource): string {
  return `Resource handler returned message: "Resource of type '${type}' with identifier '${physicalId}' was not found." (RequestToken: ${uuid(engine.random)}, HandlerErrorCode: NotFound)`
}

export function alreadyExistsMessage(type: string, physicalId: string): string {
  return `Resource of type '${type}' with identifier '${physicalId}' already exists.`
}
