import type { Path } from '../../model/json.ts'
import { TemplateError } from '../parse/templateError.ts'
import { expressionText } from './expression.ts'
import { Unknown } from './resolvedStack.ts'
import { referencesInValue } from './unknownValue.ts'

/** The value where none could be resolved, after its error was reported. */
export const UNRESOLVED = new Unknown({ kind: 'unresolved' })

/** An error that only follows from one that was reported already. */
export class DependentError extends TemplateError {}

/** The error for an unknown value where a known one is needed. */
export function unknownValueError(value: Unknown, need: string, path: Path): TemplateError {
  const references = referencesInValue(value)
  if (references.some(({ kind }) => kind === 'unresolved')) return new DependentError('', path)
  return new TemplateError(
    `'${references.map(expressionText).join("', '")}' is known only when the stack runs, but ${need} before it does.`,
    path,
    'Decide by a parameter that the environment sets.',
    'template/nested-value',
  )
}
