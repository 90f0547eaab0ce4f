import { readFileSync } from 'node:fs'
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

export const COMPOSE_FILE = 'docker/compose.yaml'
export const composeText = readFileSync(COMPOSE_FILE, 'utf8')

type Variables = Readonly<Record<string, string>>

/** The document of compose.yaml with its merge keys resolved, and its variables as they are written. */
export function composeDocument(text: string): JsonMap {
  const document = load(text, { schema: CORE_SCHEMA.withTags(mergeTag) })
  if (!isMap(document)) throw new Error('compose.yaml is no map.')
  return document
}

/** The services of compose.yaml by name, with the values of these variables; a variable that is missing has its default. */
export function servicesOf(text: string, variables: Variables = {}): Readonly<Record<string, JsonMap>> {
  const { services } = composeDocument(text)
  return Object.fromEntries(
    Object.entries(isMap(services) ? services : {}).map(([name, service]) => {
      const value = substituted(service, variables)
      return [name, isMap(value) ? value : {}]
    }),
  )
}

/** The environment of one service. */
export function environmentOf(text: string, service: string, variables: Variables = {}): Variables {
  const { environment } = servicesOf(text, variables)[service] ?? {}
  return Object.fromEntries(Object.entries(isMap(environment) ? environment : {}).map(([k, v]) => [k, String(v)]))
}

/** A variable in a value: `${NAME}`, `${NAME:-default}` or `${NAME:+text when it is set}`; `$$` is one dollar sign. */
const VARIABLE = /\$\$|\$\{(?<name>\w+)(?::(?<kind>[-+])(?<text>[^}]*))?\}/g

export type ComposeVariable = { readonly name: string; readonly default: string | undefined }

/** Every variable that compose.yaml reads, with its default; once for each value that reads it. */
export function variablesIn(text: string): readonly ComposeVariable[] {
  return [...JSON.stringify(composeDocument(text)).matchAll(VARIABLE)].flatMap(({ groups = {} }) =>
    groups.name === undefined
      ? []
      : [{ name: groups.name, default: groups.kind === '-' ? (groups.text ?? '') : undefined }],
  )
}

function substituted(value: Json | undefined, variables: Variables): Json {
  if (typeof value === 'string') return withValues(value, variables)
  if (Array.isArray(value)) return value.map(item => substituted(item, variables))
  if (!isMap(value)) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substituted(item, variables)]))
}

function withValues(text: string, variables: Variables): string {
  return text.replaceAll(VARIABLE, (whole, name?: string, kind?: string, other = '') => {
    if (name === undefined) return whole.slice(1)
    const given = variables[name] ?? ''
    if (kind === '+') return given === '' ? '' : other
    return given === '' ? other : given
  })
}
