import type { NormalizedSchema } from '@smithy/core/schema'
import { isRecord } from './isRecord.ts'

/** The paths of the members that an input has, of structures and of structures in lists: `Delete.Objects.Key`. */
export function presentMembers(schema: NormalizedSchema, value: unknown, path = ''): readonly string[] {
  if (schema.isListSchema() && Array.isArray(value))
    return value.flatMap(item => presentMembers(schema.getValueSchema(), item, path))
  if (!schema.isStructSchema() || schema.isUnitSchema() || !isRecord(value)) return []
  return [...schema.structIterator()].flatMap(([name, member]) => {
    if (value[name] === undefined) return []
    const innerPath = path ? `${path}.${name}` : name
    return [innerPath, ...presentMembers(member, value[name], innerPath)]
  })
}
