import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type JsonMap } from '#lib/model/json.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import type { LiveResource } from '../../world.ts'
import type { Engine } from '../engine.ts'
import { ResourceFailure } from '../operation/stackJob.ts'
import { uuid } from '../random.ts'
import { propertyErrorMessage, propertyProblemsOf } from '../specification/propertyProblems.ts'
import type { TypeSpecification } from '../specification/typeSpecification.ts'
import { requireKnownJson } from '../template/stackResolver.ts'
import type { EmulatedResource } from './emulatedResource.ts'
import type { EmulatedStack } from './emulatedStack.ts'
import type { StackDefinition } from './stackDefinition.ts'

/** A resource of which nothing exists yet. */
export function createResourceRecord(engine: Engine, logicalId: string, type: string): EmulatedResource {
  const at = engine.nextTimestamp()
  return {
    logicalId,
    type,
    physicalId: undefined,
    status: 'CREATE_IN_PROGRESS',
    reason: undefined,
    at,
    properties: {},
    generatedProperties: {},
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
export function applyTemplate(resource: EmulatedResource, resolved: ResolvedResource, { tags }: StackDefinition): void {
  Object.assign(resource, {
    properties: mapOrEmpty(requireKnownJson(resolved.properties)),
    ...nonPropertiesOf(resolved),
    dependencies: resolved.dependencies,
    tags,
  } satisfies Partial<EmulatedResource>)
}

/** What a template says of a resource besides its properties. */
export function nonPropertiesOf(resolved: ResolvedResource) {
  return {
    metadata: mapOrEmpty(requireKnownJson(resolved.metadata)),
    otherAttributes: mapOrEmpty(requireKnownJson(resolved.otherAttributes)),
    deletionPolicy: resolved.deletionPolicy,
    updateReplacePolicy: resolved.updateReplacePolicy,
  }
}

export function mapOrEmpty(value: unknown): JsonMap {
  return isMap(value) ? value : {}
}

export function specificationOf(engine: Engine, type: string): TypeSpecification {
  const specification = engine.specification.find(type)
  if (!specification) throw new ResourceFailure(`Unrecognized resource types: [${type}]`)
  return specification
}

/** Refuses properties that the resource's own handler would refuse. */
export function checkResourceProperties(engine: Engine, { logicalId, type, properties }: EmulatedResource): void {
  const problems = propertyProblemsOf(specificationOf(engine, type), properties)
  if (problems.length > 0) throw new ResourceFailure(propertyErrorMessage(logicalId, problems))
}

/** The live resource that already has the identity this one would get. */
export function findConflict(
  engine: Engine,
  type: string,
  properties: JsonMap,
  replacing?: EmulatedResource,
): LiveResource | undefined {
  const { uniqueProperties } = specificationOf(engine, type)
  if (uniqueProperties.length === 0 || !uniqueProperties.every(part => properties[part] !== undefined)) return undefined
  const isSame = (one: LiveResource) =>
    uniqueProperties.every(part => String(one.properties[part]) === String(properties[part]))
  return engine.world.resources(type).find(one => one.physicalId !== replacing?.physicalId && isSame(one))
}

export function conflictMessage(engine: Engine, { type, physicalId, stackId }: LiveResource): string {
  const owner = engine.stacks.get(stackId)
  const isOwned = [...(owner?.resources.values() ?? [])].some(one => one.type === type && one.physicalId === physicalId)
  if (owner && isOwned) return `${physicalId} already exists in stack ${owner.id}`
  return `Resource handler returned message: "${alreadyExistsMessage(type, physicalId)}" (RequestToken: ${uuid(engine.random)}, HandlerErrorCode: AlreadyExists)`
}

/** What a service says of a resource that somebody deleted by hand. */
export function notFoundMessage(engine: Engine, { type, physicalId }: EmulatedResource): string {
  return `Resource handler returned message: "Resource of type '${type}' with identifier '${physicalId}' was not found." (RequestToken: ${uuid(engine.random)}, HandlerErrorCode: NotFound)`
}

export function alreadyExistsMessage(type: string, physicalId: string): string {
  return `Resource of type '${type}' with identifier '${physicalId}' already exists.`
}

export function nestedStackOf(
  { stacks }: Engine,
  { type, physicalId = '' }: EmulatedResource,
): EmulatedStack | undefined {
  return type === NESTED_STACK ? stacks.get(physicalId) : undefined
}
