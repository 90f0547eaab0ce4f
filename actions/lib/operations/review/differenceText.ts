import { type Change, isUncertain, type PropertyChange } from '../../model/cloudFormation/change.ts'
import type { PropertyEntry, ResourceEntry } from '../../model/preview/fingerprintEntry.ts'
import { VALUE_AFTER_DEPLOY } from '../../model/valueAfterDeploy.ts'
import type { Redact } from '../../redaction/redactValues.ts'
import { isSecretProperty } from '../../redaction/secrets/secretProperty.ts'
import { shownChange, shownValue } from './shownValue.ts'

/** The text after the path and type of a resource. */
export function resourceText(reviewed: ResourceEntry | undefined, now: ResourceEntry | undefined): string {
  if (!now) return reviewed ? `: the review showed ${effectOf(reviewed).withArticle}, which does not happen now` : ''
  const { name } = effectOf(now)
  if (!reviewed) return `: ${name}, which was not reviewed`
  const { name: reviewedName, withArticle } = effectOf(reviewed)
  if (reviewedName !== name) return `: ${name}, but the review showed ${withArticle}`
  if (reviewed.policyAction !== now.policyAction)
    return `: ${name} with policy ${now.policyAction}, but the review showed policy ${reviewed.policyAction}`
  return `: ${name} with other properties than the reviewed ones`
}

type Effect = { readonly name: string; readonly withArticle: string }

function effectOf({ action, replacement }: ResourceEntry): Effect {
  const name = action === 'modify' ? MODIFICATIONS[replacement] : ACTIONS[action]
  return { name, withArticle: `${/^[ai]/.test(name) ? 'an' : 'a'} ${name}` }
}

const MODIFICATIONS = { never: 'change in place', conditional: 'possible replacement', always: 'replacement' } as const
const ACTIONS = { add: 'addition', import: 'import', remove: 'removal', dynamic: 'possible change' } as const

/** The text after the path of a property; `values` come from `changedValuesText`. */
export function propertyText(
  reviewed: PropertyEntry | undefined,
  now: PropertyEntry | undefined,
  values: string,
): string {
  if (!now) return 'would change when reviewed, and not now'
  if (!reviewed) return `${values}was not reviewed`
  if (reviewed.digest === now.digest && reviewed.before !== now.before)
    return `${values}changes from another value than reviewed`
  return reviewed.digest === now.digest
    ? `${values}differs from the reviewed effect`
    : `${values}is another value than reviewed`
}

/** `365 → 400 `; empty where no value may be shown or none is known. */
export function changedValuesText(
  change: Change | undefined,
  property: PropertyChange | undefined,
  redact: Redact,
): string {
  if (!change || !property) return ''
  if (property.secret || isSecretProperty(change, property)) return '(secret) '
  const { before, after } = property
  if (before === undefined && after === undefined && !isUnknown(property)) return ''
  if (after === undefined && property.kind !== 'remove')
    return `${before === undefined && property.kind !== 'add' ? '' : `${shownValue(before, redact)} → `}${VALUE_AFTER_DEPLOY} `
  return `${shownChange(before, after, redact)} `
}

function isUnknown(property: PropertyChange): boolean {
  return property.unknown === true || isUncertain(property)
}

export function entryLabelOf({ path }: PropertyEntry, property: PropertyChange | undefined): string {
  return property?.label ?? path.replace(/^\/(?:Properties\/)?/, '')
}
