import { type Change, type PropertyChange, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { PropertyEntry, ResourceEntry, StoredPreview } from '../../model/preview/storedPreview.ts'
import type { Redact } from '../../redaction/redactValues.ts'
import { isSecretProperty } from '../../redaction/secrets/secretProperty.ts'
import {
  isModifiedStack,
  isSameEntry,
  keysOf,
  outermostStackOf,
  propertyEntriesOf,
  type Rows,
  rowsOf,
} from './fingerprintRows.ts'
import { shownChange } from './shownValue.ts'

/** A resource or a property that differs between the reviewed preview and the present one. */
export type RowDifference = {
  readonly subject: 'resource' | 'property'
  /** The outermost nested stack: `Compute`; '' is the root stack. */
  readonly stack: string
  readonly text: string
  /** Repeats what the rows of a nested stack list, or is proven not to happen. */
  readonly isPlumbing: boolean
  /** uncertain: CloudFormation knows only when it runs whether the row changes anything. */
  readonly weight: 'destructive' | 'certain' | 'uncertain'
}

type RowDifferencesInput = {
  readonly reviewed: Pick<StoredPreview, 'entries'>
  readonly now: Pick<StoredPreview, 'entries'>
  readonly changes: readonly Change[]
  readonly redact: Redact
}

/** Removals and replacements first, uncertain differences last, each group in the order of the resources' paths. */
export function rowDifferences({ reviewed, now, changes, redact }: RowDifferencesInput): readonly RowDifference[] {
  const [before, after] = [rowsOf(reviewed.entries), rowsOf(now.entries)]
  const byPath = new Map(changes.map(change => [resourcePathOf(change), change]))
  const context = { before, after, byPath, redact }
  const resources = keysOf(before.resources, after.resources).flatMap(path => resourceDifference(path, context))
  const properties = keysOf(before.properties, after.properties).flatMap(key => propertyDifference(key, context))
  const all = [...resources, ...properties]
  return WEIGHTS.flatMap(weight => all.filter(row => row.weight === weight))
}

const WEIGHTS = ['destructive', 'certain', 'uncertain'] as const

type Context = {
  readonly before: Rows
  readonly after: Rows
  readonly byPath: ReadonlyMap<string, Change>
  readonly redact: Redact
}

function resourceDifference(path: string, { before, after, byPath }: Context): readonly RowDifference[] {
  const [reviewed, now] = [before.resources.get(path), after.resources.get(path)]
  const entry = now ?? reviewed
  if (!entry || isSameEntry(reviewed, now)) return []
  // The properties of a resource that changes in place have rows of their own.
  const isInPlace = entry.action === 'modify' && entry.replacement === 'never'
  if (isInPlace && (!reviewed || !now) && propertyEntriesOf(path, now ? after : before).length > 0) return []
  const row = {
    subject: 'resource',
    stack: outermostStackOf(entry),
    weight: weightOf(entry, now ? after : before),
  } as const
  const isPlumbing = isModifiedStack(entry) || (now !== undefined && byPath.get(path)?.proven === 'unchanged')
  return [{ ...row, isPlumbing, text: `${path} (${entry.type}) ${resourceText(reviewed, now)}` }]
}

function resourceText(reviewed: ResourceEntry | undefined, now: ResourceEntry | undefined): string {
  if (!now) return `${reviewed ? `would be ${effectOf(reviewed)}` : 'would change'} when reviewed, and not now`
  const effect = `would be ${effectOf(now)}`
  if (!reviewed) return `${effect}, which was not reviewed`
  if (effectOf(reviewed) !== effectOf(now)) return `${effect}, reviewed was: ${effectOf(reviewed)}`
  if (reviewed.policyAction !== now.policyAction)
    return `${effect} with policy ${now.policyAction}, reviewed was ${reviewed.policyAction}`
  return `${effect} with other properties than the reviewed ones`
}

function effectOf({ action, replacement }: ResourceEntry): string {
  switch (action) {
    case 'add':
      return 'added'
    case 'import':
      return 'imported'
    case 'remove':
      return 'removed'
    case 'dynamic':
      return 'changed, perhaps'
    case 'modify':
      return { never: 'changed', conditional: 'changed with a possible replacement', always: 'replaced' }[replacement]
    default:
      return action satisfies never
  }
}

function propertyDifference(key: string, context: Context): readonly RowDifference[] {
  const { before, after, byPath, redact } = context
  const [reviewed, now] = [before.properties.get(key), after.properties.get(key)]
  const entry = now ?? reviewed
  if (!entry || isSameEntry(reviewed, now)) return []
  const path = resourcePathOf(entry)
  const resource = after.resources.get(path) ?? before.resources.get(path)
  const isStillModified = after.resources.get(path)?.action === 'modify'
  // The row of the resource already lists that its whole change is missing or of another kind.
  if (!now && !isStillModified && resourceDifference(path, context).length > 0) return []
  const change = byPath.get(path)
  const property = change?.properties.find(({ path }) => path === entry.path)
  const isProven = now !== undefined && (change?.proven === 'unchanged' || property?.unchanged === true)
  return [
    {
      subject: 'property',
      stack: outermostStackOf(entry),
      text: `${path} ${labelOf(entry, property)} ${propertyText(reviewed, now, valuesText(change, property, redact))}`,
      isPlumbing: isProven || (INHERITED.test(entry.path) && isModifiedStack(resource)),
      weight: entry.evaluation === 'dynamic' ? 'uncertain' : 'certain',
    },
  ]
}

function propertyText(reviewed: PropertyEntry | undefined, now: PropertyEntry | undefined, values: string): string {
  if (!now) return 'would change when reviewed, and not now'
  if (!reviewed) return `${values}was not reviewed`
  return reviewed.digest === now.digest
    ? `${values}has another effect than reviewed`
    : `${values}is another value than reviewed`
}

/** `365 → 400 `; empty where no value may be shown or none is known. */
function valuesText(change: Change | undefined, property: PropertyChange | undefined, redact: Redact): string {
  if (!change || !property) return ''
  if (isSecretProperty(change, property)) return '(secret) '
  const { before, after } = property
  return before === undefined && after === undefined ? '' : `${shownChange(before, after, redact)} `
}

function labelOf({ path }: PropertyEntry, property: PropertyChange | undefined): string {
  return property?.label ?? path.replace(/^\/(?:Properties\/)?/, '')
}

function weightOf(entry: ResourceEntry, rows: Rows): RowDifference['weight'] {
  if (entry.action === 'remove' || entry.replacement === 'always') return 'destructive'
  const properties = propertyEntriesOf(resourcePathOf(entry), rows)
  return properties.length > 0 && properties.every(({ evaluation }) => evaluation === 'dynamic')
    ? 'uncertain'
    : 'certain'
}

/** Properties that a nested stack gets from its parent and passes to the resources inside. */
const INHERITED = /^\/(?:Properties|Tags)(?:\/|$)/
