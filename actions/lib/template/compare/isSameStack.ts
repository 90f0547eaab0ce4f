import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical, isMap, type Json } from '../../model/json.ts'
import type { ResolvedResource, ResolvedStack } from '../resolve/resolvedStack.ts'
import { plain } from '../resolve/unknownValue.ts'
import { wholeOf } from './resolvedValue.ts'
import { resourcesByPath } from './resourcesByPath.ts'
import { stackDifferences } from './stackDifferences.ts'

/**
 * True if two stacks have the same parameters, resources, outputs and sections, nested stacks included. The URLs of nested
 * templates do not count, because their content is compared.
 */
export function isSameStack(one: ResolvedStack, other: ResolvedStack): boolean {
  const { outputs, sections } = stackDifferences(one, other)
  return outputs.length + sections.length === 0 && canonical(contentOf(one)) === canonical(contentOf(other))
}

function contentOf(stack: ResolvedStack): Json {
  const resources = [...resourcesByPath(stack)].map(([path, { resource }]) => [path, withoutUrl(resource)] as const)
  return { parameters: plain(stack.parameters), resources: Object.fromEntries(resources) }
}

function withoutUrl(resource: ResolvedResource): Json {
  const whole = wholeOf(resource)
  if (resource.type !== NESTED_STACK || !isMap(whole) || !isMap(whole.Properties)) return whole
  const { TemplateURL: _, ...properties } = whole.Properties
  return { ...whole, Properties: properties }
}
