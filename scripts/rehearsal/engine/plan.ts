import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { ResolvedResource, Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { causesOf } from './causes.ts'
import { type ChangeSet, type Detail, isEmpty, type Row } from './changeSet.ts'
import { unknownReference } from './define.ts'
import type { Engine } from './engine.ts'
import { evaluate, liveValue, type Reference, rendered } from './evaluation.ts'
import { mapOf, specificationOf } from './resource.ts'
import { detailsOf, policyActionOf, replacementOf } from './row.ts'
import { type Definition, isMade, type Stack } from './stack.ts'

export type NestedPlan = (logicalId: string, resolved: ResolvedResource | undefined) => ChangeSet | undefined

type Order = {
  readonly stack: Stack
  readonly definition: Definition
  readonly unknown: Readonly<Record<string, Unknown>>
  /** Makes the change set of a nested stack; without resolved properties the stack is to go. */
  readonly nested: NestedPlan
}

export type Plan = { readonly rows: readonly Row[]; readonly resolver: Resolver }

/** What a new definition would change in a stack, resource by resource. */
export function planOf(engine: Engine, { stack, definition, unknown, nested }: Order): Plan {
  const rows = new Map<string, Row>()
  const resolver = evaluate(engine, { stack, definition, unknown, reference: plannedReference(engine, stack, rows) })
  const previous = stack.definition
  const shared = { definition, previous, unknown, resolver, rows, existing: stack.resources }

  for (const logicalId of resolver.activeResources()) {
    const resolved = resolver.resource(logicalId)
    const found = stack.resources.get(logicalId)
    const existing = found && isMade(found) ? found : undefined
    const specification = specificationOf(engine, resolved.type)
    const changeSet = resolved.type === NESTED_STACK ? nested(logicalId, resolved) : undefined
    if (!existing) {
      rows.set(logicalId, addedRow(resolved, changeSet))
      continue
    }
    const causes = (path: readonly (string | number)[]) => causesOf(shared, logicalId, path)
    const own = detailsOf({ specification, existing, resolved, tags: definition.tags, causes })
    const details = resolved.type === NESTED_STACK ? [...own, AUTOMATIC] : own
    if (details.length === 0) continue
    const replacement = replacementOf(details)
    rows.set(logicalId, {
      ...{ action: 'Modify', logicalId, physicalId: existing.physicalId, type: resolved.type, replacement, details },
      policyAction:
        replacement === 'False' ? undefined : policyActionOf({ ...existing, ...policiesOf(resolved) }, 'replacement'),
      before: contextOf(existing.properties, existing.metadata),
      after: contextOf(mapOf(rendered(resolved.properties)), mapOf(rendered(resolved.metadata))),
      nested: changeSet,
    })
  }
  const kept = new Set(resolver.activeResources())
  for (const existing of stack.resources.values()) {
    if (kept.has(existing.logicalId)) continue
    const { logicalId, physicalId, type } = existing
    rows.set(logicalId, {
      ...{ action: 'Remove', logicalId, physicalId, type, replacement: undefined, details: [] },
      policyAction: policyActionOf(existing, 'removal'),
      before: contextOf(existing.properties, existing.metadata),
      after: undefined,
      nested: type === NESTED_STACK ? nested(logicalId, undefined) : undefined,
    })
  }
  return { rows: [...rows.values()], resolver }
}

/** What a resource gives while it is not known what will become of it. */
function plannedReference(engine: Engine, stack: Stack, rows: ReadonlyMap<string, Row>): Reference {
  return (logicalId, attribute) => {
    const row = rows.get(logicalId)
    if (!stack.resources.get(logicalId)?.physicalId) return unknownReference(logicalId, attribute)
    const changes = attribute === undefined ? isReplaced(row) : row !== undefined && !isUntouched(engine, row)
    return changes ? unknownReference(logicalId, attribute) : liveValue(engine, stack, logicalId, attribute)
  }
}

function isReplaced(row: Row | undefined): boolean {
  return row?.replacement === 'True' || row?.replacement === 'Conditional'
}

/** A nested stack in which nothing changes, and whose row is only there because each of them has one. */
function isUntouched({ switches }: Engine, { details, nested }: Row): boolean {
  return switches.unchangedOutputsAreKnown && nested !== undefined && isEmpty(nested) && details.every(isAutomatic)
}

/** "Changes to a nested stack's template aren't visible to CloudFormation until you run an update on the parent." */
const AUTOMATIC: Detail = {
  attribute: 'Properties',
  name: undefined,
  path: '/Properties',
  recreation: 'Never',
  change: 'Modify',
  evaluation: 'Dynamic',
  source: 'Automatic',
  cause: undefined,
  before: undefined,
  after: undefined,
}

export function isAutomatic({ source }: Detail): boolean {
  return source === 'Automatic'
}

function addedRow(resolved: ResolvedResource, nested: ChangeSet | undefined): Row {
  const { logicalId, type, properties, metadata } = resolved
  return {
    ...{ action: 'Add', logicalId, physicalId: undefined, type, replacement: undefined, policyAction: undefined },
    ...{ details: [], before: undefined, nested },
    after: contextOf(mapOf(rendered(properties)), mapOf(rendered(metadata))),
  }
}

function policiesOf({ deletionPolicy, updateReplacePolicy }: ResolvedResource) {
  return { deletionPolicy, updateReplacePolicy }
}

function contextOf(properties: JsonMap, metadata: JsonMap): JsonMap {
  return Object.keys(metadata).length > 0 ? { Properties: properties, Metadata: metadata } : { Properties: properties }
}
