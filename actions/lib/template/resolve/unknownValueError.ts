import type { Path } from '../../model/json.ts'
import { TemplateError } from '../parse/templateError.ts'
import { type CallExpression, expressionText, type ReferenceExpression } from './expression.ts'
import { Unknown, type Value } from './resolvedStack.ts'
import { referencesInValue } from './unknownValue.ts'

/** The value where none could be resolved, after its error was reported. */
export const UNRESOLVED = new Unknown({ kind: 'unresolved' })

/** An error that only follows from one that was reported already. */
export class DependentError extends TemplateError {}

/**
 * True if CloudFormation has every unknown part of the value before the stack runs, although it is not known here: a value in
 * Systems Manager, an export or output of another stack, an attribute in the account, the stack's own id, a zone.
 */
export function isReadBeforeRun(value: Value): boolean {
  return referencesInValue(value).every(isSourceReadBeforeRun)
}

function isSourceReadBeforeRun({ kind }: ReferenceExpression | CallExpression): boolean {
  switch (kind) {
    // The call itself is the reference where nothing inside of it is unknown: Fn::ImportValue of a name.
    case 'call':
    case 'stored-parameter':
    case 'pseudo-parameter':
    case 'availability-zone':
      return true
    case 'resource':
    case 'attribute':
    case 'no-echo-parameter':
    case 'unlisted':
    case 'unresolved':
      return false
    default:
      return kind satisfies never
  }
}

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
