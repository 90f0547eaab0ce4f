import { isMap } from '../model/json.ts'
import type { Finding } from '../model/problem.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'
import type { EnvironmentRule } from './rule.ts'

const MOVING_TAGS: ReadonlySet<string> = new Set(['latest', 'main', 'dev', 'edge', 'nightly', 'stable'])

/** A tag can be moved to another image at any time; only the digest identifies the reviewed image. */
export const pinnedImages: EnvironmentRule = (_environment, stack) => findingsIn(stack)

function findingsIn(stack: ResolvedStack): readonly Finding[] {
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }) => {
    const containers = type === 'AWS::ECS::TaskDefinition' ? properties.ContainerDefinitions : undefined
    if (!Array.isArray(containers)) return []
    return containers.flatMap((container, index) => {
      const image = isMap(container) ? container.Image : undefined
      const finding = typeof image === 'string' ? unpinnedReason(image) : undefined
      const path = ['Resources', logicalId, 'Properties', 'ContainerDefinitions', index, 'Image']
      return finding ? [{ ...finding, location: stack.template.document.locationOf(path) }] : []
    })
  })
  return [...own, ...Object.values(stack.nested).flatMap(findingsIn)]
}

function unpinnedReason(image: string): Finding | undefined {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return undefined
  const [, tag] = /:([\w.-]+)$/.exec(image) ?? []
  if (tag === undefined || MOVING_TAGS.has(tag))
    return {
      level: 'error',
      rule: 'image/moving-tag',
      message: `Image '${image}' has ${tag === undefined ? 'no tag' : 'a moving tag'}: each task may run a different version.`,
      todo: 'Name the version and its digest.',
    }
  return {
    level: 'warning',
    rule: 'image/no-digest',
    message: `Image '${image}' is named by its tag alone, and a tag can be moved.`,
    todo: 'Add the digest that the registry shows for this tag (sha256:…).',
  }
}
