import { isUncertain, type PropertyChange } from '../../model/cloudFormation/change.ts'
import type { Phrase } from './phrase.ts'
import { untrusted } from './phrase.ts'

/** The values of a property as every medium shows them. */
export type Values =
  /** The cause is a parameter or an attribute, by name: no secret itself. */
  | { readonly kind: 'secret'; readonly cause: string | undefined }
  /** Known only after another resource is updated. */
  | { readonly kind: 'open'; readonly cause: string | undefined }
  | { readonly kind: 'added'; readonly after: string | undefined }
  | { readonly kind: 'removed'; readonly before: string | undefined }
  /** At least one of the two is known. */
  | { readonly kind: 'changed'; readonly before: string | undefined; readonly after: string | undefined }
  /** A new value that is known only after another resource exists. */
  | { readonly kind: 'known-after-deploy' }
  | { readonly kind: 'no-values' }

export const UNKNOWN_BEFORE = '(unknown)'

type ShownProperty = Pick<PropertyChange, 'kind' | 'evaluation' | 'cause' | 'before' | 'after' | 'secret' | 'unknown'>

/** The value of a property of a new resource; the row names its source in another column. */
export function valuesOfAdded(property: ShownProperty): Values {
  return valuesOf({ ...property, cause: undefined })
}

export function valuesOf(property: ShownProperty): Values {
  const { kind, cause, before, after, secret, unknown } = property
  // The source of a value says more than the physical name that it has now, and is no secret itself.
  if (isUncertain(property)) return { kind: 'open', cause }
  if (secret) return { kind: 'secret', cause }
  if (kind === 'add' && unknown) return { kind: 'known-after-deploy' }
  if (kind === 'add') return { kind: 'added', after }
  if (kind === 'remove') return { kind: 'removed', before }
  if (before === undefined && after === undefined) return { kind: 'no-values' }
  return { kind: 'changed', before, after }
}

/** The consequence and the certainty of a property's change: `replaces`, `if Key.Arn changes`. */
export function notesOf({ replacement, evaluation, cause, after }: PropertyChange): Phrase {
  const replacing = { never: '', conditional: 'may replace', always: 'replaces' }[replacement]
  const depends: Phrase = cause ? ['if ', untrusted(cause), ' changes'] : ['if another resource changes']
  const certainty = evaluation === 'dynamic' && after !== undefined ? depends : []
  return [replacing, replacing && certainty.length > 0 ? ', ' : '', ...certainty].filter(part => part !== '')
}
