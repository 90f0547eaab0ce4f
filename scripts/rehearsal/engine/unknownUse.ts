import { canonical } from '#lib/model/json.ts'
import type { Unknown, Value } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { plain } from '#lib/template/resolve/unknownValue.ts'
import { placeholderOf } from './parameters.ts'
import type { Definition } from './stack.ts'
import { invalid } from './templateSource.ts'

/**
 * Refuses what the change set of a nested stack cannot do with a value of a stack that has not run: take it apart
 * (aws-cloudformation/cloudformation-coverage-roadmap, threads 142 and 759).
 */
export function refuseUnknown(
  { template }: Definition,
  resolver: Resolver,
  unknown: Readonly<Record<string, Unknown>>,
): void {
  const expressions = Object.values(unknown)
  if (expressions.length === 0) return
  const values: Value[] = resolver.activeResources().map(logicalId => resolver.resource(logicalId).properties)
  for (const name of Object.keys(template.outputs)) values.push(resolver.output(name) ?? null)
  const text = values.map(value => canonical(plain(value))).join('\n')
  for (const value of expressions) {
    const inside = (call: string) => text.includes(call) && usedIn(text, call, value.expression)
    if (inside('Fn::Select(')) throw invalid('Template error: Fn::Select cannot select nonexistent value at index 1')
    if (inside('Fn::Split(')) throw invalid(`Usage of ${placeholderOf(value)} is not allowed.`)
  }
}

/** Is the expression an argument of the call, however deep? */
function usedIn(text: string, call: string, expression: string): boolean {
  return text
    .split(call)
    .slice(1)
    .some(rest => rest.slice(0, endOf(rest)).includes(expression))
}

function endOf(rest: string): number {
  let depth = 1
  for (let index = 0; index < rest.length; index++) {
    if (rest[index] === '(') depth++
    if (rest[index] === ')') depth--
    if (depth === 0) return index
  }
  return rest.length
}
