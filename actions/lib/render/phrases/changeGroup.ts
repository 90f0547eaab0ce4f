import type { Change } from '../../model/cloudFormation/change.ts'
import { isUncertain, resourcePathOf, withoutUnchanged } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview.ts'
import { propertiesOf } from './property.ts'

/** From this many additions on, a nested stack's new resources share one paragraph. */
const MANY_ADDITIONS = 7

/** The changes of one nested stack, sorted by how much there is to say about each. */
export type ChangeGroup = {
  /** The way to the nested stack; undefined for the root stack. */
  readonly nestedPath: string | undefined
  readonly changes: readonly Change[]
  /** Additions that are only named. */
  readonly added: readonly Change[]
  readonly detailed: readonly Change[]
  /** CloudFormation lists whatever refers to something that changes; most of it stays as it is. */
  readonly uncertain: readonly Change[]
}

export function changeGroupsOf(changes: readonly Change[]): readonly ChangeGroup[] {
  return [...Map.groupBy(changes, ({ nestedPath }) => nestedPath)].map(([nestedPath, group]) => {
    const additions = group.filter(({ action }) => action === 'add')
    const added = additions.length < MANY_ADDITIONS ? [] : additions
    const uncertain = group.filter(isAllOpen)
    const detailed = group.filter(change => !added.includes(change) && !uncertain.includes(change))
    return { nestedPath: nestedPath || undefined, changes: group, added, detailed, uncertain }
  })
}

/**
 * Without what is proven to stay, and without the rows of nested stacks that only repeat, or say less than, what their
 * inner rows say one by one.
 */
export function informativeChanges({ changes }: Pick<Preview, 'changes'>): readonly Change[] {
  return withoutUnchanged(changes).filter(change => isTelling(change, changes))
}

/** `1 to add, 2 to change, 1 to replace`. */
export function changeCounts(changes: readonly Change[]): string {
  const counts = new Map<string, number>()
  for (const change of changes) counts.set(verbOf(change), (counts.get(verbOf(change)) ?? 0) + 1)
  return ['add', 'import', 'change', 'perhaps change', 'replace', 'perhaps replace', 'remove']
    .flatMap(verb => (counts.has(verb) ? [`${counts.get(verb)} to ${verb}`] : []))
    .join(', ')
}

function verbOf({ action, replacement }: Change): string {
  if (action === 'dynamic') return 'perhaps change'
  if (action !== 'modify') return action
  return replacement === 'always' ? 'replace' : replacement === 'conditional' ? 'perhaps replace' : 'change'
}

function isTelling(change: Change, changes: readonly Change[]): boolean {
  if (change.type !== NESTED_STACK || change.action !== 'modify' || change.replacement !== 'never') return true
  const name = resourcePathOf(change)
  const isTold = changes.some(({ nestedPath }) => nestedPath === name || nestedPath.startsWith(`${name}/`))
  return !isTold && propertiesOf(change).length > 0
}

function isAllOpen(change: Change): boolean {
  const properties = propertiesOf(change)
  return change.action === 'modify' && properties.length > 0 && properties.every(isUncertain)
}
