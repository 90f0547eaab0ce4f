import { isMap, type Json } from '#lib/model/json.ts'
import { lookup } from '#lib/model/lookup.ts'
import { CONDITION_OPERATORS } from './conditionOperators.ts'
import { contextKeyOf, hasSeveralValues } from './contextKeys.ts'
import type { PolicyContext } from './policyContext.ts'
import { textsOf } from './textsOf.ts'
import { UnsupportedPolicyError } from './unsupportedPolicyError.ts'

/** True if one operator with one key is met. */
export type PolicyCondition = (context: PolicyContext) => boolean

/**
 * The conditions of a statement; all must be met.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export function parseConditions(conditions: Json | undefined, hasVariables: boolean): readonly PolicyCondition[] {
  if (conditions === undefined) return []
  if (!isMap(conditions)) throw new UnsupportedPolicyError("'Condition' is not a map.")
  return Object.entries(conditions).flatMap(([operator, keys]) => {
    if (!isMap(keys)) throw new UnsupportedPolicyError(`'Condition' has no map of keys for '${operator}'.`)
    return Object.entries(keys).map(([name, values]) => {
      const texts = textsOf(values, name)
      return operator === 'Null'
        ? parseNull(name, texts)
        : parseCondition({ operator, name, values: texts, hasVariables })
    })
  })
}

type ConditionSource = {
  readonly operator: string
  readonly name: string
  readonly values: readonly string[]
  readonly hasVariables: boolean
}

function parseCondition({ operator, name, values, hasVariables }: ConditionSource): PolicyCondition {
  const [, quantifier, base = '', suffix] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? []
  const comparison = lookup(CONDITION_OPERATORS, base)
  if (!comparison)
    throw new UnsupportedPolicyError(`The emulated IAM does not know the condition operator '${operator}'.`)
  const key = contextKeyOf(name)
  if (hasSeveralValues(key) && quantifier === undefined)
    throw new UnsupportedPolicyError(`'${name}' has several values: '${operator}' needs ForAllValues or ForAnyValue.`)

  const { isNegated } = comparison
  const ifExists = suffix !== undefined
  const patterns = values.map(value => comparison.compile(value, hasVariables))
  const matches = (text: string, context: PolicyContext): boolean =>
    isNegated !== patterns.some(pattern => pattern(text, context))
  return context => {
    const actual = context.get(key)
    const texts = typeof actual === 'string' ? [actual] : (actual ?? [])
    if (texts.length === 0) return quantifier === 'ForAllValues' || ifExists || (isNegated && quantifier === undefined)
    if (quantifier === undefined && typeof actual === 'object')
      throw new UnsupportedPolicyError(`'${name}' has several values: '${operator}' needs ForAllValues or ForAnyValue.`)
    return quantifier === 'ForAllValues'
      ? texts.every(text => matches(text, context))
      : texts.some(text => matches(text, context))
  }
}

/** `true` asks that the key is missing, or empty; `false` that it has a value. */
function parseNull(name: string, values: readonly string[]): PolicyCondition {
  const key = contextKeyOf(name)
  const unknown = values.find(value => value !== 'true' && value !== 'false')
  if (unknown !== undefined) throw new UnsupportedPolicyError(`'${unknown}' is no value of 'Null'.`)
  return context => {
    const isMissing = (context.get(key) ?? []).length === 0
    return values.some(value => (value === 'true') === isMissing)
  }
}
