import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Engine } from '../engine.ts'
import { specificationOf } from '../specification/checkResourceProperties.ts'
import { isCreated } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { nestedStackOf } from '../state/stackRegistry.ts'
import { buildNestedDefinition } from '../template/buildNestedDefinition.ts'
import { mapOrEmpty } from '../template/resourceTemplate.ts'
import { createStackResolver, liveReferences, requireResolvedJson, unknownExport } from '../template/stackResolver.ts'
import { changeDetailsOf } from './changeDetails.ts'
import { hasOutputChanges } from './hasOutputChanges.ts'

/** True if this definition changes the stack, with the current value of every resource. */
export function hasChanges(engine: Engine, stack: EmulatedStack, definition: StackDefinition): boolean {
  const resolver = createStackResolver(engine, {
    stack,
    definition,
    reference: liveReferences(engine, stack),
    missingExport: unknownExport,
  })
  const active = resolver.activeResources()
  if ([...stack.resources.keys()].some(logicalId => !active.includes(logicalId))) return true
  const changed = active.some(logicalId => {
    const existing = stack.resources.get(logicalId)
    if (!existing || !isCreated(existing)) return true
    const resolved = resolver.resource(logicalId)
    const child = nestedStackOf(engine, existing)
    if (resolved.type === NESTED_STACK && child) {
      const properties = mapOrEmpty(requireResolvedJson(resolved.properties))
      return hasChanges(engine, child, buildNestedDefinition(engine, child, { properties, parent: definition }))
    }
    const specification = specificationOf(engine, resolved.type)
    return (
      changeDetailsOf({ specification, existing, resolved, tags: definition.tags, causes: () => [DIRECT_CAUSE] })
        .length > 0
    )
  })
  return changed || hasOutputChanges(definition, stack, resolver)
}

const DIRECT_CAUSE = { evaluation: 'Static', source: 'DirectModification', cause: undefined } as const
