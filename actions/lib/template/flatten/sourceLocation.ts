import type { Path } from '../../model/json.ts'
import type { Location } from '../../model/problem.ts'
import type { ResourceInStack } from '../compare/resourcesByPath.ts'
import { sourcePath } from '../parse/sourcePath.ts'

/**
 * Where the source of a template says what a resolved resource has at a path (`['Properties', 'MultiAZ']`): in the selected
 * branch of each Fn::If. For a property that is missing, the part that should have it; the resource, if that is all of its
 * properties.
 */
export function sourceLocation({ stack, resource }: ResourceInStack, path: Path): Location {
  const { template, conditions } = stack
  const { document } = template
  const root = ['Resources', resource.logicalId]
  const found = sourcePath(document.value, [...root, ...path], condition => conditions[condition])
  return document.locationOf(found.length <= root.length + 1 && path[0] === 'Properties' ? root : found)
}
