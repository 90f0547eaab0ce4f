import { isMap, type Json, type JsonMap } from '../../model/json.ts'
import { itemTypeOf } from '../../template/environment/parameterSchema.ts'
import type { Template } from '../../template/parse/template.ts'

/** A parameter's value as CloudFormation accepts it: a list is one text with commas. */
export function parameterText(value: Json): string {
  return Array.isArray(value) ? value.map(String).join(',') : String(value)
}

/** The environment as its schema expects it: all text, except for parameters whose type is a number or a list. */
export function valueForSchema(value: JsonMap, template: Template | undefined): JsonMap {
  const parameters = value.parameters
  if (!template || !isMap(parameters)) return value
  const typedParameters = Object.entries(parameters).map(([name, written]) => {
    const type = template.parameters[name]?.type
    return [name, type === undefined ? written : typed(written, type)] as const
  })
  return { ...value, parameters: Object.fromEntries(typedParameters) }
}

function typed(written: Json, type: string): Json {
  const item = itemTypeOf(type)
  if (item === undefined) return type === 'Number' ? numbered(written) : written
  const items = typeof written === 'string' ? written.split(',').map(text => text.trim()) : written
  return Array.isArray(items) && item === 'Number' ? items.map(numbered) : items
}

function numbered(written: Json): Json {
  return typeof written === 'string' && /^[-+]?(?:\d+|\d*\.\d+)$/.test(written) ? Number(written) : written
}
