import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

const FILE = new URL('openapi.json', import.meta.url)

/** GitHub's own OpenAPI document, cut down to what we ask for; see cutOpenApi.ts. */
export const document: JsonMap = mapIn(JSON.parse(readFileSync(FILE, 'utf8')))

const checked = { strict: false, validateFormats: false, allErrors: true } as const
const ajv = new Ajv(checked).addSchema({ $id: 'github', components: ajvSchemaOf(document.components ?? {}) })
/** Paths and queries are text; GitHub reads numbers and truth values out of it. */
const readingAjv = new Ajv({ ...checked, coerceTypes: true })

/** What is wrong with a value, in ajv's words. */
export type Check = (value: unknown) => readonly string[]

export function checkOf(schema: Json): Check {
  return checkBy(ajv.compile(mapIn(ajvSchemaOf(schema))))
}

export function readingCheckOf(schema: Json): Check {
  return checkBy(readingAjv.compile(mapIn(ajvSchemaOf(schema))))
}

/** What a reference leads to. */
export function resolved(value: Json | undefined): JsonMap {
  if (!isMap(value)) return {}
  if (typeof value.$ref !== 'string') return value
  const steps = value.$ref.replace('#/', '').split('/')
  return resolved(steps.reduce<Json | undefined>((here, step) => (isMap(here) ? here[step] : undefined), document))
}

export function mapIn(value: unknown): JsonMap {
  if (!isMap(value)) throw new Error('GitHub’s document has another shape than expected.')
  return value
}

function checkBy(validate: ValidateFunction): Check {
  return value =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}

/** OpenAPI 3.0 says 'nullable' where JSON Schema has a type of its own. */
function ajvSchemaOf(value: Json): Json {
  if (Array.isArray(value)) return value.map(ajvSchemaOf)
  if (!isMap(value)) return value
  const { nullable, ...rest } = value
  const schema = Object.fromEntries(
    Object.entries(rest).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/', 'github#/') : ajvSchemaOf(inner),
    ]),
  )
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema
}
