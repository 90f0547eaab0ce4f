import { isMap, type Json } from '../model/json.ts'
import type { ResolvedResource, ResolvedStack } from './resolved.ts'
import { plain } from './unknown.ts'

/**
 * What a resource becomes at a property path: `/Properties/Tags/0/Value`, `/DeletionPolicy`; '' is all of it. Null where
 * nothing stands; an unknown value is `{ Unknown: 'Network/Vpc' }`.
 */
export function resolvedValue(stack: ResolvedStack, nestedPath: string, logicalId: string, propertyPath: string): Json {
  const resource = stackAt(stack, nestedPath)?.resources[logicalId]
  if (!resource) return null
  return propertyPath
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(stepInto, wholeOf(resource))
}

export function stackAt(stack: ResolvedStack, nestedPath: string): ResolvedStack | undefined {
  if (nestedPath === '') return stack
  return nestedPath.split('/').reduce<ResolvedStack | undefined>((inner, id) => inner?.nested[id], stack)
}

/** A resource as its template would write it, with every value put in. */
export function wholeOf(resource: ResolvedResource): Json {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource
  return {
    Type: type,
    Properties: plain(properties),
    ...(deletionPolicy ? { DeletionPolicy: deletionPolicy } : {}),
    ...(updateReplacePolicy ? { UpdateReplacePolicy: updateReplacePolicy } : {}),
    ...(Object.keys(metadata).length > 0 ? { Metadata: plain(metadata) } : {}),
    ...Object.fromEntries(Object.entries(otherAttributes).map(([key, value]) => [key, plain(value)])),
  }
}

function stepInto(node: Json, step: string): Json {
  if (Array.isArray(node)) {
    const items: readonly Json[] = node
    return items[Number(step)] ?? null
  }
  return isMap(node) && Object.hasOwn(node, step) ? (node[step] ?? null) : null
}
