import type { Json } from '#lib/model/json.ts'
import { UnsupportedPolicyError } from './unsupportedPolicyError.ts'

/** The text or the texts of an element, which is one or a list. YAML may have read a text as a boolean or a number. */
export function textsOf(value: Json | undefined, element: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(item => textsOf(item, element))
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return [String(value)]
  throw new UnsupportedPolicyError(`'${element}' is neither text nor a list of texts.`)
}
