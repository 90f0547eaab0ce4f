import { NormalizedSchema } from '@smithy/core/schema'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { isRecord } from '../wire/record.ts'
import type { SchemaRef } from '../wire/service.ts'
import { textOf } from './properties.ts'

/**
 * A resource's properties as its service describes it. Both carry the same names but for their case
 * (`EFSVolumeConfiguration`, `efsVolumeConfiguration`), so the schema of the SDK finds each member; what the service
 * does not describe is left out. A template's text becomes the number or boolean that the service gives.
 */
export function shaped<Shape extends object>(schema: unknown, properties: JsonMap): Shape {
  const structure = isSchema(schema) ? shapeOf(NormalizedSchema.of(schema), properties) : undefined
  if (!isShape<Shape>(structure)) throw new Error('This is no schema of a structure.')
  return structure
}

const isSchema = (value: unknown): value is SchemaRef => Array.isArray(value)
/** The schema is the one that the SDK made the type from. */
const isShape = <Shape>(value: unknown): value is Shape => isRecord(value)

function shapeOf(schema: NormalizedSchema, value: Json): unknown {
  if (schema.isStructSchema()) return isMap(value) ? structureOf(schema, value) : undefined
  if (schema.isListSchema()) {
    return Array.isArray(value) ? value.map(item => shapeOf(schema.getValueSchema(), item)) : undefined
  }
  if (schema.isMapSchema()) {
    if (!isMap(value)) return undefined
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(schema.getValueSchema(), item)]))
  }
  const text = textOf(value)
  if (schema.isBooleanSchema()) return text === undefined ? undefined : text === 'true'
  if (schema.isNumericSchema()) return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text)
  if (schema.isTimestampSchema()) return text === undefined ? undefined : new Date(text)
  return schema.isStringSchema() ? text : undefined
}

function structureOf(schema: NormalizedSchema, value: JsonMap): Record<string, unknown> {
  const given = new Map(Object.entries(value).map(([name, item]) => [name.toLowerCase(), item]))
  const structure: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const item = given.get(name.toLowerCase())
    const shape = item === undefined ? undefined : shapeOf(member, item)
    if (shape !== undefined) structure[name] = shape
  }
  return structure
}
