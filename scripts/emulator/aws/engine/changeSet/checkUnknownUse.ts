import { type CallExpression, expressionText, referencesOf } from '#lib/template/resolve/expression.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import { callsInValue } from '#lib/template/resolve/unknownValue.ts'
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
  const unknownValues = Object.values(unknown)
  if (unknownValues.length === 0) return
  const values = [
    ...resolver.activeResources().flatMap(logicalId => {
      const { properties, metadata } = resolver.resource(logicalId)
      return [properties, metadata]
    }),
    ...Object.keys(template.outputs).map(name => resolver.output(name) ?? null),
  ]
  const calls = values.flatMap(callsInValue)
  for (const value of unknownValues) {
    const isArgumentOf = (name: string) => calls.some(call => call.name === name && reads(call, value))
    if (isArgumentOf('Fn::Select'))
      throw validationError('Template error: Fn::Select cannot select nonexistent value at index 1')
    if (isArgumentOf('Fn::Split')) throw validationError(`Usage of ${placeholderOf(value)} is not allowed.`)
  }
}

/** True if the value is an argument of the call, at any depth. */
function reads(call: CallExpression, { text }: Unknown): boolean {
  return referencesOf(call).some(reference => expressionText(reference) === text)
}
