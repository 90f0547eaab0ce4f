import { canonical, isMap, type Json, type Path } from '../../model/json.ts'
import { TemplateError } from '../parse/templateError.ts'
import type { Value } from '../resolve/resolvedStack.ts'
import { hasUnknown, plain, unknownCall } from '../resolve/unknownValue.ts'
import { unknownValueError } from '../resolve/unknownValueError.ts'

/** Access of a condition to its template. */
export type ConditionScope = {
  readonly value: (node: Json, path: Path) => Value
  readonly condition: (name: string, path: Path) => boolean
  /** Further functions with a boolean result: those of the Rules section. */
  readonly otherFunctions?: Readonly<Record<string, (argument: Json, path: Path) => boolean>>
}

/** The value of a condition in the Conditions section, or of an assertion in a rule. */
export function isConditionTrue(node: Json, path: Path, scope: ConditionScope): boolean {
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
      if (!Array.isArray(argument) || argument.length !== 2)
        throw new TemplateError('Template error: every Fn::Equals object requires a list of 2 string parameters.', at)
      const [left, right]: readonly Json[] = argument
      return equal(scope.value(left ?? null, [...at, 0]), scope.value(right ?? null, [...at, 1]), at)
    }
    case 'Fn::And':
      return operandsOf(name, argument, at, scope).every(Boolean)
    case 'Fn::Or':
      return operandsOf(name, argument, at, scope).some(Boolean)
    case 'Fn::Not':
      if (!Array.isArray(argument) || argument.length !== 1)
        throw new TemplateError(
          'Template error: every Fn::Not object requires a list with exactly 1 boolean parameter.',
          at,
        )
      return !isConditionTrue(argument[0] ?? null, [...at, 0], scope)
    default:
      throw notACondition(path)
  }
}

/** True if CloudFormation takes both values as equal: by text, so that `true` is `'true'`. Throws for an unknown value. */
export function equal(left: Value, right: Value, path: Path): boolean {
  const unknown = [left, right].filter(hasUnknown)
  if (unknown.length > 0) throw unknownValueError(unknownCall('Fn::Equals', unknown), 'a condition is decided', path)
  return canonical(asText(left)) === canonical(asText(right))
}

function operandsOf(name: string, argument: Json, path: Path, scope: ConditionScope): readonly boolean[] {
  if (!Array.isArray(argument) || argument.length < 2 || argument.length > 10)
    throw new TemplateError(
      `Template error: every ${name} object requires a list of at least 2 and at most 10 boolean parameters.`,
      path,
    )
  return argument.map((item, index) => isConditionTrue(item, [...path, index], scope))
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
