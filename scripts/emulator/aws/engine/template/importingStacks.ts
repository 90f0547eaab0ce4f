import { isMap, type Json } from '#lib/model/json.ts'
import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { createStackResolver, liveReferences } from './stackResolver.ts'

/** Stacks that read an export. */
export function importingStacksOf(engine: Engine, name: string): readonly EmulatedStack[] {
  return [...engine.stacks.values()].filter(
    stack => stack.status !== 'DELETE_COMPLETE' && importedNamesOf(engine, stack).includes(name),
  )
}

/** The first export of a stack that another stack reads, with that stack. */
export function exportInUseOf(
  engine: Engine,
  { outputs }: EmulatedStack,
): { readonly name: string; readonly user: EmulatedStack } | undefined {
  for (const { exportName: name } of outputs) {
    const [user] = name === undefined ? [] : importingStacksOf(engine, name)
    if (name !== undefined && user) return { name, user }
  }
  return undefined
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
      // A branch that is not taken may name an export or a resource that does not exist.
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
