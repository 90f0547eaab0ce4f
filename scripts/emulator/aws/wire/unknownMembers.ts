import type { NormalizedSchema } from '@smithy/core/schema'
import { isRecord } from './isRecord.ts'

/** Members of a response that its schema does not have: the wire would drop them silently. */
export function unknownMembersIn(schema: NormalizedSchema, value: unknown, path = ''): readonly string[] {
  if (schema.isListSchema() && Array.isArray(value)) {
    return value.flatMap((item, index) => unknownMembersIn(schema.getValueSchema(), item, `${path}[${index}]`))
  }
  if (schema.isMapSchema() && isRecord(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      unknownMembersIn(schema.getValueSchema(), item, `${path}.${key}`),
    )
  }
  if (!schema.isStructSchema() || !isRecord(value)) return []
  const members = new Map(schema.structIterator())
  return Object.entries(value).flatMap(([name, item]) => {
    const member = members.get(name)
    if (!member) return item === undefined ? [] : [`${path}.${name}`]
    return unknownMembersIn(member, item, `${path}.${name}`)
  })
}
