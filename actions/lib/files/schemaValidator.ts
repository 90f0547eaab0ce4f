import type { SchemaValidator } from '../ports.ts'

/** JSON Schema, draft 2020-12. The validator is as large as all the rest of a verb's start, and loaded by its first use. */
export const schemaValidator: SchemaValidator = {
  validate: async (schema, value) => (await import('./violationsOf.ts')).violationsOf(schema, value),
}
