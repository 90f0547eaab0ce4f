import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

/** The text of a scalar property. */
export function propertyText(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

export function mapsOf(value: Json | undefined): readonly JsonMap[] {
  return listOf(value).filter(isMap)
}

export function propertyTexts(value: Json | undefined): readonly string[] {
  return listOf(value).flatMap(item => propertyText(item) ?? [])
}

/** The value at this path of keys. */
export function propertyAt(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((inner, key) => (isMap(inner) ? inner[key] : undefined), value)
}
