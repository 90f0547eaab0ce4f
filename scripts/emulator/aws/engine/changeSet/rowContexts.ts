import type { JsonMap } from '#lib/model/json.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { mapOrEmpty } from '../template/resourceTemplate.ts'
import { createStackResolver, toJson, unknownExport } from '../template/stackResolver.ts'

/** BeforeContext or AfterContext of a row. */
export function contextOf({ properties, metadata }: Pick<ResolvedResource, 'properties' | 'metadata'>): JsonMap {
  const [shownProperties, shownMetadata] = [mapOrEmpty(toJson(properties)), mapOrEmpty(toJson(metadata))]
  return Object.keys(shownMetadata).length > 0
    ? { Properties: shownProperties, Metadata: shownMetadata }
    : { Properties: shownProperties }
}

/** The values before of a removed resource. CloudFormation does not resolve its references to other resources. */
export function removedContexts(
  engine: Engine,
  stack: EmulatedStack,
): (resource: Pick<EmulatedResource, 'logicalId' | 'properties' | 'metadata'>) => JsonMap {
  const { definition } = stack
  const resolver =
    definition &&
    createStackResolver(engine, { stack, definition, reference: unknownReference, missingExport: unknownExport })
  return resource => {
    const isInTemplate = definition && Object.hasOwn(definition.template.resources, resource.logicalId)
    return contextOf(isInTemplate && resolver ? resolver.resource(resource.logicalId) : resource)
  }
}
