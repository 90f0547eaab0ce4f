import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

const FILE = new URL('openapi.json', import.meta.url)

/** GitHub's OpenAPI document, reduced to our operations by cutOpenApi.ts. */
export const openApiDocument: JsonMap = requireMap(JSON.parse(readFileSync(FILE, 'utf8')))

const AJV_OPTIONS = { strict: false, validateFormats: false, allErrors: true } as const
const ajv = new Ajv(AJV_OPTIONS).addSchema({ $id: 'github', components: ajvSchemaOf(openApiDocument.components ?? {}) })
/** Paths and queries are text, from which GitHub reads numbers and booleans. */
const coercingAjv = new Ajv({ ...AJV_OPTIONS, coerceTypes: true })

/** Returns ajv's messages about a value. */
export type SchemaCheck = (value: unknown) => readonly string[]

export function compileCheck(schema: Json): SchemaCheck {
  return toSchemaCheck(ajv.compile(requireMap(ajvSchemaOf(schema))))
}

export function compileCoercingCheck(schema: Json): SchemaCheck {
  return toSchemaCheck(coercingAjv.compile(requireMap(ajvSchemaOf(schema))))
}

/** The target of a reference. */
export function resolveReference(value: Json | undefined): JsonMap {
  if (!isMap(value)) return {}
  if (typeof value.$ref !== 'string') return value
  const steps = value.$ref.replace('#/', '').split('/')
  return resolveReference(
    steps.reduce<Json | undefined>((here, step) => (isMap(here) ? here[step] : undefined), openApiDocument),
  )
}

export function requireMap(value: unknown): JsonMap {
  if (!isMap(value)) throw new Error("GitHub's OpenAPI document has an unexpected shape.")
  return value
}

function toSchemaCheck(validate: ValidateFunction): SchemaCheck {
  return value =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}

/** OpenAPI 3.0 has `nullable` where JSON Schema has the type `null`. */
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
