import type { Document } from '../../model/document.ts'
import type { JsonMap } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import { Problem } from '../../model/problem.ts'
import { checkNodes } from './checkNodes.ts'
import { createNodeReader, type NodeReader } from './nodeReader.ts'
import { parseMapping } from './parseMapping.ts'
import { parseOutput } from './parseOutput.ts'
import { parseParameter } from './parseParameter.ts'
import { parseResource } from './parseResource.ts'
import type { Template } from './template.ts'
import { checkDescription, checkEntryNames } from './templateLimits.ts'
import { LANGUAGE_EXTENSIONS, reportTransforms, transformsOf } from './transforms.ts'

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

/** Parses the structure of a template. Throws a Problem with every finding and its location. */
export function parseTemplate(document: Document): Template {
  const reader = createNodeReader(document)
  const root = reader.map(document.value, [])
  if (reportTransforms(root, reader)) throw refusal(document, reader)
  for (const key of Object.keys(root).filter(key => !SECTIONS.includes(key))) {
    const guess = nearest(key, SECTIONS)
    reader.report(`Invalid template property or properties [${key}]`, [key], guess && `Did you mean '${guess}'?`)
  }
  checkNodes(document, reader)
  const template = readSections(document, root, reader)
  if (Object.keys(template.resources).length === 0 && reader.findings.length === 0)
    reader.report('Template format error: At least one Resources member must be defined.', ['Resources'])
  if (reader.findings.length > 0) throw refusal(document, reader)
  return template
}

function refusal({ file }: Document, { findings }: NodeReader): Problem {
  return new Problem(`${file} is not a valid CloudFormation template.`, { kind: 'usage', findings })
}

function readSections(document: Document, root: JsonMap, reader: NodeReader): Template {
  const section = (name: string): JsonMap =>
    reader.map(root[name] ?? {}, [name], `Template format error: Any ${name} member must be an object.`)
  const named = (name: string): JsonMap => {
    const entries = section(name)
    checkEntryNames(name, entries, reader)
    return entries
  }
  const entries = <T>(
    name: string,
    read: (node: JsonMap, path: readonly string[], reader: NodeReader) => T,
    malformed?: (key: string) => string,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(named(name)).flatMap(([key, node]) => {
        const entry = reader.map(node, [name, key], malformed?.(key))
        return entry === node ? [[key, read(entry, [name, key], reader)] as const] : []
      }),
    )
  const extended = transformsOf(root).includes(LANGUAGE_EXTENSIONS)
  return {
    document,
    description: descriptionOf(root, reader),
    parameters: entries('Parameters', parseParameter),
    mappings: entries('Mappings', parseMapping),
    rules: entries('Rules', node => node),
    conditions: named('Conditions'),
    resources: entries(
      'Resources',
      (node, path) => parseResource(node, path, reader, { extended }),
      key => `Template format error: [/Resources/${key}] resource definition is malformed`,
    ),
    outputs: entries(
      'Outputs',
      parseOutput,
      () => 'Template format error: Every Outputs member must contain a Value object',
    ),
    metadata: section('Metadata'),
  }
}

function descriptionOf(root: JsonMap, reader: NodeReader): string | undefined {
  const { AWSTemplateFormatVersion: version } = root
  const text = reader.optionalText(version, ['AWSTemplateFormatVersion'])
  if (text !== undefined && text !== '2010-09-09')
    reader.report(
      `Template format error: ${text} is not a supported value for AWSTemplateFormatVersion.`,
      ['AWSTemplateFormatVersion'],
      "Write '2010-09-09'.",
    )
  const description = reader.optionalText(root.Description, ['Description'])
  checkDescription(description, ['Description'], reader)
  return description
}
