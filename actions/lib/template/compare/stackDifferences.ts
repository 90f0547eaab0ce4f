import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical, isMap, type Json, type JsonMap } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { OutputChange } from '../../model/preview/preview.ts'
import type { ResolvedStack, Value } from '../resolve/resolvedStack.ts'
import { plain } from '../resolve/unknownValue.ts'

/** A value on both sides; absent where there is none. */
type Sides = { readonly before?: Json; readonly after?: Json }

export type OutputDifference = Pick<OutputChange, 'nestedPath' | 'name' | 'part'> & Sides
/** A section of a template: `Description`, `Resources`. */
export type SectionDifference = Sides & { readonly nestedPath: string; readonly name: string }

export type StackDifferences = {
  readonly outputs: readonly OutputDifference[]
  readonly sections: readonly SectionDifference[]
}

/**
 * All that differs between two stacks and the stacks nested in them, whether a change set lists it or not: the outputs
 * with resolved values, and every section of the templates as it was written. Only the URLs of nested templates do not
 * count, because their content is compared. Without a deployed stack everything differs.
 */
export function stackDifferences(
  before: ResolvedStack | undefined,
  after: ResolvedStack | undefined,
): StackDifferences {
  const nestedPath = (after ?? before)?.nestedPath ?? ''
  const inner = keysOf(before?.nested, after?.nested).map(name =>
    stackDifferences(lookup(before?.nested ?? {}, name), lookup(after?.nested ?? {}, name)),
  )
  return {
    outputs: [...outputsDiffering(before, after, nestedPath), ...inner.flatMap(({ outputs }) => outputs)],
    sections: [...sectionDifferences(before, after, nestedPath), ...inner.flatMap(({ sections }) => sections)],
  }
}

function outputsDiffering(
  before: ResolvedStack | undefined,
  after: ResolvedStack | undefined,
  nestedPath: string,
): readonly OutputDifference[] {
  return keysOf(before?.outputs, after?.outputs).flatMap(name =>
    PARTS.flatMap(part => {
      const sides = sidesOf(outputPart(before, name, part), outputPart(after, name, part))
      return sides ? [{ nestedPath, name, part, ...sides }] : []
    }),
  )
}

const PARTS = ['value', 'export', 'description'] as const

function outputPart(stack: ResolvedStack | undefined, name: string, part: OutputChange['part']): Json | undefined {
  const value = lookup(stack?.outputs ?? {}, name)
  if (!stack || value === undefined) return undefined
  if (part === 'description') return stack.template.outputs[name]?.description
  return textOf(part === 'value' ? value : lookup(stack.exports, name))
}

/** CloudFormation keeps an output as text: `80` is `'80'`. */
function textOf(value: Value | undefined): Json | undefined {
  if (value === undefined) return undefined
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : plain(value)
}

function sectionDifferences(
  before: ResolvedStack | undefined,
  after: ResolvedStack | undefined,
  nestedPath: string,
): readonly SectionDifference[] {
  // A nested template that is the same on both sides was read once.
  if (before?.template === after?.template) return []
  const [old, target] = [sectionsOf(before), sectionsOf(after)]
  return keysOf(old, target).flatMap(name => {
    const sides = sidesOf(lookup(old, name), lookup(target, name))
    return sides ? [{ nestedPath, name, ...sides }] : []
  })
}

/** The sections of a template as they were written, without the URLs of nested templates. */
export function sectionsOf(stack: ResolvedStack | undefined): JsonMap {
  const document = stack?.template.document.value
  if (!isMap(document)) return {}
  const { Resources: resources } = document
  return isMap(resources) ? { ...document, Resources: withoutTemplateUrls(resources) } : document
}

function withoutTemplateUrls(resources: JsonMap): JsonMap {
  return Object.fromEntries(
    Object.entries(resources).map(([logicalId, resource]) => {
      if (!isMap(resource) || resource.Type !== NESTED_STACK || !isMap(resource.Properties))
        return [logicalId, resource]
      const { TemplateURL: _, ...properties } = resource.Properties
      return [logicalId, { ...resource, Properties: properties }]
    }),
  )
}

function sidesOf(before: Json | undefined, after: Json | undefined): Sides | undefined {
  if (before === undefined && after === undefined) return undefined
  if (before !== undefined && after !== undefined && canonical(before) === canonical(after)) return undefined
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

function keysOf(one: object | undefined, other: object | undefined): readonly string[] {
  return [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])].sort()
}
