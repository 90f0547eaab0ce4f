import { isMap, type Json, type Path } from '../../model/json.ts'
import { functionCallOf, getAttOf, subOf } from '../parse/functionCall.ts'
import { referencesIn } from '../parse/references.ts'
import { subParts } from '../parse/subText.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'
import { bodiesOf } from './checkFunctions.ts'

type ArgumentCheck = (argument: Json, path: Path, template: Template) => TemplateError | undefined

/**
 * The calls whose arguments no value can make right: CloudFormation refuses them in every branch, also in resources and
 * outputs whose condition is false.
 */
export function checkArguments(template: Template): readonly TemplateError[] {
  const parts = [...bodiesOf(template), { node: template.conditions, path: ['Conditions'] }]
  return parts.flatMap(({ node, path }) => callErrorsIn(node, path, template))
}

function callErrorsIn(node: Json, path: Path, template: Template): readonly TemplateError[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => callErrorsIn(item, [...path, index], template))
  if (!isMap(node)) return []
  const call = functionCallOf(node, path)
  const error = call && CHECKS[call.name]?.(call.argument, call.path, template)
  if (error) return [error]
  return Object.entries(node).flatMap(([key, inner]) => callErrorsIn(inner, [...path, key], template))
}

const CHECKS: Readonly<Record<string, ArgumentCheck>> = {
  Ref: (argument, path) => {
    if (typeof argument === 'string') return undefined
    return new TemplateError('Template format error: every Ref object must have a single String value.', path)
  },
  'Fn::GetAtt': (argument, path) =>
    getAttOf(argument)
      ? undefined
      : new TemplateError(
          'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
          path,
        ),
  'Fn::If': (argument, path) =>
    Array.isArray(argument) && argument.length === 3
      ? undefined
      : new TemplateError('Template error: Fn::If requires a list argument with three elements', path),
  'Fn::Sub': (argument, path) => {
    const sub = subOf(argument)
    if (!sub)
      return new TemplateError(
        "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
        path,
      )
    const [invalid] = subParts(sub.text).flatMap(part => ('invalidName' in part ? [part.invalidName] : []))
    return invalid === undefined ? undefined : invalidSubName(invalid, path)
  },
  'Fn::ImportValue': (argument, path, template) =>
    dependsOnTheAccount(argument, template)
      ? new TemplateError(
          'Template error: the attribute in Fn::ImportValue must not depend on any resources, imported values, or Fn::GetAZs',
          path,
        )
      : undefined,
}

/** True for a value that CloudFormation does not know from the template and its parameters alone. */
export function dependsOnTheAccount(node: Json, template: Template): boolean {
  const names = referencesIn(node, []).map(({ name }) => name)
  return names.some(name => Object.hasOwn(template.resources, name)) || hasCall(node)
}

function hasCall(node: Json): boolean {
  if (Array.isArray(node)) return node.some(hasCall)
  if (!isMap(node)) return false
  const call = functionCallOf(node, [])
  return (
    ['Fn::GetAZs', 'Fn::GetStackOutput', 'Fn::ImportValue'].includes(call?.name ?? '') ||
    Object.values(node).some(hasCall)
  )
}

/** Text in `${…}` that is no name, such as a default value of a shell: `${HOME:-/root}`. */
function invalidSubName(name: string, path: Path): TemplateError {
  return new TemplateError(
    'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
    path,
    `To keep the text '\${${name}}', write '\${!${name}}'.`,
  )
}
