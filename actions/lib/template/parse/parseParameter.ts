import type { JsonMap } from '../../model/json.ts'
import type { NodeReader } from './nodeReader.ts'
import type { TemplateParameter } from './template.ts'

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
  reader.allow(node, path, KEYS)
  const text = (key: string): string | undefined => reader.optionalText(node[key], [...path, key])
  const number = (key: string): number | undefined => reader.optionalNumber(node[key], [...path, key])
  const type = text('Type')
  if (type === undefined)
    reader.report('Template format error: Every Parameters object must contain a Type member.', path)
  else if (!isParameterType(type)) {
    reader.report(`Template format error: Unrecognized parameter type: ${type}`, [...path, 'Type'])
  }
  const pattern = text('AllowedPattern')
  if (pattern !== undefined && !isPattern(pattern))
    reader.report(`Template format error: '${pattern}' is not a regular expression.`, [...path, 'AllowedPattern'])
  return {
    type: type ?? 'String',
    default: text('Default'),
    description: text('Description'),
    noEcho: text('NoEcho') === 'true',
    allowedValues:
      node.AllowedValues === undefined ? undefined : reader.texts(node.AllowedValues, [...path, 'AllowedValues']),
    allowedPattern: pattern,
    constraintDescription: text('ConstraintDescription'),
    minLength: number('MinLength'),
    maxLength: number('MaxLength'),
    minValue: number('MinValue'),
    maxValue: number('MaxValue'),
  }
}

function isParameterType(type: string): boolean {
  return (
    ['String', 'Number', 'CommaDelimitedList', 'List<Number>', 'List<String>'].includes(type) ||
    /^(List<)?AWS::[A-Za-z0-9]+(::[A-Za-z0-9]+)+(<.+>)?>?$/.test(type)
  )
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}
