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

/** The only transform that a change set of nested stacks supports: it adds functions and runs no macro. */
export const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions'

/** Parses the structure of a template. Throws a Problem with every finding and its location. */
export function parseTemplate(document: Document): Template {
  const reader = createNodeReader(document)
  const root = reader.map(document.value, [])
  for (const key of Object.keys(root).filter(key => !SECTIONS.includes(key))) {
    const guess = nearest(key, SECTIONS)
    reader.report(`Invalid template property or properties [${key}]`, [key], guess && `Did you mean '${guess}'?`)
  }
  checkNulls(root, [], reader)
  checkHead(root, reader)
  const section = (name: string): JsonMap => reader.map(root[name] ?? {}, [name])
  const entries = <T>(name: string, read: (node: JsonMap, path: readonly string[]) => T): Record<string, T> =>
    Object.fromEntries(
      Object.entries(section(name)).map(([key, node]) => {
        checkName(name, key, reader)
        return [key, read(reader.map(node, [name, key]), [name, key])]
      }),
    )
  const template: Template = {
    document,
    description: reader.optionalText(root.Description, ['Description']),
    parameters: entries('Parameters', (node, path) => parseParameter(node, path, reader)),
    mappings: entries('Mappings', node => node),
    rules: entries('Rules', node => node),
    conditions: section('Conditions'),
    resources: entries('Resources', (node, path) => parseResource(node, path, reader)),
    outputs: entries('Outputs', (node, path) => parseOutput(node, path, reader)),
    metadata: section('Metadata'),
  }
  if (Object.keys(template.resources).length === 0)
    reader.report('Template format error: At least one Resources member must be defined.', ['Resources'])
  if (reader.findings.length > 0)
    throw new Problem(`${document.file} is not a valid CloudFormation template.`, {
      kind: 'usage',
      findings: reader.findings,
    })
  return template
}

/**
 * A key without a value, such as `Properties:` after its entries were deleted, is null. `path` is one array that is shared
 * by the whole template, because findings are rare.
 */
function checkNulls(node: Json, path: (string | number)[], reader: NodeReader): void {
  if (node === null) reader.report(`[/${path.join('/')}] 'null' values are not allowed in templates`, [...path])
  if (node === null || typeof node !== 'object') return
  const isList = Array.isArray(node)
  for (const [key, inner] of Object.entries(node)) {
    path.push(isList ? Number(key) : key)
    checkNulls(inner, path, reader)
    path.pop()
  }
}

function checkHead(root: JsonMap, reader: NodeReader): void {
  const version = root.AWSTemplateFormatVersion
  if (version !== undefined && version !== '2010-09-09')
    reader.report(
      `Template format error: ${String(version)} is not a supported value for AWSTemplateFormatVersion.`,
      ['AWSTemplateFormatVersion'],
      "Write '2010-09-09'.",
    )
  for (const name of transformsOf(root).filter(name => name !== LANGUAGE_EXTENSIONS))
    reader.report(
      `The transform '${name}' is not supported: a change set of nested stacks cannot run macros.`,
      ['Transform'],
      'Write each resource into the template.',
    )
}

export function transformsOf(root: Json): readonly string[] {
  const transform = isMap(root) ? root.Transform : undefined
  if (transform === undefined) return []
  const list: readonly Json[] = Array.isArray(transform) ? transform : [transform]
  return list.map(item => (typeof item === 'string' ? item : isMap(item) ? String(item.Name) : String(item)))
}

const SINGULAR = {
  Resources: 'Resource',
  Outputs: 'Output',
  Parameters: 'Parameter',
  Mappings: 'Mapping',
  Rules: 'Rule',
}

function checkName(section: string, name: string, reader: NodeReader): void {
  if (name.startsWith('Fn::ForEach'))
    reader.report(
      'Fn::ForEach is not supported: the resources that it creates have no lines in the template.',
      [section, name],
      'Write each resource into the template.',
    )
  else if (name === 'Fn::Transform')
    reader.report(
      'Fn::Transform is not supported: a change set of nested stacks cannot run macros.',
      [section, name],
      'Write each resource into the template.',
    )
  else if (!/^[A-Za-z0-9]+$/.test(name)) {
    const kind = Object.entries(SINGULAR).find(([key]) => key === section)?.[1] ?? section
    reader.report(`Template format error: ${kind} name ${name} is non alphanumeric.`, [section, name])
  }
}

function parseOutput(node: JsonMap, path: readonly string[], reader: NodeReader): TemplateOutput {
  reader.allow(node, path, ['Value', 'Description', 'Condition', 'Export'])
  if (node.Value === undefined) reader.report(`Template format error: Output ${path[1]} must contain a Value.`, path)
  const exported = node.Export === undefined ? undefined : reader.map(node.Export, [...path, 'Export'])
  return {
    value: node.Value ?? null,
    description: reader.optionalText(node.Description, [...path, 'Description']),
    condition: reader.optionalText(node.Condition, [...path, 'Condition']),
    exportName: exported?.Name,
  }
}
