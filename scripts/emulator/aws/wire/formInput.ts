import { FromStringShapeDeserializer } from '@smithy/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'
import { WireError } from './wireError.ts'

/** More than the deepest input of any operation. */
const MAX_DEPTH = 64

/** `Tags.member.1.Key=a` as a tree; `text` is the value of the node itself. */
type FormNode = { text?: string; readonly branches: Map<string, FormNode> }

const scalars = new FromStringShapeDeserializer({
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: false,
})

/** The input of an operation from a form, guided by its schema. */
export function readFormInput(schema: NormalizedSchema, form: URLSearchParams, dialect: 'query' | 'ec2'): unknown {
  const root: FormNode = { branches: new Map() }
  for (const [path, text] of form) {
    const steps = path.split('.', MAX_DEPTH + 1)
    if (steps.length > MAX_DEPTH)
      throw new WireError('MalformedQueryString', `'${path.slice(0, 40)}…' is nested too deeply.`, 400)
    insertPath(root, steps, text)
  }
  return readValue(schema, root, dialect === 'ec2') ?? {}
}

function insertPath(tree: FormNode, path: readonly string[], text: string): void {
  const [name, ...rest] = path
  if (name === undefined) {
    tree.text = text
    return
  }
  const branch = tree.branches.get(name) ?? { branches: new Map() }
  tree.branches.set(name, branch)
  insertPath(branch, rest, text)
}

function readValue(schema: NormalizedSchema, tree: FormNode, ec2: boolean): unknown {
  if (schema.isUnitSchema()) return {}
  if (schema.isStructSchema()) return readStructure(schema, tree, ec2)
  if (schema.isListSchema()) return readList(schema, tree, ec2)
  if (schema.isMapSchema()) return readMap(schema, tree, ec2)
  return tree.text === undefined ? undefined : scalars.read(schema, tree.text)
}

function readStructure(schema: NormalizedSchema, tree: FormNode, ec2: boolean): Record<string, unknown> {
  const structure: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const traits = member.getMergedTraits()
    const written = traits.xmlName ?? name
    const ec2Name = typeof traits.ec2QueryName === 'string' ? traits.ec2QueryName : capitalize(written)
    const branch = tree.branches.get(ec2 ? ec2Name : written)
    if (branch) structure[name] = readValue(member, branch, ec2)
  }
  return structure
}

function readList(schema: NormalizedSchema, tree: FormNode, ec2: boolean): unknown[] {
  const member = schema.getValueSchema()
  const isFlat = ec2 || schema.getMergedTraits().xmlFlattened
  const name = member.getMergedTraits().xmlName ?? 'member'
  return numberedBranches(isFlat ? tree : tree.branches.get(name)).map(branch => readValue(member, branch, ec2))
}

function readMap(schema: NormalizedSchema, tree: FormNode, ec2: boolean): Record<string, unknown> {
  const member = schema.getValueSchema()
  const keyName = schema.getKeySchema().getMergedTraits().xmlName ?? 'key'
  const valueName = member.getMergedTraits().xmlName ?? 'value'
  const entries = numberedBranches(schema.getMergedTraits().xmlFlattened ? tree : tree.branches.get('entry'))
  return Object.fromEntries(
    entries.map(entry => [
      entry.branches.get(keyName)?.text ?? '',
      readValue(member, entry.branches.get(valueName) ?? { branches: new Map() }, ec2),
    ]),
  )
}

function numberedBranches(tree: FormNode | undefined): readonly FormNode[] {
  return [...(tree?.branches ?? [])].sort(([a], [b]) => Number(a) - Number(b)).map(([, branch]) => branch)
}

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
