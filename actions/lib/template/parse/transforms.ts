import { isMap, type Json, type Path } from '../../model/json.ts'
import type { NodeReader } from './nodeReader.ts'

/** The only transform that a change set of nested stacks supports: it adds functions and runs no macro. */
export const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions'

/** The names of the transforms at the top of a template. */
export function transformsOf(root: Json): readonly string[] {
  const transform = isMap(root) ? root.Transform : undefined
  if (transform === undefined || transform === null) return []
  const list: readonly Json[] = Array.isArray(transform) ? transform.flat() : [transform]
  return list.map(item => {
    const name = isMap(item) ? item.Name : item
    return typeof name === 'string' ? name : JSON.stringify(name ?? null)
  })
}

/**
 * True if the template's text is not what CloudFormation creates, because a macro or a loop makes resources of it. That is a
 * finding, and every other one about this template would only be its consequence.
 */
export function reportTransforms(root: Json, reader: NodeReader): boolean {
  const names = transformsOf(root).filter(name => name !== LANGUAGE_EXTENSIONS)
  for (const name of names)
    report(reader, ['Transform'], `The transform '${name}' is not supported: ${NO_MACROS}`, PRINT)
  const calls = names.length > 0 ? [] : macroCallsIn(root)
  for (const path of calls) {
    const key = String(path.at(-1))
    if (key === 'Fn::Transform') report(reader, path, `Fn::Transform is not supported: ${NO_MACROS}`, PRINT)
    else report(reader, path, `${key} is not supported: ${NO_LOOPS}`, 'Write out each copy, without the loop.')
  }
  return names.length + calls.length > 0
}

const NO_MACROS = 'a change set of nested stacks cannot run macros.'
const NO_LOOPS = `it needs the transform ${LANGUAGE_EXTENSIONS}, and what it makes has no lines in the template.`
const PRINT =
  "Write what it makes into the template: 'aws cloudformation get-template --template-stage Processed' prints that for a stack that was deployed with it."

function report(reader: NodeReader, path: Path, message: string, todo: string): void {
  reader.report(message, path, todo, 'template/transform')
}

/** Where each Fn::Transform and each Fn::ForEach begins; a loop inside a loop is part of it. */
export function macroCallsIn(node: Json, path: Path = []): readonly Path[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => macroCallsIn(item, [...path, index]))
  if (!isMap(node)) return []
  return Object.entries(node).flatMap(([key, inner]) =>
    /^Fn::(Transform|ForEach(::.*)?)$/.test(key) ? [[...path, key]] : macroCallsIn(inner, [...path, key]),
  )
}
