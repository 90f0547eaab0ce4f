import type { InnerResource, NestedContent, UnknownStack } from '../../analysis/lifecycle/nestedStack.ts'
import { takesAllInside } from '../../analysis/lifecycle/nestedStack.ts'
import type { Change } from '../../model/cloudFormation/change.ts'
import { resourcePathOf, withoutUnchanged } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { CloudFormation } from '../../ports.ts'
import { stackAt } from '../../template/compare/resolvedValue.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

/**
 * The deployed content of each nested stack that goes away, by the path of the stack: its inner rows may be missing from the
 * change set. CloudFormation's list is completed by the deployed template, where that is known; a stack without either
 * counts as unknown, never as empty.
 */
export async function contentOfRemovedStacks(
  changes: readonly Change[],
  deployed: ResolvedStack | undefined,
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<ReadonlyMap<string, NestedContent>> {
  const stacks = withoutUnchanged(changes).filter(takesAllInside)
  const entries = stacks.map(async ({ physicalId, ...change }) => {
    const path = resourcePathOf(change)
    const template = deployed && stackAt(deployed, path)
    return [path, await contentOf({ path, physicalId }, template, cloudFormation)] as const
  })
  return new Map(await Promise.all(entries))
}

async function contentOf(
  { path, physicalId }: Pick<UnknownStack, 'path' | 'physicalId'>,
  template: ResolvedStack | undefined,
  cloudFormation: Pick<CloudFormation, 'resources'>,
): Promise<NestedContent> {
  const listed = physicalId === undefined ? [] : await cloudFormation.resources(physicalId)
  if (listed.length === 0 && !template) {
    const list = physicalId === undefined ? 'names no id of it' : 'lists no resource of it'
    const reason = `because CloudFormation ${list} and its deployed template is not known`
    return { resources: [], unknownStacks: [{ path, physicalId, reason }] }
  }
  const ids = new Set(listed.map(({ logicalId }) => logicalId))
  const present = listed.filter(({ status }) => status !== 'DELETE_COMPLETE')
  const unlisted = Object.values(template?.resources ?? {}).filter(({ logicalId }) => !ids.has(logicalId))
  const all = [...present, ...unlisted.map(resource => ({ ...resource, physicalId: undefined }))]
  const contents = all.map(async ({ logicalId, type, physicalId: id }): Promise<NestedContent> => {
    const inner = { path: `${path}/${logicalId}`, physicalId: id }
    if (type === NESTED_STACK) return contentOf(inner, template?.nested[logicalId], cloudFormation)
    const resource: InnerResource = { ...inner, type, deletionPolicy: template?.resources[logicalId]?.deletionPolicy }
    return { resources: [resource], unknownStacks: [] }
  })
  const read = await Promise.all(contents)
  return {
    resources: read.flatMap(({ resources }) => resources),
    unknownStacks: read.flatMap(({ unknownStacks }) => unknownStacks),
  }
}
