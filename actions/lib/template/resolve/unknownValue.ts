import type { Json } from '../../model/json.ts'
import {
  type Argument,
  type CallExpression,
  childrenOf,
  expressionText,
  type JoinExpression,
  type ReferenceExpression,
  referencesOf,
} from './expression.ts'
import { Unknown, type Value } from './resolvedStack.ts'

/** A text of known and unknown parts; unknown as a whole when one of its parts is. */
export function joinText(parts: readonly (string | Unknown)[]): string | Unknown {
  const merged = parts.flatMap(partsOf).reduce<JoinExpression['parts']>(withPart, [])
  const [only = ''] = merged
  if (merged.length > 1) return new Unknown({ kind: 'join', parts: merged })
  return typeof only === 'string' ? only : new Unknown(only)
}

/** The value of a function whose arguments are not all known: `Fn::Select(1,${Network.Outputs.Subnets})`. */
export function unknownCall(name: string, args: readonly Value[]): Unknown {
  return new Unknown({ kind: 'call', name, arguments: args.map(argumentOf) })
}

/** `Ref` or `Fn::GetAtt` of a resource that only the running stack has. */
export function unknownReference(path: string, attribute: string | undefined): Unknown {
  return new Unknown(attribute === undefined ? { kind: 'resource', path } : { kind: 'attribute', path, attribute })
}

/** Every reference that a value is made from, each once: `Network/Vpc`, `Database/Instance.Endpoint.Address`. */
export function referencesInValue(value: Value): readonly (ReferenceExpression | CallExpression)[] {
  const all = unknownsIn(value).flatMap(({ expression }) => referencesOf(expression))
  return [...new Map(all.map(reference => [expressionText(reference), reference])).values()]
}

/** Every call in a value whose result is unknown, those inside of other calls included. */
export function callsInValue(value: Value): readonly CallExpression[] {
  return unknownsIn(value).flatMap(({ expression }) => callsIn(expression))
}

export function hasUnknown(value: Value): boolean {
  return unknownsIn(value).length > 0
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

function unknownsIn(value: Value): readonly Unknown[] {
  if (value instanceof Unknown) return [value]
  if (isValueList(value)) return value.flatMap(unknownsIn)
  return isValueMap(value) ? Object.values(value).flatMap(unknownsIn) : []
}

function callsIn(expression: Argument): readonly CallExpression[] {
  const inner = childrenOf(expression).flatMap(callsIn)
  return expression.kind === 'call' ? [expression, ...inner] : inner
}

/** A join inside a join is one text. */
function partsOf(part: string | Unknown): JoinExpression['parts'] {
  if (typeof part === 'string') return [part]
  return part.expression.kind === 'join' ? part.expression.parts : [part.expression]
}

function withPart(parts: JoinExpression['parts'], part: JoinExpression['parts'][number]): JoinExpression['parts'] {
  const last = parts.at(-1)
  if (part === '') return parts
  return typeof last === 'string' && typeof part === 'string' ? [...parts.slice(0, -1), last + part] : [...parts, part]
}

function argumentOf(value: Value): Argument {
  if (value instanceof Unknown) return value.expression
  if (isValueList(value)) return { kind: 'list', items: value.map(argumentOf) }
  if (isValueMap(value))
    return {
      kind: 'map',
      entries: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, argumentOf(inner)])),
    }
  return { kind: 'literal', value: plain(value) }
}
