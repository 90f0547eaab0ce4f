import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { ResolvedResource, Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import type { Engine } from '../engine.ts'
import { specificationOf } from '../specification/checkResourceProperties.ts'
import type { ChangeDetail } from '../state/changeSetDetail.ts'
import { isEmptyChangeSet } from '../state/emulatedChangeSet.ts'
import { isCreated } from '../state/emulatedResource.ts'
import type { ChangeSetRow, EmulatedChangeSet, EmulatedStack } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { mapOrEmpty } from '../template/resourceTemplate.ts'
import { createStackResolver, liveValue, type ReferenceResolver, toJson } from '../template/stackResolver.ts'
import { causesOf } from './changeCauses.ts'
import { changeDetailsOf, policyActionOf, replacementOf } from './changeDetails.ts'

export type NestedChangeSetPlanner = (
  logicalId: string,
  resolved: ResolvedResource | undefined,
) => EmulatedChangeSet | undefined

type PlanInput = {
  readonly stack: EmulatedStack
  readonly definition: StackDefinition
  readonly unknown: Readonly<Record<string, Unknown>>
  /** Creates the change set of a nested stack; without resolved properties, of a removed one. */
  readonly nested: NestedChangeSetPlanner
}

export type StackChanges = { readonly rows: readonly ChangeSetRow[]; readonly resolver: Resolver }

/** The changes of a new definition to a stack, resource by resource. */
export function stackChanges(engine: Engine, { stack, definition, unknown, nested }: PlanInput): StackChanges {
  const rows = new Map<string, ChangeSetRow>()
  const resolver = createStackResolver(engine, {
    stack,
    definition,
    unknown,
    reference: plannedReferences(engine, stack, rows),
  })
  const previous = stack.definition
  const shared = { definition, previous, unknown, resolver, rows, existing: stack.resources }

  for (const logicalId of resolver.activeResources()) {
    const resolved = resolver.resource(logicalId)
    const recorded = stack.resources.get(logicalId)
    const existing = recorded && isCreated(recorded) ? recorded : undefined
    const specification = specificationOf(engine, resolved.type)
    const changeSet = resolved.type === NESTED_STACK ? nested(logicalId, resolved) : undefined
    if (!existing) {
      rows.set(logicalId, additionRow(resolved, changeSet))
      continue
    }
    const causes = (path: readonly (string | number)[]) => causesOf(shared, logicalId, path)
    const own = changeDetailsOf({ specification, existing, resolved, tags: definition.tags, causes })
    const details = resolved.type === NESTED_STACK ? [...own, AUTOMATIC_DETAIL] : own
    if (details.length === 0) continue
    const replacement = replacementOf(details)
    rows.set(logicalId, {
      ...{ action: 'Modify', logicalId, physicalId: existing.physicalId, type: resolved.type, replacement, details },
      policyAction:
        replacement === 'False' ? undefined : policyActionOf({ ...existing, ...policiesOf(resolved) }, 'replacement'),
      before: contextOf(existing.properties, existing.metadata),
      after: contextOf(mapOrEmpty(toJson(resolved.properties)), mapOrEmpty(toJson(resolved.metadata))),
      nested: changeSet,
    })
  }
  const activeIds = new Set(resolver.activeResources())
  for (const existing of stack.resources.values()) {
    if (activeIds.has(existing.logicalId)) continue
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

/** The values of references in the plan: unknown where the referenced resource changes. */
function plannedReferences(
  engine: Engine,
  stack: EmulatedStack,
  rows: ReadonlyMap<string, ChangeSetRow>,
): ReferenceResolver {
  return (logicalId, attribute) => {
    const row = rows.get(logicalId)
    if (!stack.resources.get(logicalId)?.physicalId) return unknownReference(logicalId, attribute)
    const changes =
      attribute === undefined ? isReplaced(row) : row !== undefined && !isUnchangedNestedStack(engine, row)
    return changes ? unknownReference(logicalId, attribute) : liveValue(engine, stack, logicalId, attribute)
  }
}

function isReplaced(row: ChangeSetRow | undefined): boolean {
  return row?.replacement === 'True' || row?.replacement === 'Conditional'
}

/** A nested stack without changes, whose row exists because every nested stack has one. */
function isUnchangedNestedStack({ switches }: Engine, { details, nested }: ChangeSetRow): boolean {
  return (
    switches.unchangedOutputsAreKnown && nested !== undefined && isEmptyChangeSet(nested) && details.every(isAutomatic)
  )
}

/** "Changes to a nested stack's template aren't visible to CloudFormation until you run an update on the parent." */
const AUTOMATIC_DETAIL: ChangeDetail = {
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

export function isAutomatic({ source }: ChangeDetail): boolean {
  return source === 'Automatic'
}

function additionRow(resolved: ResolvedResource, nested: EmulatedChangeSet | undefined): ChangeSetRow {
  const { logicalId, type, properties, metadata } = resolved
  return {
    ...{ action: 'Add', logicalId, physicalId: undefined, type, replacement: undefined, policyAction: undefined },
    ...{ details: [], before: undefined, nested },
    after: contextOf(mapOrEmpty(toJson(properties)), mapOrEmpty(toJson(metadata))),
  }
}

function policiesOf({ deletionPolicy, updateReplacePolicy }: ResolvedResource) {
  return { deletionPolicy, updateReplacePolicy }
}

function contextOf(properties: JsonMap, metadata: JsonMap): JsonMap {
  return Object.keys(metadata).length > 0 ? { Properties: properties, Metadata: metadata } : { Properties: properties }
}
