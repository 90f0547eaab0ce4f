import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { type ResolvedResource, Unknown, type Value } from '#lib/template/resolve/resolvedStack.ts'
import { isValueMap } from '#lib/template/resolve/unknownValue.ts'
import { WireError } from '../wire/wireError.ts'
import type { ChangeSet } from './changeSet.ts'
import { shellOf } from './create.ts'
import type { Engine } from './engine.ts'
import { rendered } from './evaluation.ts'
import { nestedDefinition } from './nestedDefinition.ts'
import { openChangeSet } from './openChangeSet.ts'
import { randomText } from './random.ts'
import { childOf, mapOf } from './resource.ts'
import { policyActionOf } from './row.ts'
import type { Definition, Stack } from './stack.ts'
import { openNestedStack } from './stacks.ts'

type Fill = (engine: Engine, changeSet: ChangeSet, unknown: Readonly<Record<string, Unknown>>) => void

/** The change set of a nested stack, worked out at once; the stack itself is opened for it when it is new. */
export function nestedChangeSet(
  engine: Engine,
  parent: ChangeSet,
  logicalId: string,
  resolved: ResolvedResource | undefined,
  fill: Fill,
): ChangeSet | undefined {
  const existing = parent.stack.resources.get(logicalId)
  const live = existing && childOf(engine, existing)
  if (!resolved) return live && engine.switches.rowsOfRemovedNestedStacks ? removalOf(engine, parent, live) : undefined
  const child = live ?? shellOf(engine, parent.stack, logicalId) ?? openNestedStack(engine, parent.stack, logicalId)
  const unknown = unknownParameters(parent.stack, resolved)
  const properties = mapOf(rendered(resolved.properties))
  try {
    const definition = nestedDefinition(engine, child, { properties, parent: parent.definition, unknown })
    const changeSet = openNestedChangeSet(engine, parent, child, definition)
    fill(engine, changeSet, unknown)
    return changeSet
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    // A nested stack whose template or parameters are refused has a failed change set, made of what it had before.
    const changeSet = openNestedChangeSet(engine, parent, child, child.definition ?? parent.definition)
    changeSet.status = 'FAILED'
    changeSet.reason = error.message
    return changeSet
  }
}

function openNestedChangeSet(engine: Engine, parent: ChangeSet, stack: Stack, definition: Definition): ChangeSet {
  const { kind, description, onStackFailure, token } = parent
  const name = `${parent.name.slice(0, 90)}-${stack.parent?.logicalId.slice(0, 20)}-${randomText(engine.random, 'upper', 12)}`
  const shell = stack.definition === undefined
  return openChangeSet(engine, {
    ...{ name, stack, kind: shell ? 'CREATE' : kind, description, definition, includesNested: true },
    ...{ onStackFailure, parent, token },
  })
}

function removalOf(engine: Engine, parent: ChangeSet, child: Stack): ChangeSet | undefined {
  if (!child.definition) return undefined
  const changeSet = openNestedChangeSet(engine, parent, child, child.definition)
  changeSet.rows = [...child.resources.values()].map(resource => {
    const { logicalId, physicalId, type, properties } = resource
    const inner = childOf(engine, resource)
    return {
      ...{ action: 'Remove', logicalId, physicalId, type, replacement: undefined, details: [] },
      policyAction: policyActionOf(resource, 'removal'),
      ...{ before: { Properties: properties }, after: undefined },
      nested: inner && removalOf(engine, changeSet, inner),
    }
  })
  changeSet.status = 'CREATE_COMPLETE'
  changeSet.execution = 'AVAILABLE'
  return changeSet
}

/** Parameters of a nested stack that come from something that has not run yet. */
function unknownParameters({ name }: Stack, { type, properties }: ResolvedResource): Readonly<Record<string, Unknown>> {
  const parameters: Value | undefined = type === NESTED_STACK ? properties.Parameters : undefined
  if (!isValueMap(parameters)) return {}
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) => {
      const inner = Array.isArray(value) ? value.find(item => item instanceof Unknown) : value
      return inner instanceof Unknown ? [[key, new Unknown(`${name}/${inner.expression}`)]] : []
    }),
  )
}
