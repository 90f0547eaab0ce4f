import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type JsonMap } from '#lib/model/json.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import type { LiveResource } from '../world.ts'
import { eventWords, problemsOf } from './checkProperties.ts'
import type { Engine } from './engine.ts'
import { known } from './evaluation.ts'
import { ResourceFailure } from './job.ts'
import { uuid } from './random.ts'
import type { ResourceSpecification } from './specification.ts'
import type { Definition, Resource, Stack } from './stack.ts'

/** A resource of which nothing exists yet. */
export function blankResource(engine: Engine, logicalId: string, type: string): Resource {
  const at = engine.stamp()
  return {
    logicalId,
    type,
    physicalId: undefined,
    status: 'CREATE_IN_PROGRESS',
    reason: undefined,
    at,
    properties: {},
    invented: {},
    attributes: {},
    metadata: {},
    otherAttributes: {},
    deletionPolicy: undefined,
    updateReplacePolicy: undefined,
    tags: {},
    dependencies: [],
    createdAt: at,
    exists: false,
  }
}

/** Takes over what a template says of a resource. */
export function apply(resource: Resource, resolved: ResolvedResource, { tags }: Definition): void {
  Object.assign(resource, {
    properties: mapOf(known(resolved.properties)),
    ...aside(resolved),
    dependencies: resolved.dependencies,
    tags,
  } satisfies Partial<Resource>)
}

/** What a template says of a resource besides its properties. */
export function aside(resolved: ResolvedResource) {
  return {
    metadata: mapOf(known(resolved.metadata)),
    otherAttributes: mapOf(known(resolved.otherAttributes)),
    deletionPolicy: resolved.deletionPolicy,
    updateReplacePolicy: resolved.updateReplacePolicy,
  }
}

export function mapOf(value: unknown): JsonMap {
  return isMap(value) ? value : {}
}

export function specificationOf(engine: Engine, type: string): ResourceSpecification {
  const specification = engine.specification.find(type)
  if (!specification) throw new ResourceFailure(`Unrecognized resource types: [${type}]`)
  return specification
}

/** Refuses properties that the resource's own handler would refuse. */
export function checkProperties(engine: Engine, { logicalId, type, properties }: Resource): void {
  const problems = problemsOf(specificationOf(engine, type), properties)
  if (problems.length > 0) throw new ResourceFailure(eventWords(logicalId, problems))
}

/** The live resource that already has the identity this one would get. */
export function clashWith(engine: Engine, type: string, properties: JsonMap, own?: Resource): LiveResource | undefined {
  const { identity } = specificationOf(engine, type)
  if (identity.length === 0 || !identity.every(part => properties[part] !== undefined)) return undefined
  const same = (one: LiveResource) => identity.every(part => String(one.properties[part]) === String(properties[part]))
  return engine.world.resources(type).find(one => one.physicalId !== own?.physicalId && same(one))
}

export function clashWords(engine: Engine, { type, physicalId, stackId }: LiveResource): string {
  const owner = engine.stacks.get(stackId)
  const isOwned = [...(owner?.resources.values() ?? [])].some(one => one.type === type && one.physicalId === physicalId)
  if (owner && isOwned) return `${physicalId} already exists in stack ${owner.id}`
  return `Resource handler returned message: "${takenWords(type, physicalId)}" (RequestToken: ${uuid(engine.random)}, HandlerErrorCode: AlreadyExists)`
}

/** What a service says of a resource that somebody deleted by hand. */
export function missingWords(engine: Engine, { type, physicalId }: Resource): string {
  return `Resource handler returned message: "Resource of type '${type}' with identifier '${physicalId}' was not found." (RequestToken: ${uuid(engine.random)}, HandlerErrorCode: NotFound)`
}

export function takenWords(type: string, physicalId: string): string {
  return `Resource of type '${type}' with identifier '${physicalId}' already exists.`
}

export function childOf({ stacks }: Engine, { type, physicalId = '' }: Resource): Stack | undefined {
  return type === NESTED_STACK ? stacks.get(physicalId) : undefined
}
