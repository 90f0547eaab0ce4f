import type { Path } from '../../model/json.ts'
import type { Location } from '../../model/problem.ts'
import { sourcePath } from '../parse/sourcePath.ts'
import type { ResolvedStack } from './resolvedStack.ts'

/**
 * The location in the source of the node that gives a resolved value: `['Properties', 'Subnets', 0]`, through the taken
 * branch of each Fn::If. Where the template has none it is the nearest node above it: the statement without a condition,
 * and the resource itself for a missing property.
 */
export function resourceLocation({ template, conditions }: ResolvedStack, logicalId: string, path: Path): Location {
  const [part, ...rest] = path
  const before = ['Resources', logicalId]
  if (part === undefined) return template.document.locationOf(before)
  const { properties, metadata } = template.resources[logicalId] ?? { properties: {}, metadata: {} }
  const nodes = { Properties: properties, Metadata: metadata }
  const node = part === 'Properties' || part === 'Metadata' ? nodes[part] : undefined
  const inner = sourcePath(node, rest, condition => conditions[condition])
  const isMissing = rest.length > 0 && inner.length === 0
  return template.document.locationOf(isMissing ? before : [...before, part, ...inner])
}
