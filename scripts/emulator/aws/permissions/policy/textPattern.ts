import { contextKeyOf, hasSeveralValues } from './contextKeys.ts'
import type { PolicyContext } from './policyContext.ts'
import { UnsupportedPolicyError } from './unsupportedPolicyError.ts'

/** True if the text matches, in a context that gives the policy variables their values. */
export type TextPattern = (text: string, context: PolicyContext) => boolean

/**
 * - `literal`: no wildcards
 * - `text`: `*` is any text and `?` any character
 * - `action`: the same without regard to case, and without policy variables
 * - `resource`: the same in an ARN, where a `*` reaches beyond a colon only at the end of a segment
 *   (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html)
 * - `arn`: six segments that are compared one by one
 *   (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN)
 */
export type PatternStyle = 'literal' | 'text' | 'action' | 'resource' | 'arn'

/** Source of a regular expression, or a policy variable that becomes one. */
type Piece = string | { readonly key: string; readonly otherwise: string | undefined }

const TOKENS = /\$\{([^}]*)\}|[*?:]|[^*?:$]+|\$/g
const SEGMENTS = 6

/**
 * Compiles a value of a policy. Policy variables have a value only where the policy's version has them; one without a
 * value in the context matches nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function compilePattern(pattern: string, style: PatternStyle, hasVariables: boolean): TextPattern {
  const pieces = piecesOf(pattern, style, hasVariables && style !== 'action')
  if (pieces.every(piece => typeof piece === 'string')) {
    const expression = expressionOf(pieces, style)
    return text => expression.test(text)
  }
  return (text, context) => {
    const values = pieces.map(piece => (typeof piece === 'string' ? piece : variableValueOf(piece, context)))
    const hasEveryValue = values.every(value => value !== undefined)
    return hasEveryValue && expressionOf(values, style).test(text)
  }
}

function expressionOf(pieces: readonly string[], style: PatternStyle): RegExp {
  return new RegExp(`^${pieces.join('')}$`, style === 'action' ? 'is' : 's')
}

function piecesOf(pattern: string, style: PatternStyle, hasVariables: boolean): readonly Piece[] {
  const tokens = [...pattern.matchAll(TOKENS)]
  let segment = 1
  return tokens.map(([token, variable], index) => {
    if (variable !== undefined) return hasVariables ? variableOf(variable) : escaped(token)
    if (token === ':') segment += 1
    if (style === 'literal' || (token !== '*' && token !== '?')) return escaped(token)
    const next = tokens[index + 1]?.[0]
    const isLast = next === undefined || next === ':'
    return wildcardOf(token, style, { isLast, isInResource: segment >= SEGMENTS })
  })
}

type WildcardPosition = {
  /** The last character of its segment. */
  readonly isLast: boolean
  /** In the sixth segment, which may have colons of its own. */
  readonly isInResource: boolean
}

function wildcardOf(token: '*' | '?', style: PatternStyle, { isLast, isInResource }: WildcardPosition): string {
  const staysInSegment = (style === 'resource' && !(token === '*' && isLast)) || style === 'arn'
  const character = staysInSegment && !isInResource ? '[^:]' : '.'
  return token === '*' ? `${character}*` : character
}

/** `${*}`, `${?}` and `${$}` are the characters themselves; `${key, 'default'}` has a value for a missing key. */
function variableOf(variable: string): Piece {
  if (variable === '*' || variable === '?' || variable === '$') return escaped(variable)
  const [, name = '', otherwise] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(variable) ?? []
  const key = contextKeyOf(name)
  if (hasSeveralValues(key)) throw new UnsupportedPolicyError(`'${name}' has several values and is no policy variable.`)
  return { key, otherwise }
}

function variableValueOf({ key, otherwise }: Exclude<Piece, string>, context: PolicyContext): string | undefined {
  const value = context.get(key) ?? otherwise
  if (typeof value === 'object')
    throw new UnsupportedPolicyError(`'${key}' has several values and is no policy variable.`)
  return value === undefined ? undefined : escaped(value)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
