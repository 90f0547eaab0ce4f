import { type Change, nameOf, type PropertyChange, type Replacement } from '../model/change.ts'
import type { ResourceTypes } from '../model/resourceType.ts'
import { NESTED_STACK } from '../model/stack.ts'
import { carriedChanges } from './carriedChanges.ts'
import { type Difference, differences, pointerOf } from './differences.ts'
import { type Origin, originOf } from './originOf.ts'
import { partsOf } from './partsOf.ts'
import { type Placed, placedResources } from './placedResource.ts'
import { policyOfRemoval, policyOfReplacement } from './policyActions.ts'
import type { ResolvedStack } from './resolved.ts'
import { wholeOf } from './resolvedValue.ts'
import { type Show, showerOf } from './shownValue.ts'
import { plain } from './unknown.ts'

/**
 * What a change set from `base` to `head` would say, worked out from the templates alone: properties compared one by one,
 * replacement as the resource types say, carried along references; the stack's tags reach every resource that takes tags.
 * No base: everything is new; no head: everything goes.
 */
export function predictChanges(
  base: ResolvedStack | undefined,
  head: ResolvedStack | undefined,
  types: ResourceTypes,
  tags: TagChange = { before: {}, after: {} },
): readonly Change[] {
  const before = placedResources(base)
  const after = placedResources(head)
  const show = showerOf([base, head])
  const removals = [...before.values()].filter(({ name }) => !after.has(name)).map(removal)
  const changed = new Map(removals.map(change => [nameOf(change), change]))
  for (const placed of after.values()) {
    const old = before.get(placed.name)
    const change = old ? modification(old, placed, { types, changed, show, tags, root: head }) : addition(placed)
    if (change) changed.set(placed.name, change)
  }
  return [...changed.values()].toSorted(
    (a, b) => compare(a.nestedPath, b.nestedPath) || compare(a.logicalId, b.logicalId),
  )
}

function addition(placed: Placed): Change {
  return { ...rowOf(placed), action: 'add', resolved: { '': wholeOf(placed.resource) } }
}

function removal(placed: Placed): Change {
  return { ...rowOf(placed), action: 'remove', policyAction: policyOfRemoval(placed.resource) }
}

/** The tags of the root stack. */
export type TagChange = Readonly<Record<'before' | 'after', Readonly<Record<string, string>>>>

type Known = {
  readonly types: ResourceTypes
  readonly changed: ReadonlyMap<string, Change>
  readonly show: Show
  readonly tags: TagChange
  readonly root: ResolvedStack | undefined
}

function modification(old: Placed, now: Placed, { types, changed, show, tags, root }: Known): Change | undefined {
  const { type } = now.resource
  const recreation = (path: readonly (string | number)[]): Replacement => {
    if (path[0] === 'Type') return 'always'
    if (path[0] !== 'Properties' || type === NESTED_STACK) return 'never'
    // Nothing is known of the type, so nothing can be promised.
    return types.find(type)?.recreation(path.slice(1)) ?? 'conditional'
  }
  const tagged = types.find(type)?.tagged ? differences(tags.before, tags.after, ['Tags']) : []
  const written = [...differences(partsOf(old), partsOf(now)), ...tagged]
  const world = { root, changes: (name: string) => changed.has(name) }
  const own = written.map(one => ownChange(one, recreation, originOf(one.path, old, now, world), show))
  const carried = carriedChanges(now, changed, recreation).filter(
    ({ property }) => !own.some(({ path }) => property.path === path || property.path.startsWith(`${path}/`)),
  )
  const properties = [...own, ...carried.map(({ property }) => property)]
  const hasInner = [...changed.values()].some(
    ({ nestedPath }) => nestedPath === now.name || nestedPath.startsWith(`${now.name}/`),
  )
  if (type === NESTED_STACK ? !hasInner && own.every(isProperty) : properties.length === 0) return undefined
  const replacement = strongest([
    ...own.map(({ evaluation, recreation: own }) => (evaluation === 'static' ? own : weaker(own, 'conditional'))),
    ...carried.map(({ certainty, property }) => weaker(certainty, property.recreation)),
  ])
  return {
    ...rowOf(now),
    replacement,
    policyAction: replacement === 'never' ? undefined : policyOfReplacement(now.resource),
    properties: properties.toSorted((a, b) => compare(a.path, b.path)),
    resolved: Object.fromEntries([
      ...written.map(({ path, after }) => [pointerOf(path), after === undefined ? null : plain(after)] as const),
      ...carried.map(({ property, value }) => [property.path, value] as const),
    ]),
  }
}

function rowOf({ stack, resource: { logicalId, type } }: Placed): Change {
  const { nestedPath } = stack
  const nothing = { physicalId: undefined, policyAction: undefined, properties: [], resolved: {} }
  return { nestedPath, logicalId, type, action: 'modify', replacement: 'never', ...nothing }
}

function ownChange(
  { path, kind, before, after }: Difference,
  recreation: (path: readonly (string | number)[]) => Replacement,
  { cause, isForeign }: Origin,
  show: Show,
): PropertyChange {
  const shown = { before: show(path, before), after: show(path, after) }
  const evaluation = isForeign ? 'dynamic' : 'static'
  return { path: pointerOf(path), kind, recreation: recreation(path), evaluation, cause, ...shown }
}

const RANK: Readonly<Record<Replacement, number>> = { never: 0, conditional: 1, always: 2 }

function strongest(replacements: readonly Replacement[]): Replacement {
  return replacements.reduce((best, one) => (RANK[one] > RANK[best] ? one : best), 'never')
}

function weaker(a: Replacement, b: Replacement): Replacement {
  return RANK[a] < RANK[b] ? a : b
}

function isProperty({ path }: Pick<PropertyChange, 'path'>): boolean {
  return path.startsWith('/Properties')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
