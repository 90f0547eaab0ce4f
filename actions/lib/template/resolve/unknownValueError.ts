import type { Path } from '../../model/json.ts'
import { TemplateError } from '../parse/templateError.ts'
import { Unknown } from './resolvedStack.ts'
import { expressionsIn } from './unknownValue.ts'

/** Stands where a value could not be resolved, after its error was told. */
export const UNRESOLVED = new Unknown('?')

/** An error that only follows from one that was told already. */
export class DependentError extends TemplateError {}

/** The error for an unknown value where a known one is needed. */
export function unknownValueError(value: Unknown, need: string, path: Path): TemplateError {
  const expressions = expressionsIn(value)
  if (expressions.includes(UNRESOLVED.expression)) return new DependentError('', path)
  return new TemplateError(
    `'${expressions.join("', '")}' is known only when the stack runs, but ${need} before it does.`,
    path,
    'Decide by a parameter that the environment sets.',
  )
}
