import type { JsonMap } from '#lib/model/json.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { mapOrEmpty } from '../template/resourceTemplate.ts'
import { createStackResolver, futureValue, toJson } from '../template/stackResolver.ts'

/** BeforeContext or AfterContext of a row. */
export function contextOf({ properties, metadata }: Pick<ResolvedResource, 'properties' | 'metadata'>): JsonMap {
  const [shownProperties, shownMetadata] = [mapOrEmpty(toJson(properties)), mapOrEmpty(toJson(metadata))]
  return Object.keys(shownMetadata).length > 0
    ? { Properties: shownProperties, Metadata: shownMetadata }
    : { Properties: shownProperties }
}

/** A resolver of the deployed template. CloudFormation does not resolve the references of a removed resource to others. */
export function deployedResolver(engine: Engine, stack: EmulatedStack): Resolver | undefined {
  const { definition } = stack
  return (
    definition &&
    createStackResolver(engine, { stack, definition, reference: unknownReference, missingValue: futureValue })
  )
}

/** The values before of a removed resource. */
export function removedContext(
  { definition }: EmulatedStack,
  resolver: Resolver | undefined,
  resource: Pick<EmulatedResource, 'logicalId' | 'properties' | 'metadata'>,
): JsonMap {
  const isInTemplate = definition && Object.hasOwn(definition.template.resources, resource.logicalId)
  return contextOf(isInTemplate && resolver ? resolver.resource(resource.logicalId) : resource)
}
