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

/**
 * The input of an operation from a form, guided by its schema.
 * @throws WireError for a member that the schema does not have, and for text that is no number or truth value
 */
export function readFormInput(schema: NormalizedSchema, form: URLSearchParams, dialect: 'query' | 'ec2'): unknown {
  const root: FormNode = { branches: new Map() }
  for (const [path, text] of form) {
    if (PROTOCOL_FIELDS.test(path)) continue
    const steps = path.split('.', MAX_DEPTH + 1)
    if (steps.length > MAX_DEPTH)
      throw new WireError('MalformedQueryString', `'${path.slice(0, 40)}…' is nested too deeply.`, 400)
    insertPath(root, steps, text)
  }
  return readValue(schema, root, { ec2: dialect === 'ec2', path: '' }) ?? {}
}

/** Fields of every form that are no members of the input, those of older signatures included. */
const PROTOCOL_FIELDS =
  /^(?:Action|Version|AWSAccessKeyId|SecurityToken|Signature(?:Method|Version)?|Timestamp|X-Amz-.*)$/

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

type Position = { readonly ec2: boolean; readonly path: string }

function readValue(schema: NormalizedSchema, tree: FormNode, at: Position): unknown {
  if (schema.isUnitSchema()) return {}
  if (schema.isStructSchema()) return readStructure(schema, tree, at)
  if (schema.isListSchema()) return readList(schema, tree, at)
  if (schema.isMapSchema()) return readMap(schema, tree, at)
  const [unknown] = tree.branches.keys()
  if (unknown !== undefined) throw unknownMember(`${at.path}.${unknown}`)
  return tree.text === undefined ? undefined : readScalar(schema, tree.text, at.path)
}

function readScalar(schema: NormalizedSchema, text: string, path: string): unknown {
  const isReadable = schema.isNumericSchema()
    ? text.trim() !== '' && Number.isFinite(Number(text))
    : !schema.isBooleanSchema() || /^(?:true|false)$/i.test(text)
  if (!isReadable) throw new WireError('MalformedInput', `'${text}' is not a valid value of '${path}'.`, 400)
  return scalars.read(schema, text)
}

function readStructure(schema: NormalizedSchema, tree: FormNode, { ec2, path }: Position): Record<string, unknown> {
  const structure: Record<string, unknown> = {}
  const inner = (name: string): string => (path ? `${path}.${name}` : name)
  const known = new Set<string>()
  for (const [name, member] of schema.structIterator()) {
    const traits = member.getMergedTraits()
    const written = traits.xmlName ?? name
    const ec2Name = typeof traits.ec2QueryName === 'string' ? traits.ec2QueryName : capitalize(written)
    const formName = ec2 ? ec2Name : written
    known.add(formName)
    const branch = tree.branches.get(formName)
    if (branch) structure[name] = readValue(member, branch, { ec2, path: inner(formName) })
  }
  const unknown = [...tree.branches.keys()].find(name => !known.has(name))
  if (unknown !== undefined) throw unknownMember(inner(unknown))
  return structure
}

function readList(schema: NormalizedSchema, tree: FormNode, { ec2, path }: Position): unknown[] {
  const member = schema.getValueSchema()
  const isFlat = ec2 || schema.getMergedTraits().xmlFlattened
  const name = member.getMergedTraits().xmlName ?? 'member'
  return numberedBranches(isFlat ? tree : tree.branches.get(name)).map(([index, branch]) =>
    readValue(member, branch, { ec2, path: isFlat ? `${path}.${index}` : `${path}.${name}.${index}` }),
  )
}

function readMap(schema: NormalizedSchema, tree: FormNode, { ec2, path }: Position): Record<string, unknown> {
  const member = schema.getValueSchema()
  const keyName = schema.getKeySchema().getMergedTraits().xmlName ?? 'key'
  const valueName = member.getMergedTraits().xmlName ?? 'value'
  const entries = numberedBranches(schema.getMergedTraits().xmlFlattened ? tree : tree.branches.get('entry'))
  return Object.fromEntries(
    entries.map(([index, entry]) => [
      entry.branches.get(keyName)?.text ?? '',
      readValue(member, entry.branches.get(valueName) ?? { branches: new Map() }, { ec2, path: `${path}.${index}` }),
    ]),
  )
}

/** What no handler could see must not be dropped in silence: a newer client may send it. */
function unknownMember(path: string): WireError {
  return new WireError('NotImplemented', `The emulator does not know the member '${path}' of this request.`, 400)
}

function numberedBranches(tree: FormNode | undefined): readonly (readonly [string, FormNode])[] {
  return [...(tree?.branches ?? [])].sort(([a], [b]) => Number(a) - Number(b))
}

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
