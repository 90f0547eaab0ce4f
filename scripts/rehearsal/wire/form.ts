import { FromStringShapeDeserializer } from '@smithy/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'
import { WireError } from './wireError.ts'

/** No operation nests its input nearly as deep. */
const DEEPEST = 64

/** `Tags.member.1.Key=a` as a tree; `text` is what stands at the node itself. */
type Tree = { text?: string; readonly branches: Map<string, Tree> }

const scalars = new FromStringShapeDeserializer({
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: false,
})

/** The input of an operation from a form, guided by its schema. */
export function fromForm(schema: NormalizedSchema, form: URLSearchParams, dialect: 'query' | 'ec2'): unknown {
  const root: Tree = { branches: new Map() }
  for (const [path, text] of form) {
    const steps = path.split('.', DEEPEST + 1)
    if (steps.length > DEEPEST) throw new WireError('MalformedQueryString', `'${path.slice(0, 40)}…' is too deep.`, 400)
    plant(root, steps, text)
  }
  return valueAt(schema, root, dialect === 'ec2') ?? {}
}

function plant(tree: Tree, path: readonly string[], text: string): void {
  const [name, ...rest] = path
  if (name === undefined) {
    tree.text = text
    return
  }
  const branch = tree.branches.get(name) ?? { branches: new Map() }
  tree.branches.set(name, branch)
  plant(branch, rest, text)
}

function valueAt(schema: NormalizedSchema, tree: Tree, ec2: boolean): unknown {
  if (schema.isUnitSchema()) return {}
  if (schema.isStructSchema()) return structureOf(schema, tree, ec2)
  if (schema.isListSchema()) return listOf(schema, tree, ec2)
  if (schema.isMapSchema()) return mapOf(schema, tree, ec2)
  return tree.text === undefined ? undefined : scalars.read(schema, tree.text)
}

function structureOf(schema: NormalizedSchema, tree: Tree, ec2: boolean): Record<string, unknown> {
  const structure: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const traits = member.getMergedTraits()
    const written = traits.xmlName ?? name
    const ec2Name = typeof traits.ec2QueryName === 'string' ? traits.ec2QueryName : capital(written)
    const branch = tree.branches.get(ec2 ? ec2Name : written)
    if (branch) structure[name] = valueAt(member, branch, ec2)
  }
  return structure
}

function listOf(schema: NormalizedSchema, tree: Tree, ec2: boolean): unknown[] {
  const member = schema.getValueSchema()
  const isFlat = ec2 || schema.getMergedTraits().xmlFlattened
  const name = member.getMergedTraits().xmlName ?? 'member'
  return numbered(isFlat ? tree : tree.branches.get(name)).map(branch => valueAt(member, branch, ec2))
}

function mapOf(schema: NormalizedSchema, tree: Tree, ec2: boolean): Record<string, unknown> {
  const member = schema.getValueSchema()
  const keyName = schema.getKeySchema().getMergedTraits().xmlName ?? 'key'
  const valueName = member.getMergedTraits().xmlName ?? 'value'
  const entries = numbered(schema.getMergedTraits().xmlFlattened ? tree : tree.branches.get('entry'))
  return Object.fromEntries(
    entries.map(entry => [
      entry.branches.get(keyName)?.text ?? '',
      valueAt(member, entry.branches.get(valueName) ?? { branches: new Map() }, ec2),
    ]),
  )
}

function numbered(tree: Tree | undefined): readonly Tree[] {
  return [...(tree?.branches ?? [])].sort(([a], [b]) => Number(a) - Number(b)).map(([, branch]) => branch)
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
