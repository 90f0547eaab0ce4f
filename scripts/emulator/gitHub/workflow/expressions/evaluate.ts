import { Evaluator, Lexer, Parser } from '@actions/expressions'
import type { Expr } from '@actions/expressions/ast'
import type { ExpressionData } from '@actions/expressions/data/expressiondata'
import { replacer } from '@actions/expressions/data/replacer'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'
import { TokenType } from '@actions/expressions/lexer'
import { truthy } from '@actions/expressions/result'
import { isBasicExpression, isMapping, isSequence } from '@actions/workflow-parser/templates/tokens/type-guards'
import type { Json, JsonMap } from '#lib/model/json.ts'
import { entriesOf, type Token } from '../parse/tokenMembers.ts'
import { invalid } from '../parse/unsupportedFeatureError.ts'
import { checkContexts } from './checkContexts.ts'
import { toDictionary } from './toDictionary.ts'

/** The values and functions that an expression may use. */
export type ExpressionScope = {
  /** For messages. */
  readonly file: string
  readonly contexts: Readonly<Record<string, JsonMap>>
  /** Beside GitHub's own functions, such as `format`. */
  readonly functions: readonly FunctionDefinition[]
}

/** GitHub cannot evaluate an expression of a valid workflow: the step, job or run fails. */
export class ExpressionFailure extends Error {
  override readonly name = 'ExpressionFailure'
}

/**
 * The value of a token, with its expressions evaluated.
 * @throws ExpressionFailure as GitHub cannot evaluate it
 * @throws UnsupportedFeatureError for a context or function that the workflow runner does not know
 */
export function evaluate(token: Token, scope: ExpressionScope): Json {
  if (isMapping(token))
    return Object.fromEntries(entriesOf(token, scope.file).map(([key, value]) => [key, evaluate(value, scope)]))
  if (isSequence(token)) return [...token].map(item => evaluate(item, scope))
  if (isBasicExpression(token)) return JSON.parse(JSON.stringify(dataOf(token, scope), replacer)) ?? null
  const value = token.toJSON()
  return typeof value === 'object' ? null : (value ?? null)
}

export function evaluateText(token: Token, scope: ExpressionScope): string {
  return isBasicExpression(token) ? dataOf(token, scope).coerceString() : coerceText(evaluate(token, scope))
}

export function evaluateTexts(token: Token | undefined, scope: ExpressionScope): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(token, scope.file).map(([key, value]) => [key, evaluateText(value, scope)]))
}

export function evaluateNumber(token: Token, scope: ExpressionScope): number {
  const value = Number(evaluateText(token, scope))
  if (Number.isNaN(value)) throw invalid('A number is expected here', scope.file, token.line)
  return value
}

/** `true` for every value that GitHub counts as true. */
export function evaluateCondition(token: Token, scope: ExpressionScope): boolean {
  return isBasicExpression(token) ? truthy(dataOf(token, scope)) : evaluateText(token, scope) === 'true'
}

/** As GitHub writes a value into a text. */
export function coerceText(value: Json): string {
  if (value === null) return ''
  if (typeof value === 'object') return Array.isArray(value) ? 'Array' : 'Object'
  return String(value)
}

function dataOf(token: Token & { readonly expression: string }, scope: ExpressionScope): ExpressionData {
  const tree = parse(token, scope)
  checkContexts(tree, { ...scope, line: token.line })
  const functions = new Map(scope.functions.map(definition => [definition.name.toLowerCase(), definition]))
  try {
    return new Evaluator(tree, toDictionary(scope.contexts), functions).evaluate()
  } catch (error) {
    throw new ExpressionFailure(
      `${scope.file} (Line: ${token.line ?? 0}): ${error instanceof Error ? error.message : error}`,
    )
  }
}

function parse(token: Token & { readonly expression: string }, { file, contexts, functions }: ExpressionScope): Expr {
  try {
    const { tokens } = new Lexer(token.expression).lex()
    // The lexer replaces only the first of several escaped quotes.
    for (const lexed of tokens)
      if (lexed.type === TokenType.STRING) lexed.value = lexed.lexeme.slice(1, -1).replaceAll("''", "'")
    return new Parser(tokens, Object.keys(contexts), [...functions]).parse()
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error), file, token.line)
  }
}
