import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { isMapping, isSequence, isString } from '@actions/workflow-parser/templates/tokens/type-guards'
import { invalid, unsupported } from './unsupportedFeatureError.ts'

/** A part of a file: a value, or an expression that is evaluated when the job runs. */
export type Token = TemplateToken

type Members<Key extends string> = Readonly<Partial<Record<Key, Token>>>

/** @throws UnsupportedFeatureError for a key that is not in the list */
export function membersOf<Key extends string>(
  token: Token | undefined,
  keys: readonly Key[],
  context: { readonly file: string; readonly of: string },
): Members<Key> {
  const isListed = (key: string): key is Key => keys.some(listed => listed === key)
  const members: Partial<Record<Key, Token>> = {}
  for (const [key, value] of entriesOf(token, context.file)) {
    if (!isListed(key)) throw unsupported(`'${key}' of ${context.of}`, context.file, value)
    members[key] = value
  }
  return members
}

/** The entries of a map whose keys are no expressions. */
export function entriesOf(token: Token | undefined, file: string): readonly (readonly [key: string, value: Token])[] {
  if (token === undefined) return []
  if (!isMapping(token)) throw unsupported('an expression in place of this map', file, token)
  return [...token].map(({ key, value }) => {
    if (key.isExpression) throw unsupported('a key that is an expression', file, key)
    return [key.toString(), value] as const
  })
}

/** The texts of a text or a list of texts. */
export function textsOf(token: Token | undefined, file: string): readonly string[] {
  if (token === undefined) return []
  return isSequence(token) ? [...token].map(item => textOf(item, file)) : [textOf(token, file)]
}

export function textOf(token: Token, file: string): string {
  if (isString(token)) return token.value
  if (token.isScalar && token.isLiteral) return token.toString()
  throw invalid('A text without expressions is expected here', file, token.line)
}
