import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { isUncertain } from '../../model/cloudFormation/propertyChange.ts'
import { isSecretProperty } from '../../redaction/secretProperty.ts'
import type { Phrase } from './phrase.ts'
import { untrusted } from './phrase.ts'

/** What may be said of a property's values. A secret one has none here: no medium can show it by mistake. */
export type Values =
  /** The parameter that it comes from is none. */
  | { readonly kind: 'secret'; readonly cause: string | undefined }
  /** Known only when another resource is done. */
  | { readonly kind: 'open'; readonly cause: string | undefined }
  | { readonly kind: 'added'; readonly after: string | undefined }
  | { readonly kind: 'removed'; readonly before: string | undefined }
  /** At least one of the two is known. */
  | { readonly kind: 'changed'; readonly before: string | undefined; readonly after: string | undefined }
  | { readonly kind: 'untold' }

export const UNKNOWN_BEFORE = '(unknown)'
export const UNKNOWN_AFTER = '(known when it runs)'

export function valuesOf(change: Pick<Change, 'type'>, property: PropertyChange): Values {
  const { kind, cause, before, after } = property
  // Where it comes from says more than the physical name that it has now, and is no secret itself.
  if (isUncertain(property)) return { kind: 'open', cause }
  if (isSecretProperty(change, property)) return { kind: 'secret', cause }
  if (kind === 'add') return { kind: 'added', after }
  if (kind === 'remove') return { kind: 'removed', before }
  if (before === undefined && after === undefined) return { kind: 'untold' }
  return { kind: 'changed', before, after }
}

/** What else is to be known of a property: `replaces`, `if Key.Arn changes`. */
export function notesOf({ replacement, evaluation, cause, after }: PropertyChange): Phrase {
  const replacing = { never: '', conditional: 'may replace', always: 'replaces' }[replacement]
  const depends: Phrase = cause ? ['if ', untrusted(cause), ' changes'] : ['if another resource changes']
  const certainty = evaluation === 'dynamic' && after !== undefined ? depends : []
  return [replacing, replacing && certainty.length > 0 ? ', ' : '', ...certainty].filter(part => part !== '')
}
