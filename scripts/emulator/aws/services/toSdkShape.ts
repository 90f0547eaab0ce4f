import { NormalizedSchema } from '@smithy/core/schema'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { SchemaRef } from '../wire/awsService.ts'
import { isRecord } from '../wire/isRecord.ts'
import { propertyText } from './propertyValues.ts'

/**
 * A resource's properties in the shape that its service describes. Both have the same names except for their case
 * (`EFSVolumeConfiguration`, `efsVolumeConfiguration`), so the schema of the SDK finds each member; other properties
 * are left out. Text in a template becomes the number or boolean of the schema.
 */
export function toSdkShape<Shape extends object>(schema: unknown, properties: JsonMap): Shape {
  const structure = isSchema(schema) ? toShape(NormalizedSchema.of(schema), properties) : undefined
  if (!isShape<Shape>(structure)) throw new Error('The schema is not one of a structure.')
  return structure
}

const isSchema = (value: unknown): value is SchemaRef => Array.isArray(value)
/** The SDK generated the type from this schema. */
const isShape = <Shape>(value: unknown): value is Shape => isRecord(value)

function toShape(schema: NormalizedSchema, value: Json): unknown {
  if (schema.isStructSchema()) return isMap(value) ? toStructure(schema, value) : undefined
  if (schema.isListSchema()) {
    return Array.isArray(value) ? value.map(item => toShape(schema.getValueSchema(), item)) : undefined
  }
  if (schema.isMapSchema()) {
    if (!isMap(value)) return undefined
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toShape(schema.getValueSchema(), item)]))
  }
  const text = propertyText(value)
  if (schema.isBooleanSchema()) return text === undefined ? undefined : text === 'true'
  if (schema.isNumericSchema()) return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text)
  if (schema.isTimestampSchema()) return text === undefined ? undefined : new Date(text)
  return schema.isStringSchema() ? text : undefined
}

function toStructure(schema: NormalizedSchema, value: JsonMap): Record<string, unknown> {
  const byLowerCaseName = new Map(Object.entries(value).map(([name, item]) => [name.toLowerCase(), item]))
  const structure: Record<string, unknown> = {}
  for (const [name, member] of schema.structIterator()) {
    const item = byLowerCaseName.get(name.toLowerCase())
    const shape = item === undefined ? undefined : toShape(member, item)
    if (shape !== undefined) structure[name] = shape
  }
  return structure
}
