import { isMap, type Json } from '#lib/model/json.ts'

/** The resource whose value this is, without its attribute: `Security/DatabaseSecurityGroup`; a known value as text. */
export function resourceOf(value: Json | undefined): string {
  if (!isMap(value) || typeof value.Unknown !== 'string') return String(value)
  return value.Unknown.split('.')[0] ?? ''
}

/** Every resource whose value occurs, also inside of texts. */
export function referencesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isMap(value)) return []
  if (typeof value.Unknown === 'string')
    return value.Unknown.includes('${') ? namesIn(value.Unknown) : [resourceOf(value)]
  return Object.values(value).flatMap(referencesIn)
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^}.]+)[^}]*\}/g)].map(([, name = '']) => name)
}
