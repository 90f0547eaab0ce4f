import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { REDACTED } from '../../model/redacted.ts'
import { replacementLabelOf, symbolOf } from '../phrases/effect.ts'
import { plainText } from '../phrases/phrase.ts'
import { propertiesOf, propertyName } from '../phrases/property.ts'
import { shortenPair } from '../phrases/shortenPair.ts'
import type { Values } from '../phrases/values.ts'
import { notesOf, UNKNOWN_AFTER, UNKNOWN_BEFORE, valuesOf } from '../phrases/values.ts'
import type { Line, Tone } from './line.ts'
import { indented, line, span } from './line.ts'
import { table } from './table.ts'

/** One resource and, below it, what becomes different about it. Values that nobody may read are left out. */
export function changeLines(change: Change): readonly Line[] {
  const fate = replacementLabelOf(change)
  const tone = toneOf(change)
  const head = line(
    span(`${symbolOf(change)} `, tone),
    span(change.logicalId, 'strong'),
    span(`  ${change.type}`, 'quiet'),
    span(fate && `  ${fate}`, tone),
  )
  const properties = change.action === 'add' ? [] : propertiesOf(change)
  const rows = table(properties.map(property => [propertyName(property), valuesText(valuesOf(property))]))
  return [
    head,
    ...indented(
      rows.map((row, index) => withNotes(row, properties[index])),
      4,
    ),
  ]
}

function withNotes(row: Line, property: PropertyChange | undefined): Line {
  const notes = property ? plainText(notesOf(property)) : ''
  return notes ? { ...row, spans: [...row.spans, span(`  ${notes}`, 'careful')] } : row
}

/** `14 → 180`; of a secret nothing. */
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
      return `${values.before === undefined ? UNKNOWN_BEFORE : from} → ${values.after === undefined ? UNKNOWN_AFTER : to}`
    }
    case 'untold':
      return 'changes'
    default:
      return values satisfies never
  }
}

function toneOf({ action, replacement }: Change): Tone {
  switch (action) {
    case 'add':
    case 'import':
      return 'good'
    case 'remove':
      return 'bad'
    case 'dynamic':
      return 'careful'
    case 'modify':
      return replacement === 'never' ? 'plain' : 'careful'
    default:
      return action satisfies never
  }
}
