import type { Path } from '../model/json.ts'
import { Unknown } from './resolved.ts'
import { TemplateError } from './templateError.ts'
import { expressionsIn } from './unknown.ts'

/** Stands where a value could not be resolved, after its error was told. */
export const BROKEN = new Unknown('?')

/** An error that only follows from one that was told already. */
export class FollowingError extends TemplateError {}

/** The error for an unknown value where a known one is needed. */
export function notKnownYet(value: Unknown, need: string, path: Path): TemplateError {
  const expressions = expressionsIn(value)
  if (expressions.includes(BROKEN.expression)) return new FollowingError('', path)
  return new TemplateError(
    `'${expressions.join("', '")}' is known only when the stack runs, but ${need} before it does.`,
    path,
    'Decide by a parameter that the environment sets.',
  )
}
