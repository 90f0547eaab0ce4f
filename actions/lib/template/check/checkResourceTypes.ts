import type { Finding } from '../../model/problem.ts'
import { resourcesByPath } from '../compare/resourcesByPath.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'

/**
 * The resources that keep their logical id and get another type, which CloudFormation refuses in its own words: one finding
 * for each template of the target stack, at the first of them.
 */
export function checkResourceTypes(base: ResolvedStack, head: ResolvedStack): readonly Finding[] {
  const before = resourcesByPath(base)
  const changed = [...resourcesByPath(head).values()].filter(({ path, resource }) => {
    const old = before.get(path)
    return old !== undefined && old.resource.type !== resource.type
  })
  return [...Map.groupBy(changed, ({ stack }) => stack)].map(([{ template }, resources]) => {
    const ids = resources.map(({ resource }) => resource.logicalId).toSorted()
    const [first = ''] = ids
    return {
      level: 'error',
      rule: 'template/resource-type',
      message: `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${ids.join(', ')}]`,
      todo: 'Give the new resource another logical id: CloudFormation then creates it and removes the old one.',
      location: template.document.locationOf(['Resources', first, 'Type']),
    }
  })
}
