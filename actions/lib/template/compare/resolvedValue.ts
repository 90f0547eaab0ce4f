import { isMap, type Json } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { ResolvedResource, ResolvedStack, ValueMap } from '../resolve/resolvedStack.ts'
import { plain } from '../resolve/unknownValue.ts'

/**
 * The value of a resource at a property path: `/Properties/Tags/0/Value`, `/DeletionPolicy`; '' is the whole resource. Null
 * where there is no value; an unknown value is `{ Unknown: 'Network/Vpc' }`.
 */
export function resolvedValue(stack: ResolvedStack, nestedPath: string, logicalId: string, propertyPath: string): Json {
  const resource = lookup(stackAt(stack, nestedPath)?.resources ?? {}, logicalId)
  if (!resource) return null
  return stepsOf(propertyPath).reduce(stepInto, wholeOf(resource))
}

/**
 * A property path for display: an item of a list by its name, a named value by its name alone.
 * `/Properties/ContainerDefinitions/0/Environment/4/Value` is `ContainerDefinitions/open-webui/Environment/WEBUI_URL`.
 */
export function labelOf(resource: Json, propertyPath: string): string {
  const labels: string[] = []
  let node = resource
  let isNamed = false
  for (const step of stepsOf(propertyPath)) {
    const inner = stepInto(node, step)
    const name = Array.isArray(node) ? nameIn(inner) : undefined
    if (!(isNamed && VALUES.has(step))) labels.push(name ?? step)
    isNamed = name !== undefined
    node = inner
  }
  return labels[0] === 'Properties' && labels.length > 1 ? labels.slice(1).join('/') : labels.join('/')
}

/** The keys of the value in a named item: an environment variable, a tag, an attribute. */
const VALUES: ReadonlySet<string> = new Set(['Value', 'ValueFrom'])

function nameIn(item: Json): string | undefined {
  if (!isMap(item)) return undefined
  return [item.Name, item.Key, item.Sid].find(name => typeof name === 'string')
}

function stepsOf(propertyPath: string): readonly string[] {
  return propertyPath
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function stackAt(stack: ResolvedStack, nestedPath: string): ResolvedStack | undefined {
  if (nestedPath === '') return stack
  return nestedPath
    .split('/')
    .reduce<ResolvedStack | undefined>((inner, id) => inner && lookup(inner.nested, id), stack)
}

/** A resource as its template would write it, as plain data; an unknown value is `{ Unknown: 'Network/Vpc' }`. */
export function wholeOf(resource: ResolvedResource): Json {
  return plain(resourceValue(resource))
}

/** A resource as its template would write it, with every value resolved. */
export function resourceValue(resource: ResolvedResource): ValueMap {
  const { type, properties, deletionPolicy, updateReplacePolicy, metadata, otherAttributes } = resource
  return {
    Type: type,
    Properties: properties,
    ...(deletionPolicy ? { DeletionPolicy: deletionPolicy } : {}),
    ...(updateReplacePolicy ? { UpdateReplacePolicy: updateReplacePolicy } : {}),
    ...(Object.keys(metadata).length > 0 ? { Metadata: metadata } : {}),
    ...otherAttributes,
  }
}

function stepInto(node: Json, step: string): Json {
  if (Array.isArray(node)) {
    const items: readonly Json[] = node
    return items[Number(step)] ?? null
  }
  return isMap(node) && Object.hasOwn(node, step) ? (node[step] ?? null) : null
}
