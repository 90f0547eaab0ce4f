import type { Json } from '../model/json.ts'
import { isMap } from '../model/json.ts'

/** Where a value is known only after CloudFormation ran: what it becomes, and what it was. */
export const UNKNOWN_NEW_VALUE: Json = { Unknown: '?after' }
export const UNKNOWN_OLD_VALUE: Json = { Unknown: '?before' }

/** Decides whether a name is that of a resource of these templates: `Network/Vpc`. */
export type IsOwnResource = (name: string) => boolean

/** The expression of a value that only the running stack has, as `plain` writes it; undefined for every other value. */
export function expressionOf(value: Json | undefined): string | undefined {
  return isMap(value) && Object.keys(value).length === 1 && typeof value.Unknown === 'string'
    ? value.Unknown
    : undefined
}

/**
 * True if a value cannot be judged: it comes from a parameter store, an import, a masked parameter or a custom resource.
 * A reference to a resource of these templates, alone or inside a text, names that one resource.
 */
export function isUnjudgeable(value: Json | undefined, isOwn: IsOwnResource): boolean {
  if (typeof value === 'string') return value.includes('{{resolve:') || /^\*{4,}$/.test(value)
  const expression = expressionOf(value)
  if (expression === undefined) return false
  const references = expression.includes('${')
    ? [...expression.matchAll(/\$\{([^${}!][^${}]*)\}/g)].map(([, name]) => name ?? '')
    : [expression]
  return references.length === 0 || references.some(name => !isOwn(name.split('.')[0] ?? ''))
}

/** The text of a scalar; a reference as `${Bucket.Arn}/*`; undefined for anything else. */
export function scalarText(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const expression = expressionOf(value)
  if (expression === undefined) return undefined
  return expression.includes('${') ? expression : `\${${expression}}`
}
