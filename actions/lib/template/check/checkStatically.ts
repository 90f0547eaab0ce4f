import type { Template } from '../parse/template.ts'
import type { TemplateError } from '../parse/templateError.ts'
import { checkArguments } from './checkArguments.ts'
import { checkConditions } from './checkConditions.ts'
import { checkFunctions } from './checkFunctions.ts'
import { checkOutputs } from './checkOutputs.ts'

/** The uses of functions for which CloudFormation refuses a template at once, in its words, before it knows any value. */
export function checkStatically(template: Template): readonly TemplateError[] {
  const functions = checkFunctions(template)
  // An unknown function where a boolean belongs is one error, not two.
  const conditions = checkConditions(template).filter(
    ({ path }) =>
      !functions.some(
        error => error.path.length > path.length && path.every((step, index) => step === error.path[index]),
      ),
  )
  return [...functions, ...conditions, ...checkArguments(template), ...checkOutputs(template)]
}
