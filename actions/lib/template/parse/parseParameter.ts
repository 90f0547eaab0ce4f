import { javaScriptPatternOf } from '../../model/javaPattern.ts'
import type { Json, JsonMap } from '../../model/json.ts'
import type { NodeReader } from './nodeReader.ts'
import type { TemplateParameter } from './template.ts'
import { checkParameterTexts } from './templateLimits.ts'

const KEYS = [
  'AllowedPattern',
  'AllowedValues',
  'ConstraintDescription',
  'Default',
  'Description',
  'MaxLength',
  'MaxValue',
  'MinLength',
  'MinValue',
  'NoEcho',
  'Type',
]

export function parseParameter(node: JsonMap, path: readonly string[], reader: NodeReader): TemplateParameter {
  reader.allow(node, path, KEYS, key => `Invalid template parameter property '${key}'`)
  const text = (key: string): string | undefined => reader.optionalText(node[key], [...path, key])
  const number = (key: string): number | undefined => reader.optionalNumber(node[key], [...path, key])
  const type = text('Type')
  if (!Object.hasOwn(node, 'Type'))
    reader.report('Template format error: Every Parameters object must contain a Type member.', path)
  else if (type !== undefined && !isParameterType(type))
    reader.report(`Template format error: Unrecognized parameter type: ${type}`, [...path, 'Type'])
  const pattern = text('AllowedPattern')
  if (pattern !== undefined && javaScriptPatternOf(pattern) === undefined)
    reader.report(`Template format error: '${pattern}' is not a regular expression.`, [...path, 'AllowedPattern'])
  const description = text('Description')
  const byDefault = text('Default')
  checkParameterTexts({ description, byDefault }, path, reader)
  return {
    type: type ?? 'String',
    default: byDefault,
    description,
    noEcho: text('NoEcho') === 'true',
    allowedValues: allowedValuesOf(node.AllowedValues, [...path, 'AllowedValues'], reader),
    allowedPattern: pattern,
    constraintDescription: text('ConstraintDescription'),
    minLength: number('MinLength'),
    maxLength: number('MaxLength'),
    minValue: number('MinValue'),
    maxValue: number('MaxValue'),
  }
}

function allowedValuesOf(
  node: Json | undefined,
  path: readonly string[],
  reader: NodeReader,
): readonly string[] | undefined {
  if (node === undefined || node === null) return undefined
  if (Array.isArray(node))
    return reader.texts(node, path, 'Template format error: Every AllowedValues member must be a string.')
  reader.report('Template format error: Every AllowedValues member must be a list.', path)
  return undefined
}

function isParameterType(type: string): boolean {
  return (
    ['String', 'Number', 'CommaDelimitedList', 'List<Number>', 'List<String>'].includes(type) ||
    /^(List<)?AWS::[A-Za-z0-9]+(::[A-Za-z0-9]+)+(<.+>)?>?$/.test(type)
  )
}
