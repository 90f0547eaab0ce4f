import { isMap, type Json } from '#lib/model/json.ts'
import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { Engine } from '../engine.ts'
import { createStackResolver, liveReferences } from '../template/stackResolver.ts'
import type { EmulatedStack } from './emulatedStack.ts'

/** Stacks that read an export. */
export function importingStacksOf(engine: Engine, name: string): readonly EmulatedStack[] {
  return [...engine.stacks.values()].filter(
    stack => stack.status !== 'DELETE_COMPLETE' && importedNamesOf(engine, stack).includes(name),
  )
}

/** The names of the exports that a stack's template imports. */
function importedNamesOf(engine: Engine, stack: EmulatedStack): readonly string[] {
  const { definition } = stack
  if (!definition) return []
  const resolver = createStackResolver(engine, { stack, definition, reference: liveReferences(engine, stack) })
  const calls = [
    ...Object.values(definition.template.resources).map(({ properties }) => properties),
    ...Object.values(definition.template.outputs).map(({ value }) => value),
  ].flatMap(importCallsIn)
  return calls.flatMap(name => {
    try {
      return [String(resolver.value(name, []))]
    } catch (error) {
      // A branch that is not taken may name what is not there.
      if (error instanceof TemplateError) return []
      throw error
    }
  })
}

function importCallsIn(node: Json): readonly Json[] {
  if (Array.isArray(node)) return node.flatMap(importCallsIn)
  if (!isMap(node)) return []
  return Object.entries(node).flatMap(([key, inner]) => (key === 'Fn::ImportValue' ? [inner] : importCallsIn(inner)))
}
