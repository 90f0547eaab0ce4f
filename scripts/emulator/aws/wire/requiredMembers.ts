import type { NormalizedSchema } from '@smithy/core/schema'

/** Required members come first in a structure; the schema has their number. */
export function requiredCountOf(schema: NormalizedSchema): number {
  const raw: unknown = schema.getSchema()
  const count: unknown = Array.isArray(raw) ? raw[6] : undefined
  return typeof count === 'number' ? count : 0
}
