import { isMap, type Json, type Path } from '../../model/json.ts'
import type { Template } from '../parse/template.ts'
import { TemplateError } from '../parse/templateError.ts'

/** The conditions that are no boolean operation, whatever the parameters are, and whether or not anything uses them. */
export function checkConditions({ conditions }: Template): readonly TemplateError[] {
  return Object.entries(conditions).flatMap(([name, node]) => errorsIn(node, ['Conditions', name]))
}

function errorsIn(node: Json, path: Path): readonly TemplateError[] {
  const [name = '', ...others] = isMap(node) ? Object.keys(node) : []
  const argument = isMap(node) ? (node[name] ?? null) : null
  const at = [...path, name]
  if (others.length > 0) return [notACondition(path)]
  switch (name) {
    case 'Condition':
      return typeof argument === 'string' ? [] : [notACondition(path)]
    case 'Fn::Equals':
      return Array.isArray(argument) && argument.length === 2
        ? []
        : [new TemplateError('Template error: every Fn::Equals object requires a list of 2 string parameters.', at)]
    case 'Fn::Not':
      return Array.isArray(argument) && argument.length === 1
        ? errorsIn(argument[0] ?? null, [...at, 0])
        : [
            new TemplateError(
              'Template error: every Fn::Not object requires a list with exactly 1 boolean parameter.',
              at,
            ),
          ]
    case 'Fn::And':
    case 'Fn::Or':
      return Array.isArray(argument) && argument.length >= 2 && argument.length <= 10
        ? argument.flatMap((item: Json, index) => errorsIn(item, [...at, index]))
        : [
            new TemplateError(
              `Template error: every ${name} object requires a list of at least 2 and at most 10 boolean parameters.`,
              at,
            ),
          ]
    default:
      return [notACondition(path)]
  }
}

function notACondition(path: Path): TemplateError {
  return new TemplateError(
    'Template format error: Conditions can only be boolean operations on parameters and other conditions',
    path,
  )
}
