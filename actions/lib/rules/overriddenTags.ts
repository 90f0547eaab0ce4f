import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import type { Value } from '../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../template/resolve/unknownValue.ts'
import type { EnvironmentRule } from './rule.ts'

/** Tags of an environment that its template sets to another value on the nested stacks, where the template's value wins. */
export const overriddenTags: EnvironmentRule = (environment, stack) => {
  const nested = Object.values(stack.resources).filter(({ type }) => type === NESTED_STACK)
  return Object.entries(environment.tags).flatMap(([key, value]) => {
    const others = nested.filter(({ properties }) => tagIn(properties.Tags, key, value) === 'other')
    if (others.length === 0) return []
    const stacks = others.map(({ logicalId }) => logicalId).join(', ')
    return [
      {
        level: 'warning',
        rule: 'environment/tag',
        message: `Tag '${key}' has no effect on the resources of ${stacks}: ${environment.templateFile} sets it to another value there.`,
        todo: 'Use another key.',
        location: environment.locationOf(['tags', key]),
      },
    ]
  })
}

function tagIn(tags: Value | undefined, key: string, value: string): 'none' | 'same' | 'other' {
  const tag = isValueList(tags) ? tags.filter(isValueMap).find(({ Key }) => Key === key) : undefined
  if (!tag) return 'none'
  return tag.Value === value ? 'same' : 'other'
}
