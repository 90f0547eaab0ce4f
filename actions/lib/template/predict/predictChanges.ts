import {
  type Change,
  type PropertyChange,
  type Replacement,
  resourcePathOf,
} from '../../model/cloudFormation/change.ts'
import type { ResourceTypes } from '../../model/cloudFormation/resourceType.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { comparablePartsOf } from '../compare/comparableParts.ts'
import { wholeOf } from '../compare/resolvedValue.ts'
import { type ResourceInStack, resourcesByPath } from '../compare/resourcesByPath.ts'
import { pointerOf, type ValueDifference, valueDifferences } from '../compare/valueDifferences.ts'
import { policyOfRemoval, policyOfReplacement } from '../resolve/policyActions.ts'
import type { ResolvedStack, Value } from '../resolve/resolvedStack.ts'
import { hasUnknown, plain } from '../resolve/unknownValue.ts'
import { type ChangeCause, changeCauseOf } from './changeCause.ts'
import { propagatedChanges } from './propagatedChanges.ts'

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
  const before = resourcesByPath(base)
  const after = resourcesByPath(head)
  const removals = [...before.values()].filter(({ name }) => !after.has(name)).map(removal)
  const changed = new Map(removals.map(change => [resourcePathOf(change), change]))
  for (const placed of after.values()) {
    const old = before.get(placed.name)
    const change = old ? modification(old, placed, { types, changed, tags, root: head }) : addition(placed)
    if (change) changed.set(placed.name, change)
  }
  return [...changed.values()].toSorted(
    (a, b) => compare(a.nestedPath, b.nestedPath) || compare(a.logicalId, b.logicalId),
  )
}

function addition(placed: ResourceInStack): Change {
  return { ...rowOf(placed), action: 'add', resolved: { '': wholeOf(placed.resource) } }
}

function removal(placed: ResourceInStack): Change {
  return { ...rowOf(placed), action: 'remove', policyAction: policyOfRemoval(placed.resource) }
}

/** The tags of the root stack. */
export type TagChange = Readonly<Record<'before' | 'after', Readonly<Record<string, string>>>>

type Known = {
  readonly types: ResourceTypes
  readonly changed: ReadonlyMap<string, Change>
  readonly tags: TagChange
  readonly root: ResolvedStack | undefined
}

function modification(
  old: ResourceInStack,
  now: ResourceInStack,
  { types, changed, tags, root }: Known,
): Change | undefined {
  const { type } = now.resource
  const recreation = (path: readonly (string | number)[]): Replacement => {
    if (path[0] === 'Type') return 'always'
    if (path[0] !== 'Properties' || type === NESTED_STACK) return 'never'
    // Nothing is known of the type, so nothing can be promised.
    return types.find(type)?.replacementOf(path.slice(1)) ?? 'conditional'
  }
  const tagged = types.find(type)?.tagged ? valueDifferences(tags.before, tags.after, ['Tags']) : []
  const written = [...valueDifferences(comparablePartsOf(old), comparablePartsOf(now)), ...tagged]
  const world = { root, changes: (name: string) => changed.has(name) }
  const own = written.map(one => ownChange(one, recreation, changeCauseOf(one.path, old, now, world)))
  const carried = propagatedChanges(now, changed, recreation).filter(
    ({ property }) => !own.some(({ path }) => property.path === path || property.path.startsWith(`${path}/`)),
  )
  const properties = [...own, ...carried.map(({ property }) => property)]
  const hasInner = [...changed.values()].some(
    ({ nestedPath }) => nestedPath === now.name || nestedPath.startsWith(`${now.name}/`),
  )
  if (type === NESTED_STACK ? !hasInner && own.every(isProperty) : properties.length === 0) return undefined
  const replacement = strongest([
    ...own.map(({ evaluation, replacement: own }) => (evaluation === 'static' ? own : weaker(own, 'conditional'))),
    ...carried.map(({ certainty, property }) => weaker(certainty, property.replacement)),
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

function rowOf({ stack, resource: { logicalId, type } }: ResourceInStack): Change {
  const { nestedPath } = stack
  const nothing = { physicalId: undefined, policyAction: undefined, properties: [], resolved: {} }
  return { nestedPath, logicalId, type, action: 'modify', replacement: 'never', ...nothing }
}

function ownChange(
  { path, kind, before, after }: ValueDifference,
  recreation: (path: readonly (string | number)[]) => Replacement,
  { cause, isForeign }: ChangeCause,
): PropertyChange {
  const shown = { before: textOf(before), after: textOf(after) }
  const evaluation = isForeign ? 'dynamic' : 'static'
  return { path: pointerOf(path), kind, replacement: recreation(path), evaluation, cause, ...shown }
}

/** Undefined where it is unknown. */
function textOf(value: Value | undefined): string | undefined {
  if (value === undefined || hasUnknown(value)) return undefined
  return typeof value === 'string' ? value : JSON.stringify(plain(value))
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
