import type { PolicyContext } from './policyContext.ts'
import { compilePattern, type PatternStyle, type TextPattern } from './textPattern.ts'
import { UnsupportedPolicyError } from './unsupportedPolicyError.ts'

/** How a condition operator compares one value of the request with one value of the policy. */
type ConditionOperator = {
  readonly compile: (value: string, hasVariables: boolean) => TextPattern
  /** A negated operator is met if no value of the policy matches, and if the key is missing. */
  readonly isNegated: boolean
}

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * Operators for dates, IP addresses and binary values are left out: no policy here uses them.
 */
export const CONDITION_OPERATORS: Readonly<Record<string, ConditionOperator>> = {
  StringEquals: { compile: patternIn('literal'), isNegated: false },
  StringNotEquals: { compile: patternIn('literal'), isNegated: true },
  StringEqualsIgnoreCase: { compile: ignoringCase, isNegated: false },
  StringNotEqualsIgnoreCase: { compile: ignoringCase, isNegated: true },
  StringLike: { compile: patternIn('text'), isNegated: false },
  StringNotLike: { compile: patternIn('text'), isNegated: true },
  // AWS: ArnEquals and ArnLike behave identically.
  ArnEquals: { compile: arnPattern, isNegated: false },
  ArnLike: { compile: arnPattern, isNegated: false },
  ArnNotEquals: { compile: arnPattern, isNegated: true },
  ArnNotLike: { compile: arnPattern, isNegated: true },
  Bool: { compile: booleanPattern, isNegated: false },
  NumericEquals: { compile: comparison((actual, wanted) => actual === wanted), isNegated: false },
  NumericNotEquals: { compile: comparison((actual, wanted) => actual === wanted), isNegated: true },
  NumericLessThan: { compile: comparison((actual, wanted) => actual < wanted), isNegated: false },
  NumericLessThanEquals: { compile: comparison((actual, wanted) => actual <= wanted), isNegated: false },
  NumericGreaterThan: { compile: comparison((actual, wanted) => actual > wanted), isNegated: false },
  NumericGreaterThanEquals: { compile: comparison((actual, wanted) => actual >= wanted), isNegated: false },
}

function patternIn(style: PatternStyle): ConditionOperator['compile'] {
  return (value, hasVariables) => compilePattern(value, style, hasVariables)
}

function ignoringCase(value: string, hasVariables: boolean): TextPattern {
  if (hasVariables && value.includes('${')) throw new UnsupportedPolicyError(`'${value}' has a policy variable.`)
  return text => text.toLowerCase() === value.toLowerCase()
}

function arnPattern(value: string, hasVariables: boolean): TextPattern {
  if (!value.startsWith('arn:')) throw new UnsupportedPolicyError(`'${value}' is not the pattern of an ARN.`)
  return compilePattern(value, 'arn', hasVariables)
}

function booleanPattern(value: string): TextPattern {
  if (!/^(true|false)$/i.test(value)) throw new UnsupportedPolicyError(`'${value}' is neither true nor false.`)
  return text => text.toLowerCase() === value.toLowerCase()
}

function comparison(isMet: (actual: number, wanted: number) => boolean): ConditionOperator['compile'] {
  return value => {
    const wanted = Number(value)
    if (value.trim() === '' || Number.isNaN(wanted)) throw new UnsupportedPolicyError(`'${value}' is not a number.`)
    // A tag without a value is no number, least of all 0.
    return (text: string, _context: PolicyContext) => text.trim() !== '' && isMet(Number(text), wanted)
  }
}
