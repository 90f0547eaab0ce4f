import { Dictionary } from '@actions/expressions/data/dictionary'
import type { ExpressionData } from '@actions/expressions/data/expressiondata'
import { reviver } from '@actions/expressions/data/reviver'
import type { JsonMap } from '#lib/model/json.ts'

/** A payload is large and does not change. */
const CONVERTED = new WeakMap<JsonMap, ExpressionData>()

/** The contexts as the evaluator of expressions takes them. */
export function toDictionary(contexts: Readonly<Record<string, JsonMap>>): Dictionary {
  return new Dictionary(
    ...Object.entries(contexts).map(([key, context]) => {
      const value: ExpressionData = CONVERTED.get(context) ?? JSON.parse(JSON.stringify(context), reviver)
      CONVERTED.set(context, value)
      return { key, value }
    }),
  )
}
