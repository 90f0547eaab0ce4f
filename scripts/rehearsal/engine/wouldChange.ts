import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { Engine } from './engine.ts'
import { evaluate, known, live } from './evaluation.ts'
import { nestedDefinition } from './nestedDefinition.ts'
import { outputsChange } from './outputsChange.ts'
import { childOf, mapOf, specificationOf } from './resource.ts'
import { detailsOf } from './row.ts'
import { type Definition, isMade, type Stack } from './stack.ts'

/** Is there anything to do to give a stack this definition, with every value as it is now? */
export function wouldChange(engine: Engine, stack: Stack, definition: Definition): boolean {
  const resolver = evaluate(engine, { stack, definition, reference: live(engine, stack) })
  const active = resolver.activeResources()
  if ([...stack.resources.keys()].some(logicalId => !active.includes(logicalId))) return true
  const changed = active.some(logicalId => {
    const existing = stack.resources.get(logicalId)
    if (!existing || !isMade(existing)) return true
    const resolved = resolver.resource(logicalId)
    const child = childOf(engine, existing)
    if (resolved.type === NESTED_STACK && child) {
      const properties = mapOf(known(resolved.properties))
      return wouldChange(engine, child, nestedDefinition(engine, child, { properties, parent: definition }))
    }
    const specification = specificationOf(engine, resolved.type)
    return detailsOf({ specification, existing, resolved, tags: definition.tags, causes: () => [CHANGED] }).length > 0
  })
  return changed || outputsChange(definition, stack, resolver)
}

const CHANGED = { evaluation: 'Static', source: 'DirectModification', cause: undefined } as const
