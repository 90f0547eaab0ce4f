import type { ResolvedStack, Value } from '../resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../resolve/unknownValue.ts'

type Tags = Readonly<Record<string, Value>>

/**
 * The tags that reach the resources of a nested stack: those of the root stack, and of each stack on the way the `Tags` that its
 * parent's template gives it. The inner ones win.
 * @param nestedPath `Compute` or `Compute/Inner`; empty for the root stack
 */
export function nestedTags(root: ResolvedStack | undefined, nestedPath: string, tags: Tags): Tags {
  let stack = root
  let found = tags
  for (const logicalId of nestedPath.split('/').filter(Boolean)) {
    found = { ...found, ...tagsIn(stack?.resources[logicalId]?.properties.Tags) }
    stack = stack?.nested[logicalId]
  }
  return found
}

function tagsIn(value: Value | undefined): Tags {
  if (!isValueList(value)) return {}
  return Object.fromEntries(
    value.flatMap(tag => (isValueMap(tag) && typeof tag.Key === 'string' ? [[tag.Key, tag.Value ?? '']] : [])),
  )
}
