import {
  type Change,
  type PropertyChange,
  type Replacement,
  resourcePathOf,
} from '../../model/cloudFormation/change.ts'
import { isCustomType } from '../../model/cloudFormation/customType.ts'
import type { ResourceTypes } from '../../model/cloudFormation/resourceType.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { comparablePartsOf } from '../compare/comparableParts.ts'
import { wholeOf } from '../compare/resolvedValue.ts'
import { type ResourceInStack, resourcesByPath } from '../compare/resourcesByPath.ts'
import { pointerOf, type ValueDifference, valueDifferences } from '../compare/valueDifferences.ts'
import { removalPolicyOf, replacementPolicyOf } from '../resolve/policyActions.ts'
import type { ResolvedStack, Value, ValueMap } from '../resolve/resolvedStack.ts'
import { callsInValue, hasUnknown, plain, referencesInValue } from '../resolve/unknownValue.ts'
import { type ChangeCause, changeCauseOf } from './changeCause.ts'
import { nestedTags } from './nestedTags.ts'
import { propagatedChanges } from './propagatedChanges.ts'

/**
 * The changes that a change set from `base` to `head` would list, predicted from the templates alone: properties compared one
 * by one, replacement by the resource types, propagated along references; the tags of the root stack, and those of a nested
 * stack, reach every resource with tags.
 * Without a base everything is added; without a head everything is removed.
 */
export function predictChanges(
  base: ResolvedStack | undefined,
  head: ResolvedStack | undefined,
  types: ResourceTypes,
  tags: TagChange = { before: {}, after: {} },
): readonly Change[] {
  const before = resourcesByPath(base)
  const after = resourcesByPath(head)
  const removals = [...before.values()].filter(({ path }) => !after.has(path)).map(removal)
  const tagsOf = ({ stack: { nestedPath } }: ResourceInStack) => ({
    before: nestedTags(base, nestedPath, tags.before),
    after: nestedTags(head, nestedPath, tags.after),
  })
  const changed = new Map(removals.map(change => [resourcePathOf(change), change]))
  for (const resource of after.values()) {
    const old = before.get(resource.path)
    const change = old
      ? modification(old, resource, { types, changed, tags: tagsOf(resource), root: head })
      : addition(resource)
    if (change) changed.set(resource.path, change)
  }
  return [...changed.values()].toSorted(
    (a, b) => compare(a.nestedPath, b.nestedPath) || compare(a.logicalId, b.logicalId),
  )
}

function addition(added: ResourceInStack): Change {
  return { ...rowOf(added), action: 'add', resolved: { '': wholeOf(added.resource) } }
}

function removal(removed: ResourceInStack): Change {
  return { ...rowOf(removed), action: 'remove', policyAction: removalPolicyOf(removed.resource) }
}

/** The tags of the root stack. */
export type TagChange = Readonly<Record<'before' | 'after', Readonly<Record<string, string>>>>

type ModificationContext = {
  readonly types: ResourceTypes
  readonly changed: ReadonlyMap<string, Change>
  /** Those that reach the resource. */
  readonly tags: Readonly<Record<'before' | 'after', ValueMap>>
  readonly root: ResolvedStack | undefined
}

function modification(
  old: ResourceInStack,
  now: ResourceInStack,
  { types, changed, tags, root }: ModificationContext,
): Change | undefined {
  const { type } = now.resource
  const recreation = (path: readonly (string | number)[]): Replacement => {
    if (path[0] !== 'Properties' || type === NESTED_STACK) return 'never'
    // A custom resource is replaced if its function returns another id; a type without specification, by any change.
    if (isCustomType(type)) return 'conditional'
    return types.find(type)?.replacementOf(path.slice(1)) ?? 'conditional'
  }
  const tagged = types.find(type)?.tagged ? valueDifferences(tags.before, tags.after, ['Tags']) : []
  const written = [...valueDifferences(comparablePartsOf(old), comparablePartsOf(now)), ...tagged]
  const context = { root, changes: (name: string) => changed.has(name) }
  const own = written.map(difference =>
    ownChange(difference, recreation, changeCauseOf(difference.path, old, now, context)),
  )
  const propagated = propagatedChanges(now, changed, recreation).filter(
    ({ property }) => !own.some(({ path }) => property.path === path || property.path.startsWith(`${path}/`)),
  )
  const properties = [...own, ...propagated.map(({ property }) => property)]
  const hasInner = [...changed.values()].some(
    ({ nestedPath }) => nestedPath === now.path || nestedPath.startsWith(`${now.path}/`),
  )
  if (type === NESTED_STACK ? !hasInner && own.every(isProperty) : properties.length === 0) return undefined
  const replacement = strongest([
    ...own.map(({ evaluation, replacement: own }) => (evaluation === 'static' ? own : weaker(own, 'conditional'))),
    ...propagated.map(({ certainty, property }) => weaker(certainty, property.replacement)),
  ])
  return {
    ...rowOf(now),
    replacement,
    policyAction: replacement === 'never' ? undefined : replacementPolicyOf(now.resource),
    properties: properties.toSorted((a, b) => compare(a.path, b.path)),
    resolved: Object.fromEntries([
      ...written.map(({ path, after }) => [pointerOf(path), after === undefined ? null : plain(after)] as const),
      ...propagated.map(({ property, value }) => [property.path, value] as const),
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
  { cause, isThroughNestedStack }: ChangeCause,
): PropertyChange {
  const shown = { before: textOf(before), after: textOf(after) }
  const isOpen = [before, after].some(value => value !== undefined && isReadByCloudFormation(value))
  const evaluation = isThroughNestedStack || isOpen ? 'dynamic' : 'static'
  return { path: pointerOf(path), kind, replacement: recreation(path), evaluation, cause, ...shown }
}

/** True if CloudFormation reads the value in Systems Manager, or decides which one it is: it may be the same as before. */
function isReadByCloudFormation(value: Value): boolean {
  return (
    callsInValue(value).some(({ name }) => name === 'Fn::If') ||
    referencesInValue(value).some(({ kind }) => kind === 'stored-parameter')
  )
}

/** Undefined where it is unknown. */
function textOf(value: Value | undefined): string | undefined {
  if (value === undefined || hasUnknown(value)) return undefined
  return typeof value === 'string' ? value : JSON.stringify(plain(value))
}

const RANK: Readonly<Record<Replacement, number>> = { never: 0, conditional: 1, always: 2 }

function strongest(replacements: readonly Replacement[]): Replacement {
  return replacements.reduce((best, replacement) => (RANK[replacement] > RANK[best] ? replacement : best), 'never')
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
