import type { Json } from '../../model/json.ts'
import { subOf } from '../parse/functionCall.ts'
import { subParts } from '../parse/subText.ts'
import { TemplateError } from '../parse/templateError.ts'
import { Unknown, type Value } from '../resolve/resolvedStack.ts'
import { type Intrinsic, NO_VALUE, presentValue, scalarOf } from '../resolve/scope.ts'
import { hasUnknown, isValueMap, joinText, unknownCall } from '../resolve/unknownValue.ts'
import { referenceTo } from './lookupFunctions.ts'

/** Intrinsic functions on text. */
export const TEXT_FUNCTIONS: Readonly<Record<string, Intrinsic>> = {
  'Fn::Sub': (argument, path, scope) => {
    const sub = subOf(argument)
    if (!sub)
      throw new TemplateError(
        "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
        path,
      )
    const parts = subParts(sub.text).map(part => {
      if ('text' in part) return part.text
      if ('invalidName' in part)
        throw new TemplateError(
          'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
          path,
        )
      const isVariable = Object.hasOwn(sub.variables, part.name)
      const value = isVariable
        ? presentValue(sub.variables[part.name], [...path, 1, part.name], scope)
        : referencedValue(part.name, name => referenceTo(name.id, name.attribute, path, scope))
      const text = value === NO_VALUE ? undefined : scalarOf(value)
      if (text === undefined)
        throw new TemplateError(
          isVariable
            ? 'Template error: every value of the context object of every Fn::Sub object must be a string or a function that returns a string'
            : `Template error: variable ${part.name} in Fn::Sub expression does not resolve to a string`,
          path,
          isVariable ? `The variable '${part.name}' is none.` : undefined,
        )
      return text
    })
    return joinText(parts)
  },

  'Fn::Join': (argument, path, scope) => {
    const message =
      'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.'
    const [separator, items]: readonly Json[] = Array.isArray(argument) && argument.length === 2 ? argument : []
    if (typeof separator !== 'string' || items === undefined) throw new TemplateError(message, path)
    const list = presentValue(items, [...path, 1], scope)
    if (list instanceof Unknown) return unknownCall('Fn::Join', [separator, list])
    if (!Array.isArray(list)) throw new TemplateError(message, path)
    const parts = list.map((item: Value) => {
      const text = scalarOf(item)
      if (text === undefined) throw new TemplateError(message, path)
      return text
    })
    return joinText(parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])))
  },

  'Fn::Split': (argument, path, scope) => {
    const message =
      'Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.'
    const [separator, source]: readonly Json[] = Array.isArray(argument) && argument.length === 2 ? argument : []
    if (typeof separator !== 'string' || separator === '' || source === undefined)
      throw new TemplateError(message, path)
    const text = scalarOf(presentValue(source, [...path, 1], scope))
    if (text === undefined) throw new TemplateError(message, path)
    return text instanceof Unknown ? unknownCall('Fn::Split', [separator, text]) : text.split(separator)
  },

  'Fn::Base64': (argument, path, scope) => {
    const text = scalarOf(presentValue(argument, path, scope))
    if (text === undefined)
      throw new TemplateError('Template error: every Fn::Base64 object must have a String-typed value.', path)
    return text instanceof Unknown ? unknownCall('Fn::Base64', [text]) : Buffer.from(text).toString('base64')
  },

  'Fn::ToJsonString': (argument, path, scope) => {
    const value = presentValue(argument, path, scope)
    if (!Array.isArray(value) && !isValueMap(value))
      throw new TemplateError('Template error: every Fn::ToJsonString object requires a map or a list.', path)
    return hasUnknown(value) ? joinText(jsonParts(value)) : JSON.stringify(value)
  },

  'Fn::Transform': (_argument, path) => {
    throw new TemplateError('Macros are not supported here: a change set of nested stacks cannot run them.', path)
  },
}

function referencedValue<T>(text: string, find: (name: { id: string; attribute: string | undefined }) => T): T {
  const dot = text.startsWith('AWS::') ? -1 : text.indexOf('.')
  return find(dot < 0 ? { id: text, attribute: undefined } : { id: text.slice(0, dot), attribute: text.slice(dot + 1) })
}

/** JSON with the unknown values inside its quotes. */
function jsonParts(value: Value): readonly (string | Unknown)[] {
  if (value instanceof Unknown) return ['"', value, '"']
  if (Array.isArray(value)) return ['[', ...commas(value.map(jsonParts)), ']']
  if (!isValueMap(value)) return [JSON.stringify(value)]
  const entries = Object.entries(value).map(([key, inner]) => [`${JSON.stringify(key)}:`, ...jsonParts(inner)])
  return ['{', ...commas(entries), '}']
}

function commas(lists: readonly (readonly (string | Unknown)[])[]): readonly (string | Unknown)[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [',', ...list]))
}
