import type { Change, PropertyChange, Replacement } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical, isMap, type Json, type JsonMap } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import { labelOf, stackAt, wholeOf } from '../../template/compare/resolvedValue.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

export type NamedItemStacks = {
  readonly before: ResolvedStack
  readonly after: ResolvedStack
  /** True for a path of a resource, `Compute/TaskDefinition/Properties/…`, that a template makes of a secret. */
  readonly isMadeOfSecret: (path: string) => boolean
}

/**
 * The changes with their properties as people read them: where an item with a name moves in its list, such as a variable
 * behind an added one, the items are compared by name and not by position. For display only.
 */
export function withNamedItems(changes: readonly Change[], stacks: NamedItemStacks): readonly Change[] {
  return changes.map(change => {
    if (change.action !== 'modify' || change.type === NESTED_STACK) return change
    const [before, after] = [stacks.before, stacks.after].map(stack => wholeIn(stack, change))
    if (before === undefined || after === undefined) return change
    const lists = Map.groupBy(change.properties, ({ path, unchanged }) =>
      unchanged ? undefined : movedListOf(path, before, after),
    )
    if ([...lists.keys()].every(list => list === undefined)) return change
    const namedProperties = [...lists].flatMap(([list, rows]) =>
      list === undefined ? rows : namedRows({ list, rows, before, after, change }, stacks),
    )
    return { ...change, namedProperties }
  })
}

function wholeIn(stack: ResolvedStack, { nestedPath, logicalId }: Change): Json | undefined {
  const resource = lookup(stackAt(stack, nestedPath)?.resources ?? {}, logicalId)
  return resource && wholeOf(resource)
}

type NamedItem = JsonMap & { readonly Name: string }

/** The items of a list, if each has a name of its own. */
function namedItems(list: Json | undefined): readonly NamedItem[] | undefined {
  if (!Array.isArray(list)) return undefined
  const items = list.filter((item): item is NamedItem => isMap(item) && typeof item.Name === 'string')
  const isNamed = items.length === list.length && new Set(items.map(({ Name: name }) => name)).size === list.length
  return isNamed ? items : undefined
}

/** The outermost list on the path in which an item of another name is at a position that both lists have. */
function movedListOf(path: string, before: Json, after: Json): string | undefined {
  let nodes: readonly (Json | undefined)[] = [before, after]
  let pointer = ''
  for (const step of path.split('/').slice(1)) {
    const [old = [], next = []] = nodes.map(namedItems)
    if (old.some((item, index) => next[index] !== undefined && next[index]?.Name !== item.Name)) return pointer
    nodes = nodes.map(node => childOf(node, step))
    pointer = `${pointer}/${step}`
  }
  return undefined
}

function childOf(node: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(node)) return node[Number(step)]
  return isMap(node) && Object.hasOwn(node, step) ? node[step] : undefined
}

type MovedList = {
  /** `/Properties/ContainerDefinitions/0/Environment` */
  readonly list: string
  readonly rows: readonly PropertyChange[]
  readonly before: Json
  readonly after: Json
  readonly change: Change
}

/** One row for each item that is added, removed or different, in the order of the new list; the same rows if none is. */
function namedRows(moved: MovedList, { isMadeOfSecret }: NamedItemStacks): readonly PropertyChange[] {
  const { list, rows, before, after, change } = moved
  const [old, next] = [before, after].map(
    node => namedItems(list.split('/').slice(1).reduce<Json | undefined>(childOf, node)) ?? [],
  )
  if (!old || !next) return rows
  const names = [...new Set([...next, ...old].map(({ Name: name }) => name))]
  const resourcePath = change.nestedPath ? `${change.nestedPath}/${change.logicalId}` : change.logicalId
  const found = names.flatMap((name): readonly PropertyChange[] => {
    const [was, is] = [old, next].map(items => items.findIndex(item => item.Name === name))
    const [oldItem, newItem] = [old[was ?? -1], next[is ?? -1]]
    const paths = [was, is].flatMap(index => (index === undefined || index < 0 ? [] : [`${list}/${index}`]))
    const own = rows.filter(({ path }) => paths.some(item => path === item || path.startsWith(`${item}/`)))
    const isOpen = own.some(({ evaluation, unknown }) => evaluation === 'dynamic' || unknown)
    const isEqual = oldItem && newItem && canonical(oldItem) === canonical(newItem)
    if (isEqual && !(isOpen && hasUnknown(newItem))) return []
    const valueKey = valueKeyOf(newItem ?? oldItem)
    const isSecret = own.some(({ secret }) => secret) || paths.some(item => isMadeOfSecret(`${resourcePath}${item}`))
    const causes = [...new Set(own.flatMap(({ cause }) => cause ?? []))].toSorted()
    return [
      {
        // By the name: at one position of the list may be an item that goes and another one that comes.
        path: `${list}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${valueKey}`,
        label: labelOf(newItem ? after : before, `${paths.at(-1)}${valueKey}`),
        kind: !oldItem ? 'add' : newItem ? 'modify' : 'remove',
        replacement: strongest(rows),
        evaluation: isEqual ? 'dynamic' : 'static',
        cause: causes.length > 0 ? causes.join(', ') : undefined,
        before: isSecret || isEqual ? undefined : textOf(oldItem),
        after: isSecret || isEqual ? undefined : textOf(newItem),
        ...(isSecret && { secret: true }),
        ...(newItem && hasUnknown(newItem) && { unknown: true }),
      },
    ]
  })
  return found.length === 0 ? rows : found
}

const REPLACEMENTS: readonly Replacement[] = ['always', 'conditional', 'never']

function strongest(rows: readonly PropertyChange[]): Replacement {
  return REPLACEMENTS.find(replacement => rows.some(row => row.replacement === replacement)) ?? 'never'
}

const VALUE_KEYS: readonly string[] = ['Value', 'ValueFrom']

/** `/Value`, where an item has a name and that alone; otherwise the whole item is its value. */
function valueKeyOf(item: NamedItem | undefined): string {
  const keys = Object.keys(item ?? {}).filter(key => key !== 'Name')
  return keys.length === 1 && VALUE_KEYS.includes(keys[0] ?? '') ? `/${keys[0]}` : ''
}

/** A value that only the deployment knows has no text. */
function textOf(item: NamedItem | undefined): string | undefined {
  if (item === undefined || hasUnknown(item)) return undefined
  const value = item[valueKeyOf(item).slice(1)] ?? item
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function hasUnknown(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasUnknown)
  return isMap(value) && (Object.hasOwn(value, 'Unknown') || Object.values(value).some(hasUnknown))
}
