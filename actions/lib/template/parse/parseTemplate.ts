import type { Document } from '../../model/document.ts'
import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import { Problem } from '../../model/problem.ts'
import { createNodeReader, type NodeReader } from './nodeReader.ts'
import { parseParameter } from './parseParameter.ts'
import { parseResource } from './parseResource.ts'
import type { Template, TemplateOutput } from './template.ts'

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Conditions',
  'Description',
  'Mappings',
  'Metadata',
  'Outputs',
  'Parameters',
  'Resources',
  'Rules',
  'Transform',
]

/** The only transform that a change set of nested stacks can carry; it brings functions, no macro runs. */
export const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions'

/** Reads a template's shape. Throws a Problem with every finding and its place. */
export function parseTemplate(document: Document): Template {
  const shape = createNodeReader(document)
  const root = shape.map(document.value, [])
  for (const key of Object.keys(root).filter(key => !SECTIONS.includes(key))) {
    const guess = nearest(key, SECTIONS)
    shape.tell(`Invalid template property or properties [${key}]`, [key], guess && `Did you mean '${guess}'?`)
  }
  checkNulls(root, [], shape)
  checkHead(root, shape)
  const section = (name: string): JsonMap => shape.map(root[name] ?? {}, [name])
  const entries = <T>(name: string, read: (node: JsonMap, path: readonly string[]) => T): Record<string, T> =>
    Object.fromEntries(
      Object.entries(section(name)).map(([key, node]) => {
        checkName(name, key, shape)
        return [key, read(shape.map(node, [name, key]), [name, key])]
      }),
    )
  const template: Template = {
    document,
    description: shape.optionalText(root.Description, ['Description']),
    parameters: entries('Parameters', (node, path) => parseParameter(node, path, shape)),
    mappings: entries('Mappings', node => node),
    rules: entries('Rules', node => node),
    conditions: section('Conditions'),
    resources: entries('Resources', (node, path) => parseResource(node, path, shape)),
    outputs: entries('Outputs', (node, path) => parseOutput(node, path, shape)),
    metadata: section('Metadata'),
  }
  if (Object.keys(template.resources).length === 0)
    shape.tell('Template format error: At least one Resources member must be defined.', ['Resources'])
  if (shape.findings.length > 0)
    throw new Problem(`${document.file} is not a template that CloudFormation would accept.`, {
      kind: 'usage',
      findings: shape.findings,
    })
  return template
}

/**
 * A key with nothing behind it, as an emptied `Properties:`, is null. `way` is one array for the whole template: there is
 * hardly ever a place to tell.
 */
function checkNulls(node: Json, way: (string | number)[], shape: NodeReader): void {
  if (node === null) shape.tell(`[/${way.join('/')}] 'null' values are not allowed in templates`, [...way])
  if (node === null || typeof node !== 'object') return
  const isList = Array.isArray(node)
  for (const [key, inner] of Object.entries(node)) {
    way.push(isList ? Number(key) : key)
    checkNulls(inner, way, shape)
    way.pop()
  }
}

function checkHead(root: JsonMap, shape: NodeReader): void {
  const version = root.AWSTemplateFormatVersion
  if (version !== undefined && version !== '2010-09-09')
    shape.tell(
      `Template format error: ${String(version)} is not a supported value for AWSTemplateFormatVersion.`,
      ['AWSTemplateFormatVersion'],
      "Write '2010-09-09'.",
    )
  for (const name of transformsOf(root).filter(name => name !== LANGUAGE_EXTENSIONS))
    shape.tell(
      `The transform '${name}' is not supported: a change set of nested stacks cannot run macros.`,
      ['Transform'],
      'Write the resources out.',
    )
}

export function transformsOf(root: Json): readonly string[] {
  const transform = isMap(root) ? root.Transform : undefined
  if (transform === undefined) return []
  const list: readonly Json[] = Array.isArray(transform) ? transform : [transform]
  return list.map(item => (typeof item === 'string' ? item : isMap(item) ? String(item.Name) : String(item)))
}

const NAMED = { Resources: 'Resource', Outputs: 'Output', Parameters: 'Parameter', Mappings: 'Mapping', Rules: 'Rule' }

function checkName(section: string, name: string, shape: NodeReader): void {
  if (name.startsWith('Fn::ForEach'))
    shape.tell('Fn::ForEach is not supported: what it makes has no line of its own.', [section, name], 'Write it out.')
  else if (name === 'Fn::Transform')
    shape.tell(
      'Fn::Transform is not supported: a change set of nested stacks cannot run macros.',
      [section, name],
      'Write the resources out.',
    )
  else if (!/^[A-Za-z0-9]+$/.test(name)) {
    const kind = Object.entries(NAMED).find(([key]) => key === section)?.[1] ?? section
    shape.tell(`Template format error: ${kind} name ${name} is non alphanumeric.`, [section, name])
  }
}

function parseOutput(node: JsonMap, path: readonly string[], shape: NodeReader): TemplateOutput {
  shape.allow(node, path, ['Value', 'Description', 'Condition', 'Export'])
  if (node.Value === undefined) shape.tell(`Template format error: Output ${path[1]} must contain a Value.`, path)
  const exported = node.Export === undefined ? undefined : shape.map(node.Export, [...path, 'Export'])
  return {
    value: node.Value ?? null,
    description: shape.optionalText(node.Description, [...path, 'Description']),
    condition: shape.optionalText(node.Condition, [...path, 'Condition']),
    exportName: exported?.Name,
  }
}
