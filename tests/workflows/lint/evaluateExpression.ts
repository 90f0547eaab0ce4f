import { data, Evaluator, type Expr, Lexer, Parser } from '@actions/expressions'
import { truthy } from '@actions/expressions/result'
import type { JsonMap } from '#lib/model/json.ts'
import type { Job } from './lintedFiles.ts'

/** The values that expressions may read, by context. A context that is absent is null. */
export type Contexts = Readonly<Record<string, JsonMap>>

const CONTEXTS = ['github', 'inputs', 'matrix', 'needs', 'strategy', 'vars', 'env', 'steps', 'job', 'runner', 'secrets']
/** The functions of `if`, for a job whose needed jobs have succeeded. */
const STATUS = { success: true, always: true, failure: false, cancelled: false }

/** A text with its `${{ … }}` evaluated. */
export function evaluateText(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts).coerceString())
}

/** True if a job has no `if`, or one that holds. Text with `${{ }}` around it is the same as without. */
export function isStarted({ value }: Job, contexts: Contexts): boolean {
  if (typeof value.if !== 'string') return true
  const [, inner = value.if] = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(value.if) ?? []
  return truthy(evaluate(inner, contexts))
}

function evaluate(expression: string, contexts: Contexts): data.ExpressionData {
  const functions = Object.entries(STATUS).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }))
  const parsed: Expr = new Parser(new Lexer(expression).lex().tokens, CONTEXTS, functions).parse()
  const context = JSON.parse(JSON.stringify(contexts), data.reviver)
  return new Evaluator(parsed, context, new Map(functions.map(definition => [definition.name, definition]))).evaluate()
}
