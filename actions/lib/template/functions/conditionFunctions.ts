import { canonical, isMap, type Json, type Path } from '../../model/json.ts'
import { TemplateError } from '../parse/templateError.ts'
import { Unknown, type Value } from '../resolve/resolvedStack.ts'
import type { ConditionResult } from '../resolve/scope.ts'
import { hasUnknown, isValueList, isValueMap, plain, unknownCall } from '../resolve/unknownValue.ts'
import { isReadBeforeRun, unknownValueError } from '../resolve/unknownValueError.ts'

/** Access of a condition to its template. */
export type ConditionScope = {
  readonly value: (node: Json, path: Path) => Value
  readonly condition: (name: string, path: Path) => ConditionResult
  /** Further functions with a boolean result: those of the Rules section. */
  readonly otherFunctions?: Readonly<Record<string, (argument: Json, path: Path) => ConditionResult>>
}

/** The result of a condition in the Conditions section, or of an assertion in a rule. */
export function resultOfCondition(node: Json, path: Path, scope: ConditionScope): ConditionResult {
  const [name = '', ...rest] = isMap(node) ? Object.keys(node) : []
  const argument = isMap(node) ? (node[name] ?? null) : null
  const at = [...path, name]
  if (rest.length > 0) throw notACondition(path)
  const other = scope.otherFunctions?.[name]
  if (other) return other(argument, at)
  switch (name) {
    case 'Condition':
      if (typeof argument !== 'string') throw notACondition(path)
      return scope.condition(argument, at)
    case 'Fn::Equals': {
      const message = 'Template error: every Fn::Equals object requires a list of 2 string parameters.'
      if (!Array.isArray(argument) || argument.length !== 2) throw new TemplateError(message, at)
      const [left, right]: readonly Json[] = argument
      const values = [scope.value(left ?? null, [...at, 0]), scope.value(right ?? null, [...at, 1])] as const
      // Also a list of one text (issue threads: cfn-lint 1639).
      if (values.some(value => isValueList(value) || isValueMap(value)))
        throw new TemplateError(message, at, values.some(isValueList) ? "Join a list with ','." : undefined)
      return equal(...values, at)
    }
    case 'Fn::And':
      return allOf(operandsOf(name, argument, at, scope))
    case 'Fn::Or':
      return anyOf(operandsOf(name, argument, at, scope))
    case 'Fn::Not': {
      if (!Array.isArray(argument) || argument.length !== 1)
        throw new TemplateError(
          'Template error: every Fn::Not object requires a list with exactly 1 boolean parameter.',
          at,
        )
      const result = resultOfCondition(argument[0] ?? null, [...at, 0], scope)
      return result instanceof Unknown ? unknownCall('Fn::Not', [result]) : !result
    }
    default:
      throw notACondition(path)
  }
}

/**
 * True if CloudFormation takes both values as equal: by text, so that `true` is `'true'`.
 * @throws TemplateError for a value that only the running stack has
 */
export function equal(left: Value, right: Value, path: Path): ConditionResult {
  const unknown = [left, right].filter(hasUnknown)
  const texts = [left, right].map(value => canonical(asText(value)))
  if (unknown.length === 0) return texts[0] === texts[1]
  const call = unknownCall('Fn::Equals', [left, right])
  if (!isReadBeforeRun(call)) throw unknownValueError(call, 'a condition is decided', path)
  return texts[0] === texts[1] || call
}

/** True if all are true, false if one is false, whatever the unknown ones are. */
export function allOf(results: readonly ConditionResult[]): ConditionResult {
  return !results.includes(false) && undecidedOf('Fn::And', results, true)
}

/** True if one is true, false if all are false, whatever the unknown ones are. */
export function anyOf(results: readonly ConditionResult[]): ConditionResult {
  return results.includes(true) || undecidedOf('Fn::Or', results, false)
}

function undecidedOf(name: string, results: readonly ConditionResult[], otherwise: boolean): ConditionResult {
  const [first, ...others] = results.filter(result => result instanceof Unknown)
  if (first === undefined) return otherwise
  return others.length === 0 ? first : unknownCall(name, [first, ...others])
}

function operandsOf(name: string, argument: Json, path: Path, scope: ConditionScope): readonly ConditionResult[] {
  if (!Array.isArray(argument) || argument.length < 2 || argument.length > 10)
    throw new TemplateError(
      `Template error: every ${name} object requires a list of at least 2 and at most 10 boolean parameters.`,
      path,
    )
  return argument.map((item, index) => resultOfCondition(item, [...path, index], scope))
}

function asText(value: Value): Json {
  const json = plain(value)
  if (Array.isArray(json)) return json.map(asText)
  return typeof json === 'object' && json !== null ? json : String(json)
}

function notACondition(path: Path): TemplateError {
  return new TemplateError(
    'Template format error: Conditions can only be boolean operations on parameters and other conditions',
    path,
  )
}
