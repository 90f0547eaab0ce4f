import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { isMap, type Json, type Path } from '#lib/model/json.ts'
import { functionCallOf } from '#lib/template/parse/functionCall.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { ResourceSpecifications } from '#lib/tools/resourceSpecification.ts'
import type { ValueShape } from '#lib/tools/valueShape.ts'
import { type Edit, type EditKind, editOf } from './edit.ts'
import { addEntry, entryOf, inlineYaml, removeEntry, rewriteEntry, setScalar } from './editYaml.ts'

/** Edits of properties: scalars, items of lists, function calls, whole properties. */
export function propertyEdits(template: Template, specifications: ResourceSpecifications): readonly Edit[] {
  const { file, text } = template.document
  return Object.entries(template.resources).flatMap(([logicalId, { type, properties }]) => {
    const at = ['Resources', logicalId, 'Properties']
    const specification = specifications.find(type)
    const removable = Object.entries(properties).filter(([key]) => !specification?.properties[key]?.required)
    const plain = type === NESTED_STACK ? [] : scalarEdits(file, properties, at)
    return [
      ...plain,
      ...(type === NESTED_STACK ? [] : listEdits(file, text, properties, at)),
      ...functionEdits(file, text, at),
      ...(type === NESTED_STACK ? [] : removable).map(([key]) =>
        editOf('property removed', file, `${logicalId}/${key} goes`, whole => removeEntry(whole, [...at, key])),
      ),
      ...(type === NESTED_STACK ? [] : newProperties(specification?.properties ?? {}, properties)).map(([key, value]) =>
        editOf('property added', file, `${logicalId}/${key} is new`, whole =>
          addEntry(whole, at, `${key}: ${inlineYaml(value)}`),
        ),
      ),
    ].filter(() => Object.keys(properties).length > 0)
  })
}

/** Another value for every literal scalar. */
function scalarEdits(file: string, node: Json, path: Path): readonly Edit[] {
  if (functionCallOf(node, path)) return []
  if (Array.isArray(node)) return node.flatMap((item, index) => scalarEdits(file, item, [...path, index]))
  if (isMap(node)) return Object.entries(node).flatMap(([key, inner]) => scalarEdits(file, inner, [...path, key]))
  const [kind, value] = otherScalar(node)
  const name = [path[1], ...path.slice(3)].join('/')
  return [editOf(kind, file, `${name} is ${value}`, text => setScalar(text, path, value))]
}

function otherScalar(value: Json): readonly [EditKind, string] {
  if (typeof value === 'boolean') return ['boolean', String(!value)]
  if (value === 'true' || value === 'false') return ['boolean', inlineYaml(String(value !== 'true'))]
  if (typeof value === 'number') return ['number', String(value + 1)]
  if (/^\d{1,9}$/.test(String(value))) return ['number', inlineYaml(String(Number(value) + 1))]
  return ['text', inlineYaml(`${value}-b`)]
}

/** One item less and one item more in every block list. */
function listEdits(file: string, text: string, node: Json, path: Path): readonly Edit[] {
  if (functionCallOf(node, path)) return []
  const name = [path[1], ...path.slice(3)].join('/')
  if (Array.isArray(node)) {
    const isBlock = entryOf(text, path).includes('\n')
    const last = node.length - 1
    if (!isBlock || node.length === 0) return []
    return [
      ...(node.length > 1
        ? [editOf('list item', file, `${name}/0 goes`, whole => removeEntry(whole, [...path, 0]))]
        : []),
      editOf('list item', file, `${name}/${last} comes twice`, whole =>
        rewriteEntry(whole, [...path, last], entry => `${entry}\n${entry}`),
      ),
    ]
  }
  if (!isMap(node)) return []
  return Object.entries(node).flatMap(([key, inner]) => listEdits(file, text, inner, [...path, key]))
}

/** Function calls replaced by a text, and texts added to function calls. */
function functionEdits(file: string, text: string, at: Path): readonly Edit[] {
  const logicalId = String(at[1])
  const lines = hasProperties(text, at) ? entryOf(text, at).split('\n') : []
  return lines.flatMap((line, index) => {
    const to = (description: string, next: string): Edit =>
      editOf('function', file, `${logicalId} '${line.trim()}' ${description}`, whole =>
        rewriteEntry(whole, at, entry => {
          const all = entry.split('\n')
          if (all[index] !== line) throw new Error(`'${line}' moved.`)
          return all.toSpliced(index, 1, next).join('\n')
        }),
      )
    const reference = /^(.*(?:: |- ))!(Ref|GetAtt) ([A-Za-z][\w.]*)$/.exec(line)
    const sub = /^(.*(?:: |- ))!Sub ([^'>|].*)$/.exec(line)
    if (reference) {
      const [, start = '', , name = ''] = reference
      return [
        to('is written out', `${start}written-${name.replaceAll('.', '-')}`),
        to('gets an end', `${start}!Sub '\${${name}}-b'`),
        to('is written as a Sub', `${start}!Sub '\${${name}}'`),
      ]
    }
    return sub ? [to('gets an end', `${sub[1]}!Sub ${sub[2]}-b`)] : []
  })
}

function hasProperties(text: string, at: Path): boolean {
  try {
    return entryOf(text, at) !== ''
  } catch {
    return false
  }
}

/** Properties of the type that the resource does not have. */
function newProperties(
  specified: ResourceSpecification['properties'],
  existing: { readonly [key: string]: Json },
): readonly (readonly [string, Json])[] {
  return Object.entries(specified).flatMap(([key, { shape }]) => {
    const value = key in existing ? undefined : exampleOf(shape)
    return value === undefined ? [] : [[key, value] as const]
  })
}

type ResourceSpecification = NonNullable<ReturnType<ResourceSpecifications['find']>>

function exampleOf(shape: ValueShape): Json | undefined {
  switch (shape.kind) {
    case 'text':
      return 'new'
    case 'number':
    case 'integer':
      return 7
    case 'boolean':
      return true
    case 'list': {
      const item = exampleOf(shape.item)
      return item === undefined ? undefined : [item]
    }
    default:
      return undefined
  }
}
