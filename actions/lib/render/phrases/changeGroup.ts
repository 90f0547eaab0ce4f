import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { isUncertain, resourcePathOf, withoutUnchanged } from '../../model/cloudFormation/change.ts'
import { namedPropertiesOf, propertiesOf } from '../../model/cloudFormation/propertyChange.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview/preview.ts'

/** The changes of one nested stack, sorted by how much there is to say about each. */
export type ChangeGroup = {
  /** The path of the nested stack; undefined for the root stack. */
  readonly nestedPath: string | undefined
  readonly changes: readonly Change[]
  readonly detailed: readonly Change[]
  /** CloudFormation lists each resource that refers to a changed one; most of them stay as they are. */
  readonly uncertain: readonly Change[]
}

export function changeGroupsOf({ changes }: Pick<Preview, 'changes'>): readonly ChangeGroup[] {
  return [...Map.groupBy(changes, ({ nestedPath }) => nestedPath)].map(([nestedPath, group]) => {
    const uncertain = group.filter(isAllUncertain)
    const detailed = group.filter(change => !uncertain.includes(change))
    return { nestedPath: nestedPath || undefined, changes: group, detailed, uncertain }
  })
}

/**
 * Without what is proven to stay, and without the rows of nested stacks that only repeat, or say less than, what their
 * inner rows say one by one.
 */
export function informativeChanges({ changes }: Pick<Preview, 'changes'>): readonly Change[] {
  return withoutUnchanged(changes).filter(change => isInformative(change, changes))
}

/** The properties of a change, items of lists by their names; of a new resource all of them, in the template's order. */
export function shownProperties(change: Change): readonly PropertyChange[] {
  if (change.action === 'add') return change.addedProperties ?? []
  return namedPropertiesOf(change)
}

/** `1 to add, 2 to change, 1 possible replacement`. */
export function changeCounts(changes: readonly Change[]): string {
  const byEffect = Map.groupBy(changes, effectOf)
  return EFFECTS.flatMap(effect => {
    const count = byEffect.get(effect)?.length ?? 0
    if (count === 0) return []
    return [effect.startsWith('possible') ? `${count} ${effect}${count === 1 ? '' : 's'}` : `${count} to ${effect}`]
  }).join(', ')
}

const EFFECTS = ['add', 'import', 'change', 'possible change', 'replace', 'possible replacement', 'remove'] as const

function effectOf({ action, replacement }: Change): (typeof EFFECTS)[number] {
  if (action === 'dynamic') return 'possible change'
  if (action !== 'modify') return action
  return replacement === 'always' ? 'replace' : replacement === 'conditional' ? 'possible replacement' : 'change'
}

function isInformative(change: Change, changes: readonly Change[]): boolean {
  if (change.type !== NESTED_STACK || change.action !== 'modify' || change.replacement !== 'never') return true
  const name = resourcePathOf(change)
  const hasInner = changes.some(({ nestedPath }) => nestedPath === name || nestedPath.startsWith(`${name}/`))
  return !hasInner && propertiesOf(change).length > 0
}

function isAllUncertain(change: Change): boolean {
  const properties = propertiesOf(change)
  return change.action === 'modify' && properties.length > 0 && properties.every(isUncertain)
}
