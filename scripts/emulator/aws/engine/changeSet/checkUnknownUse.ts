import { canonical } from '#lib/model/json.ts'
import type { Unknown, Value } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { plain } from '#lib/template/resolve/unknownValue.ts'
import { validationError } from '../../wire/wireError.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { placeholderOf } from '../template/templateParameters.ts'

/**
 * Refuses Fn::Select and Fn::Split over a value of a nested stack that has not run
 * (aws-cloudformation/cloudformation-coverage-roadmap, threads 142 and 759).
 */
export function checkUnknownUse(
  { template }: StackDefinition,
  resolver: Resolver,
  unknown: Readonly<Record<string, Unknown>>,
): void {
  const expressions = Object.values(unknown)
  if (expressions.length === 0) return
  const values: Value[] = resolver.activeResources().map(logicalId => resolver.resource(logicalId).properties)
  for (const name of Object.keys(template.outputs)) values.push(resolver.output(name) ?? null)
  const text = values.map(value => canonical(plain(value))).join('\n')
  for (const value of expressions) {
    const isArgumentOf = (call: string) => text.includes(call) && isArgumentIn(text, call, value.text)
    if (isArgumentOf('Fn::Select('))
      throw validationError('Template error: Fn::Select cannot select nonexistent value at index 1')
    if (isArgumentOf('Fn::Split(')) throw validationError(`Usage of ${placeholderOf(value)} is not allowed.`)
  }
}

/** True if the expression is an argument of the call, at any depth. */
function isArgumentIn(text: string, call: string, expression: string): boolean {
  return text
    .split(call)
    .slice(1)
    .some(rest => rest.slice(0, closingParenthesisOf(rest)).includes(expression))
}

function closingParenthesisOf(rest: string): number {
  let depth = 1
  for (let index = 0; index < rest.length; index++) {
    if (rest[index] === '(') depth++
    if (rest[index] === ')') depth--
    if (depth === 0) return index
  }
  return rest.length
}
