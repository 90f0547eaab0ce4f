import { isMap, type Json } from '#lib/model/json.ts'
import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { Engine } from './engine.ts'
import { evaluate, live } from './evaluation.ts'
import type { Stack } from './stack.ts'

/** Stacks that read an export. */
export function importersOf(engine: Engine, name: string): readonly Stack[] {
  return [...engine.stacks.values()].filter(
    stack => stack.status !== 'DELETE_COMPLETE' && referencesToExports(engine, stack).includes(name),
  )
}

/** The names of the exports that a stack's template imports. */
function referencesToExports(engine: Engine, stack: Stack): readonly string[] {
  const { definition } = stack
  if (!definition) return []
  const resolver = evaluate(engine, { stack, definition, reference: live(engine, stack) })
  const calls = [
    ...Object.values(definition.template.resources).map(({ properties }) => properties),
    ...Object.values(definition.template.outputs).map(({ value }) => value),
  ].flatMap(importsIn)
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

function importsIn(node: Json): readonly Json[] {
  if (Array.isArray(node)) return node.flatMap(importsIn)
  if (!isMap(node)) return []
  return Object.entries(node).flatMap(([key, inner]) => (key === 'Fn::ImportValue' ? [inner] : importsIn(inner)))
}
