import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js'
import type { Json, Path } from '../model/json.ts'
import { matchPattern } from '../model/matchPattern.ts'
import type { Violation } from '../model/schemaViolation.ts'

/** Every violation, found by ajv. Throws an Error when the schema itself is broken. */
export function violationsOf(schema: Json, value: Json): readonly Violation[] {
  const ajv = new Ajv2020(OPTIONS)
  // Any JSON object may be a schema; ajv throws when it is a broken one.
  const validate = ajv.compile(schema as AnySchemaObject)
  return validate(value) ? [] : (validate.errors ?? []).map(error => violationOf(error, value))
}

/**
 * A schema is used once, so optimising its code is wasted time. It is this repository's own, so it is not validated: that
 * would compile the schema of draft 2020-12, three times the time of the rest; ajv's strict mode finds errors, too.
 */
const OPTIONS = {
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  meta: false,
  validateSchema: false,
  code: { optimize: false, regExp: boundedRegExp() },
} as const

/** A pattern that takes too long refuses nothing here: the check of the resolved parameters reports it. */
function boundedRegExp() {
  const create = (pattern: string, flags: string) => ({
    test: (text: string) => matchPattern(pattern, text, flags) !== 'no-match',
    // Ajv uses one object for equal texts.
    toString: () => `/${pattern}/${flags}`,
  })
  // Ajv puts it into generated code, which this repository does not store.
  return Object.assign(create, { code: 'boundedRegExp' })
}

function violationOf({ instancePath, keyword, message, params }: ErrorObject, value: unknown): Violation {
  return { path: pathOf(instancePath, value), keyword, message: message ?? keyword, params: { ...params } }
}

/** `/parameters/Count` as a path; a step into an array is a number. */
function pathOf(pointer: string, value: unknown): Path {
  let current: unknown = value
  return pointer
    .split('/')
    .slice(1)
    .map(step => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const key = Array.isArray(current) ? Number(name) : name
      current = Array.isArray(current) ? current[Number(name)] : Object(current)[name]
      return key
    })
}
