import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { type ResolvedResource, Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import { isValueMap, unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { WireError } from '../../wire/wireError.ts'
import { authorizeNestedChangeSet } from '../authorization/authorizeNestedChangeSet.ts'
import type { Engine } from '../engine.ts'
import { randomText } from '../random.ts'
import { NESTED_REASON } from '../state/emulatedChangeSet.ts'
import type { EmulatedChangeSet, EmulatedStack } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { stackPrincipalOf } from '../state/stackPrincipal.ts'
import { findNestedStackInReview, nestedStackOf, openNestedStack } from '../state/stackRegistry.ts'
import { buildNestedDefinition } from '../template/buildNestedDefinition.ts'
import { mapOrEmpty } from '../template/resourceTemplate.ts'
import { toJson } from '../template/stackResolver.ts'
import { policyActionOf } from './changeDetails.ts'
import { openChangeSet } from './openChangeSet.ts'

type ComputeChangeSet = (
  engine: Engine,
  changeSet: EmulatedChangeSet,
  unknown: Readonly<Record<string, Unknown>>,
) => void

/** The computed change set of a nested stack; a new nested stack is opened for it. */
export function createNestedChangeSet(
  engine: Engine,
  parent: EmulatedChangeSet,
  logicalId: string,
  resolved: ResolvedResource | undefined,
  compute: ComputeChangeSet,
): EmulatedChangeSet | undefined {
  const existing = parent.stack.resources.get(logicalId)
  const liveStack = existing && nestedStackOf(engine, existing)
  if (!resolved)
    return liveStack && engine.switches.rowsOfRemovedNestedStacks
      ? createRemovalChangeSet(engine, parent, liveStack)
      : undefined
  const child =
    liveStack ??
    findNestedStackInReview(engine, parent.stack, logicalId) ??
    openNestedStack(engine, parent.stack, logicalId)
  const unknown = unknownParameters(parent.stack, resolved)
  const properties = mapOrEmpty(toJson(resolved.properties))
  const name = nestedChangeSetName(engine, parent, child)
  try {
    const { roleArn } = parent.definition
    const principal = engine.switches.callerCreatesNestedChangeSets
      ? parent.caller
      : stackPrincipalOf(parent.definition, parent.caller)
    authorizeNestedChangeSet(engine, principal, { stack: child, name, roleArn })
    const definition = buildNestedDefinition(engine, child, {
      ...{ properties, parent: parent.definition, caller: parent.caller, unknown },
    })
    const changeSet = openNestedChangeSet(engine, parent, { stack: child, definition, name })
    compute(engine, changeSet, unknown)
    return changeSet
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    // A nested stack with a refused template, parameter or call gets a failed change set with its previous definition.
    const definition = child.definition ?? parent.definition
    const changeSet = openNestedChangeSet(engine, parent, { stack: child, definition, name })
    changeSet.status = 'FAILED'
    changeSet.statusReason = error.message
    return changeSet
  }
}

function openNestedChangeSet(
  engine: Engine,
  parent: EmulatedChangeSet,
  {
    stack,
    definition,
    name,
  }: { readonly stack: EmulatedStack; readonly definition: StackDefinition; readonly name: string },
): EmulatedChangeSet {
  const { kind, description, onStackFailure, token, caller } = parent
  const isNew = stack.definition === undefined
  return openChangeSet(engine, {
    ...{ name, stack, kind: isNew ? 'CREATE' : kind, description, definition, includesNested: true },
    ...{ onStackFailure, parent, token, caller },
  })
}

function nestedChangeSetName({ random }: Engine, parent: EmulatedChangeSet, child: EmulatedStack): string {
  return `${parent.name.slice(0, 90)}-${child.parent?.logicalId.slice(0, 20)}-${randomText(random, 'upper', 12)}`
}

function createRemovalChangeSet(
  engine: Engine,
  parent: EmulatedChangeSet,
  child: EmulatedStack,
): EmulatedChangeSet | undefined {
  if (!child.definition) return undefined
  const name = nestedChangeSetName(engine, parent, child)
  const changeSet = openNestedChangeSet(engine, parent, { stack: child, definition: child.definition, name })
  changeSet.rows = [...child.resources.values()].map(resource => {
    const { logicalId, physicalId, type, properties } = resource
    const inner = nestedStackOf(engine, resource)
    return {
      ...{ action: 'Remove', logicalId, physicalId, type, replacement: undefined, details: [] },
      policyAction: policyActionOf(resource, 'removal'),
      ...{ before: { Properties: properties }, after: undefined },
      nested: inner && createRemovalChangeSet(engine, changeSet, inner),
    }
  })
  changeSet.rowsWithValues = changeSet.rows
  changeSet.status = 'CREATE_COMPLETE'
  changeSet.statusReason = NESTED_REASON
  return changeSet
}

/** Parameters of a nested stack whose value is unknown until another resource exists. */
function unknownParameters(
  { name }: EmulatedStack,
  { type, properties }: ResolvedResource,
): Readonly<Record<string, Unknown>> {
  const parameters: Value | undefined = type === NESTED_STACK ? properties.Parameters : undefined
  if (!isValueMap(parameters)) return {}
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) => {
      const inner = Array.isArray(value) ? value.find(item => item instanceof Unknown) : value
      return inner instanceof Unknown ? [[key, unknownReference(`${name}/${inner.text}`, undefined)]] : []
    }),
  )
}
