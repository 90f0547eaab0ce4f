import type { JsonMap } from '../../model/json.ts'
import type { NodeReader } from './nodeReader.ts'
import type { TemplateOutput } from './template.ts'
import { checkDescription } from './templateLimits.ts'

export function parseOutput(node: JsonMap, path: readonly string[], reader: NodeReader): TemplateOutput {
  reader.allow(
    node,
    path,
    ['Value', 'Description', 'Condition', 'Export'],
    key => `Invalid template output property '${key}'`,
  )
  if (node.Value === undefined)
    reader.report('Template format error: Every Outputs member must contain a Value object', path)
  const description = reader.optionalText(node.Description, [...path, 'Description'])
  checkDescription(description, [...path, 'Description'], reader)
  return {
    value: node.Value ?? null,
    description,
    condition: reader.optionalText(node.Condition, [...path, 'Condition']),
    exportName: node.Export === undefined ? undefined : exportNameOf(node, path, reader),
  }
}

function exportNameOf(node: JsonMap, path: readonly string[], reader: NodeReader): TemplateOutput['exportName'] {
  const message = malformedExport(path.at(-1) ?? '')
  const exported = reader.map(node.Export, [...path, 'Export'], message)
  if (exported.Name === undefined && node.Export === exported) reader.report(message, [...path, 'Export'])
  reader.allow(exported, [...path, 'Export'], ['Name'], key => `Invalid template output property '${key}'`)
  return exported.Name
}

/** CloudFormation's message about an export whose name is missing, no text, or has other characters. */
export function malformedExport(output: string): string {
  return `Template format error: Output ${output} is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.`
}
