import type { SchemaValidator } from '../ports.ts'

/** JSON Schema, draft 2020-12. Loading ajv takes as long as the rest of a verb's start, so its first use loads it. */
export const schemaValidator: SchemaValidator = {
  validate: async (schema, value) => (await import('./violationsOf.ts')).violationsOf(schema, value),
}
