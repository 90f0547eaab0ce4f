import type { Path } from '../../model/json.ts'
import type { Template } from '../parse/template.ts'
import type { TemplateError } from '../parse/templateError.ts'
import { checkArguments } from './checkArguments.ts'
import { checkConditions } from './checkConditions.ts'
import { checkFunctions } from './checkFunctions.ts'
import { checkOutputs } from './checkOutputs.ts'

/** The uses of functions for which CloudFormation refuses a template at once, in its words, before it knows any value. */
export function checkStatically(template: Template): readonly TemplateError[] {
  const outputs = checkOutputs(template)
  const functions = checkFunctions(template).filter(
    ({ path }) => !outputs.some(output => isAtOrBelow(path, output.path)),
  )
  // An unknown function where a boolean belongs is one error, not two.
  const conditions = checkConditions(template).filter(
    ({ path }) => !functions.some(error => error.path.length > path.length && isAtOrBelow(error.path, path)),
  )
  return [...functions, ...conditions, ...checkArguments(template), ...outputs]
}

/** True for a path at or below another one. */
export function isAtOrBelow(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, index) => step === path[index])
}
