import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { propertyName } from '../../model/cloudFormation/propertyChange.ts'
import { REDACTED } from '../../model/redacted.ts'
import { VALUE_AFTER_DEPLOY } from '../../model/valueAfterDeploy.ts'
import { shownProperties } from '../phrases/changeGroup.ts'
import { countOf } from '../phrases/duration.ts'
import { replacementLabelOf, symbolOf } from '../phrases/effect.ts'
import { plainText } from '../phrases/phrase.ts'
import { shortenPair } from '../phrases/shortenPair.ts'
import type { Values } from '../phrases/values.ts'
import { notesOf, UNKNOWN_BEFORE, valuesOf, valuesOfAdded } from '../phrases/values.ts'
import type { Line, Tone } from './layout/line.ts'
import { indented, line, span } from './layout/line.ts'
import { table } from './layout/table.ts'

/** A new resource may have a hundred properties; the comment on the pull request has more. */
const MOST_ADDED = 12

/** One resource and, below it, its properties that change. */
export function changeLines(change: Change): readonly Line[] {
  const label = replacementLabelOf(change)
  const tone = toneOf(change)
  const head = line(
    span(`${symbolOf(change)} `, tone),
    span(change.logicalId, 'bold'),
    span(`  ${change.type}`, 'dim'),
    span(label && `  ${label}`, tone),
  )
  const all = shownProperties(change)
  const properties = change.action === 'add' ? all.slice(0, MOST_ADDED) : all
  const rows = table(properties.map(property => [propertyName(property), propertyText(change, property)]))
  const more = all.length - properties.length
  return [
    head,
    ...indented(
      rows.map((row, index) => withNotes(row, change, properties[index])),
      4,
    ),
    ...(more > 0 ? [line(span(`    and ${countOf(more, 'more property', 'more properties')}`, 'dim'))] : []),
  ]
}

function propertyText(change: Change, property: PropertyChange): string {
  if (change.action !== 'add') return valuesText(valuesOf(property))
  // Everything about a new resource is added.
  const values = valuesOfAdded(property)
  return values.kind === 'added' && values.after !== undefined ? shortenPair('', values.after)[1] : valuesText(values)
}

function withNotes(row: Line, change: Change, property: PropertyChange | undefined): Line {
  if (!property) return row
  if (change.action === 'add')
    return property.cause ? { ...row, spans: [...row.spans, span(`  from ${property.cause}`, 'dim')] } : row
  const notes = plainText(notesOf(property))
  return notes ? { ...row, spans: [...row.spans, span(`  ${notes}`, 'warning')] } : row
}

/** `14 → 180`; a secret has no values. */
export function valuesText(values: Values): string {
  switch (values.kind) {
    case 'secret':
      return values.cause ? `${REDACTED}, through ${values.cause}` : REDACTED
    case 'open':
      return `may change${values.cause ? `, through ${values.cause}` : ''}`
    case 'added':
      return values.after === undefined ? 'is added' : `is added: ${shortenPair('', values.after)[1]}`
    case 'removed':
      return values.before === undefined ? 'is removed' : `is removed: ${shortenPair(values.before, '')[0]}`
    case 'changed': {
      const [from, to] = shortenPair(values.before ?? '', values.after ?? '')
      return `${values.before === undefined ? UNKNOWN_BEFORE : from} → ${values.after === undefined ? VALUE_AFTER_DEPLOY : to}`
    }
    case 'known-after-deploy':
      return VALUE_AFTER_DEPLOY
    case 'no-values':
      return 'changes'
    default:
      return values satisfies never
  }
}

function toneOf({ action, replacement }: Change): Tone {
  switch (action) {
    case 'add':
    case 'import':
      return 'success'
    case 'remove':
      return 'error'
    case 'dynamic':
      return 'warning'
    case 'modify':
      return replacement === 'never' ? 'plain' : 'warning'
    default:
      return action satisfies never
  }
}
