import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { PropertyEntry, ResourceEntry } from '../../model/preview/fingerprintEntry.ts'
import type { StoredPreview } from '../../model/preview/storedPreview.ts'
import type { Redact } from '../../redaction/redactValues.ts'
import { changedValuesText, entryLabelOf, propertyText, resourceText } from './differenceText.ts'
import {
  isModifiedStack,
  isSameEntry,
  keysOf,
  outermostStackOf,
  propertyEntriesOf,
  type Rows,
  rowsOf,
} from './fingerprintRows.ts'

/** A resource or a property that differs between the reviewed preview and the present one. */
export type RowDifference = {
  readonly subject: 'resource' | 'property'
  /** The outermost nested stack: `Compute`; '' is the root stack. */
  readonly stack: string
  readonly text: string
  /** Repeats what the rows of a nested stack list, or is proven not to happen. */
  readonly isPlumbing: boolean
  /** A change that another difference causes: a parameter, a tag of the stack or another resource; no certain replacement. */
  readonly isConsequence: boolean
  /** uncertain: CloudFormation knows only when it runs whether the row changes anything. */
  readonly weight: 'destructive' | 'certain' | 'uncertain'
}

type RowDifferencesInput = {
  readonly reviewed: Pick<StoredPreview, 'entries'>
  readonly now: Pick<StoredPreview, 'entries'>
  readonly changes: readonly Change[]
  readonly redact: Redact
  /** True if the tags of the stack differ, which every resource gets. */
  readonly tagsDiffer: boolean
}

/** Removals and replacements first, uncertain differences and consequences last, each group in the order of the paths. */
export function rowDifferences({ reviewed, now, ...input }: RowDifferencesInput): readonly RowDifference[] {
  const [before, after] = [rowsOf(reviewed.entries), rowsOf(now.entries)]
  const byPath = new Map(input.changes.map(change => [resourcePathOf(change), change]))
  const context = { before, after, byPath, redact: input.redact, tagsDiffer: input.tagsDiffer }
  const resources = keysOf(before.resources, after.resources).flatMap(path => resourceDifference(path, context))
  const properties = keysOf(before.properties, after.properties).flatMap(key => propertyDifference(key, context))
  const all = [...resources, ...properties]
  return WEIGHTS.flatMap(weight =>
    [false, true].flatMap(consequence => all.filter(row => row.weight === weight && row.isConsequence === consequence)),
  )
}

const WEIGHTS = ['destructive', 'certain', 'uncertain'] as const

type Context = {
  readonly before: Rows
  readonly after: Rows
  readonly byPath: ReadonlyMap<string, Change>
  readonly redact: Redact
  readonly tagsDiffer: boolean
}

function resourceDifference(path: string, context: Context): readonly RowDifference[] {
  const { before, after, byPath } = context
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
  const isConsequence =
    row.weight === 'uncertain' ||
    (now?.action === 'modify' && now.replacement !== 'always' && isCausedElsewhere(path, context))
  return [{ ...row, isPlumbing, isConsequence, text: `${path} (${entry.type})${resourceText(reviewed, now)}` }]
}

/** True if each property of the resource has its new value from a parameter, a tag of the stack or another resource. */
function isCausedElsewhere(path: string, context: Context): boolean {
  const entries = propertyEntriesOf(path, context.after)
  return entries.length > 0 && entries.every(entry => isEffect(entry, context))
}

function isEffect(entry: PropertyEntry, { byPath, tagsDiffer }: Context): boolean {
  if (entry.evaluation === 'dynamic' || (tagsDiffer && TAGS.test(entry.path))) return true
  // CloudFormation lists a property once per cause.
  const rows = byPath.get(resourcePathOf(entry))?.properties ?? []
  return rows.some(({ path, cause }) => path === entry.path && cause !== undefined)
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
      text: `${path} ${entryLabelOf(entry, property)} ${propertyText(reviewed, now, changedValuesText(change, property, redact))}`,
      isPlumbing: isProven || (INHERITED.test(entry.path) && isModifiedStack(resource)),
      isConsequence: isEffect(entry, context),
      weight: entry.evaluation === 'dynamic' ? 'uncertain' : 'certain',
    },
  ]
}

function weightOf(entry: ResourceEntry, rows: Rows): RowDifference['weight'] {
  if (entry.action === 'remove' || entry.replacement === 'always') return 'destructive'
  const properties = propertyEntriesOf(resourcePathOf(entry), rows)
  return properties.length > 0 && properties.every(({ evaluation }) => evaluation === 'dynamic')
    ? 'uncertain'
    : 'certain'
}

/** The tags of a resource; a stack passes its own tags to every resource. */
const TAGS = /^\/(?:Properties\/)?Tags(?:\/|$)/
/** Properties that a nested stack gets from its parent and passes to the resources inside. */
const INHERITED = /^\/(?:Properties|Tags)(?:\/|$)/
