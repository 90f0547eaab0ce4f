import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { resolveReference } from './schemaChecks.ts'

/** The value, completed with the minimum that the schema requires. */
export function completeValue(schema: Json | undefined, value: Json | undefined): Json {
  const shape = resolveReference(schema)
  if (value === undefined) return minimalValueOf(shape)
  if (Array.isArray(value)) return value.map(item => completeValue(shape.items, item))
  if (!isMap(value)) return value
  const { properties, required } = objectShapeOf(shape)
  const names = [...new Set([...required, ...Object.keys(value)])]
  return Object.fromEntries(
    names.map(name => [
      name,
      name in properties ? completeValue(properties[name], value[name]) : (value[name] ?? null),
    ]),
  )
}

type ObjectShape = { readonly properties: JsonMap; readonly required: readonly string[] }

/** The properties of a schema; of alternatives, the first. */
function objectShapeOf(shape: JsonMap): ObjectShape {
  const own = isMap(shape.properties) ? shape.properties : {}
  const required = Array.isArray(shape.required) ? shape.required.map(String) : []
  const parts = [...listIn(shape.allOf), ...listIn(shape.anyOf).slice(0, 1), ...listIn(shape.oneOf).slice(0, 1)]
  const inner = parts.map(part => objectShapeOf(resolveReference(part)))
  return {
    properties: Object.assign({}, ...inner.map(part => part.properties), own),
    required: [...inner.flatMap(part => part.required), ...required],
  }
}

function minimalValueOf(shape: JsonMap): Json {
  if (shape.nullable === true) return null
  const [first] = listIn(shape.enum)
  if (first !== undefined) return first
  const [alternative] = [...listIn(shape.oneOf), ...listIn(shape.anyOf), ...listIn(shape.allOf)]
  if (alternative !== undefined && !shape.properties) return completeValue(alternative, undefined)
  switch (shape.type) {
    case 'string':
      return shape.format === 'date-time' ? '2026-11-22T00:00:00Z' : shape.format === 'uri' ? 'https://github.com/' : ''
    case 'integer':
    case 'number':
      return typeof shape.minimum === 'number' ? shape.minimum : 0
    case 'boolean':
      return false
    case 'array':
      return []
    case 'object':
    case undefined:
      return completeValue(shape, {})
    default:
      throw new Error(`Unsupported schema type '${JSON.stringify(shape.type)}'.`)
  }
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
