import { checkFunctions, checkLoneFunctions } from '../check/checkFunctions.ts'
import { checkReferences } from '../check/checkReferences.ts'
import { checkStatically, isAtOrBelow } from '../check/checkStatically.ts'
import { checkNestedStackInputs } from '../check/nestedStackInputs.ts'
import type { Findings } from '../parse/findings.ts'
import type { Template } from '../parse/template.ts'
import type { TemplateError } from '../parse/templateError.ts'

export type ReportError = (error: TemplateError) => void

/** Adds the errors that need no values to the findings, and returns a function that adds each error in a value with another cause. */
export function errorReporterOf(
  template: Template,
  nestedStackSources: ReadonlyMap<string, string>,
  findings: Findings,
): ReportError {
  const refused = checkFunctions(template)
  // The arguments of a function that is refused do not matter.
  const staticErrors = [
    ...checkReferences(template),
    ...checkStatically(template),
    ...checkLoneFunctions(template),
    ...checkNestedStackInputs(template, nestedStackSources),
  ].filter(({ path }) => !refused.some(outer => outer.path.length < path.length && isAtOrBelow(path, outer.path)))
  for (const error of staticErrors) findings.addError(template.document, error)
  return error => {
    if (!staticErrors.some(({ path }) => isAtOrBelow(path, error.path) || isAtOrBelow(error.path, path)))
      findings.addError(template.document, error)
  }
}
