import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Path } from '#lib/model/json.ts'
import type { ResolvedResource, Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import type { Engine } from '../engine.ts'
import { specificationOf } from '../specification/checkResourceProperties.ts'
import type { ChangeDetail, ChangeScope } from '../state/changeSetDetail.ts'
import { type EmulatedResource, isCreated } from '../state/emulatedResource.ts'
import type { ChangeSetRow, EmulatedChangeSet, EmulatedStack } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { createStackResolver, type MissingValue } from '../template/stackResolver.ts'
import { causesOf } from './changeCauses.ts'
import { changeDetailsOf, policyActionOf, replacementOf } from './changeDetails.ts'
import { plannedReferences } from './plannedReferences.ts'
import type { ChangeSetView } from './referenceEffect.ts'
import { contextOf, deployedResolver, removedContext } from './rowContexts.ts'

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
  /** The value of what another stack does not have. */
  readonly missingValue: MissingValue
}

export type StackChanges = { readonly rows: readonly ChangeSetRow[]; readonly resolver: Resolver }

/** The changes of a new definition to a stack, resource by resource, as one description of a change set lists them. */
export function stackChanges(engine: Engine, view: ChangeSetView, input: PlanInput): StackChanges {
  const { stack, definition, unknown, nested, missingValue } = input
  const rows = new Map<string, ChangeSetRow>()
  const reference = plannedReferences(engine, stack, view, rows)
  const resolver = createStackResolver(engine, { stack, definition, unknown, reference, missingValue })
  const { definition: previous, resources } = stack
  const created = new Map([...resources].filter(([, resource]) => isCreated(resource)))
  const previousResolver = deployedResolver(engine, stack)
  const shared = { engine, view, definition, previous, unknown, resolver, previousResolver, rows, existing: created }

  for (const logicalId of resolver.activeResources()) {
    const resolved = resolver.resource(logicalId)
    const existing = created.get(logicalId)
    const specification = specificationOf(engine, resolved.type)
    const changeSet = resolved.type === NESTED_STACK ? nested(logicalId, resolved) : undefined
    if (!existing) {
      rows.set(logicalId, additionRow(resolved, changeSet))
      continue
    }
    const causes = (part: ChangeScope, path: Path) => causesOf(shared, logicalId, part, path)
    const own = changeDetailsOf({ specification, existing, resolved, tags: definition.tags, causes })
    const details = resolved.type === NESTED_STACK ? [...own.filter(isOwnChange), AUTOMATIC_DETAIL] : own
    if (details.length > 0) rows.set(logicalId, modificationRow(existing, resolved, details, changeSet))
  }
  const activeIds = new Set(resolver.activeResources())
  for (const existing of resources.values()) {
    if (activeIds.has(existing.logicalId)) continue
    const { logicalId, physicalId, type } = existing
    rows.set(logicalId, {
      ...{ action: 'Remove', logicalId, physicalId, type, replacement: undefined, details: [] },
      policyAction: policyActionOf(existing, 'removal'),
      before: removedContext(stack, previousResolver, existing),
      after: undefined,
      nested: type === NESTED_STACK ? nested(logicalId, undefined) : undefined,
    })
  }
  return { rows: [...rows.values()], resolver }
}

/** CloudFormation does not list a nested stack's parameters that may change with the attribute of another resource. */
function isOwnChange({ source, evaluation }: ChangeDetail): boolean {
  return source !== 'ResourceAttribute' || evaluation === 'Static'
}

/** "Changes to a nested stack's template aren't visible to CloudFormation until you run an update on the parent." */
const AUTOMATIC_DETAIL: ChangeDetail = {
  attribute: 'Properties',
  name: undefined,
  path: undefined,
  recreation: 'Never',
  change: undefined,
  evaluation: 'Dynamic',
  source: 'Automatic',
  cause: undefined,
  before: undefined,
  after: undefined,
}

function additionRow(resolved: ResolvedResource, nested: EmulatedChangeSet | undefined): ChangeSetRow {
  const { logicalId, type } = resolved
  return {
    // A nested stack is there already, in review, if the change set has one of it.
    ...{
      action: 'Add',
      logicalId,
      physicalId: nested?.stack.id,
      type,
      replacement: undefined,
      policyAction: undefined,
    },
    ...{ details: [], before: undefined, nested },
    after: contextOf(resolved),
  }
}

function modificationRow(
  existing: EmulatedResource,
  resolved: ResolvedResource,
  details: readonly ChangeDetail[],
  nested: EmulatedChangeSet | undefined,
): ChangeSetRow {
  const { logicalId, type, deletionPolicy, updateReplacePolicy } = resolved
  const replacement = replacementOf(details)
  return {
    ...{ action: 'Modify', logicalId, physicalId: existing.physicalId, type, replacement, details, nested },
    policyAction:
      replacement === 'False'
        ? undefined
        : policyActionOf({ ...existing, deletionPolicy, updateReplacePolicy }, 'replacement'),
    before: contextOf(existing),
    after: contextOf(resolved),
  }
}
