import type { Json } from '../../model/json.ts'
import { Unknown, type Value } from './resolvedStack.ts'

/** A text of known and unknown parts; unknown as a whole when one of its parts is. */
export function joinText(parts: readonly (string | Unknown)[]): string | Unknown {
  const whole = parts.filter(part => part !== '')
  const [only] = whole
  if (whole.length === 1 && only instanceof Unknown) return only
  if (whole.every(part => typeof part === 'string')) return whole.join('')
  return new Unknown(whole.map(part => (typeof part === 'string' ? literal(part) : placeholder(part))).reduce(beside))
}

/** What a function gives whose arguments are not all known: `Fn::Select(1,${Network.Outputs.Subnets})`. */
export function unknownCall(name: string, args: readonly Value[]): Unknown {
  return new Unknown(`${name}(${args.map(argument).join(',')})`)
}

/** The single references that a value depends on: `Network/Vpc`, `Database/Instance.Endpoint.Address`. */
export function expressionsIn(value: Value): readonly string[] {
  if (value instanceof Unknown) {
    if (!value.expression.includes('${')) return [value.expression]
    return [...value.expression.matchAll(/\$\{([^${}!][^${}]*)\}/g)].map(match => match[1] ?? '')
  }
  if (Array.isArray(value)) return [...new Set(value.flatMap(expressionsIn))]
  if (isValueMap(value)) return [...new Set(Object.values(value).flatMap(expressionsIn))]
  return []
}

export function hasUnknown(value: Value): boolean {
  if (value instanceof Unknown) return true
  if (Array.isArray(value)) return value.some(hasUnknown)
  return isValueMap(value) && Object.values(value).some(hasUnknown)
}

export function isValueMap(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown)
}

export function isValueList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** Plain data; an unknown value is `{ Unknown: 'Network/Vpc' }`. */
export function plain(value: Value): Json {
  if (value instanceof Unknown) return value.toJSON()
  if (isValueList(value)) return value.map(plain)
  if (isValueMap(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
  return value
}

function placeholder({ expression }: Unknown): string {
  return expression.includes('${') && !expression.startsWith('Fn::') ? expression : `\${${expression}}`
}

/** Two parts of a text that meet in `${` are no placeholder either. */
function beside(text: string, next: string): string {
  return text.endsWith('$') && next.startsWith('{') ? `${text}{!${next.slice(1)}` : text + next
}

/** As in Fn::Sub, `${!` is a `${` that stands for itself. */
function literal(text: string): string {
  return text.replaceAll('${', '${!')
}

function argument(value: Value): string {
  if (value instanceof Unknown) return placeholder(value)
  if (Array.isArray(value)) return `[${value.map(argument).join(',')}]`
  return typeof value === 'string' ? JSON.stringify(literal(value)) : JSON.stringify(value)
}
