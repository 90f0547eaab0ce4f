import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js'
import type { Json, Path } from '../model/json.ts'
import type { Violation } from '../model/schemaViolation.ts'

/** By ajv, all at once. @throws Error when the schema itself is broken */
export function violationsOf(schema: Json, value: Json): readonly Violation[] {
  const ajv = new Ajv2020(OPTIONS)
  // A JSON object is a schema; ajv says so itself when it is a broken one.
  const validate = ajv.compile(schema as AnySchemaObject)
  return validate(value) ? [] : (validate.errors ?? []).map(error => violationOf(error, value))
}

/**
 * A schema is used once, so it is not improved first, and it is ours: compiling draft 2020-12's own schema to check it by
 * took three times as long as all the rest. What is broken in it ajv's strict mode finds all the same.
 */
const OPTIONS = {
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
} as const

function violationOf({ instancePath, keyword, message, params }: ErrorObject, value: unknown): Violation {
  return { path: pathOf(instancePath, value), keyword, message: message ?? keyword, params: { ...params } }
}

/** `/parameters/Count` as a path; a step into an array is a number. */
function pathOf(pointer: string, value: unknown): Path {
  let here: unknown = value
  return pointer
    .split('/')
    .slice(1)
    .map(step => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const key = Array.isArray(here) ? Number(name) : name
      here = Array.isArray(here) ? here[Number(name)] : Object(here)[name]
      return key
    })
}
