import { isMap, type JsonMap } from '#lib/model/json.ts'
import type { ResolvedResource } from '#lib/template/resolve/resolvedStack.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { requireResolvedJson } from './stackResolver.ts'

/** Copies a resource's resolved template into its record. */
export function applyTemplate(resource: EmulatedResource, resolved: ResolvedResource, { tags }: StackDefinition): void {
  Object.assign(resource, {
    properties: mapOrEmpty(requireResolvedJson(resolved.properties)),
    ...nonPropertiesOf(resolved),
    dependencies: resolved.dependencies,
    tags,
  } satisfies Partial<EmulatedResource>)
}

/** The part of a resource's template besides its properties. */
export function nonPropertiesOf(resolved: ResolvedResource) {
  return {
    metadata: mapOrEmpty(requireResolvedJson(resolved.metadata)),
    otherAttributes: mapOrEmpty(requireResolvedJson(resolved.otherAttributes)),
    deletionPolicy: resolved.deletionPolicy,
    updateReplacePolicy: resolved.updateReplacePolicy,
  }
}

export function mapOrEmpty(value: unknown): JsonMap {
  return isMap(value) ? value : {}
}
