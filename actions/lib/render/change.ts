import type { Change, PropertyChange } from '../model/change.ts'
import { comparison } from './comparison.ts'
import type { Line, Tone } from './line.ts'
import { indented, line, span } from './line.ts'
import { isOpen, propertiesOf, propertyName } from './property.ts'
import { HIDDEN, isSecret } from './secret.ts'
import { table } from './table.ts'

/** One resource and, below it, what becomes different about it. Values that nobody may read are left out. */
export function changeLines(change: Change): readonly Line[] {
  const { mark, tone } = markOf(change)
  const head = line(
    span(`${mark} `, tone),
    span(change.logicalId, 'strong'),
    span(`  ${change.type}`, 'quiet'),
    span(fateOf(change), tone),
  )
  const properties = change.action === 'add' ? [] : propertiesOf(change)
  const rows = table(properties.map(property => [propertyName(property), valuesOf(change, property)]))
  return [
    head,
    ...indented(
      rows.map((row, index) => withNotes(row, properties[index])),
      4,
    ),
  ]
}

function withNotes(row: Line, property: PropertyChange | undefined): Line {
  const notes = property ? notesOf(property) : ''
  return notes ? { ...row, spans: [...row.spans, span(`  ${notes}`, 'careful')] } : row
}

function valuesOf(change: Change, property: PropertyChange): string {
  const { kind, cause, before, after } = property
  if (isSecret(change, property)) return isOpen(property) ? `${HIDDEN} may change` : HIDDEN
  if (kind === 'add') return after === undefined ? 'is added' : `is added: ${comparison('', after)[1]}`
  if (kind === 'remove') return before === undefined ? 'is removed' : `is removed: ${comparison(before, '')[0]}`
  // Where it comes from says more than the physical name that it has now.
  if (isOpen(property)) return `may change${cause ? `, through ${cause}` : ''}`
  if (before === undefined && after === undefined) return 'changes'
  const [from, to] = comparison(before ?? '', after ?? '')
  return `${before === undefined ? '(unknown)' : from} → ${after === undefined ? '(known when it runs)' : to}`
}

function notesOf({ recreation, evaluation, cause, after }: PropertyChange): string {
  const replacing = { never: '', conditional: 'may replace', always: 'replaces' }[recreation]
  const certainty = evaluation === 'dynamic' && after !== undefined ? `if ${cause ?? 'another resource'} changes` : ''
  return [replacing, certainty].filter(Boolean).join(', ')
}

function fateOf({ action, replacement }: Change): string {
  if (action === 'dynamic') return '  changes only if another resource does'
  if (action !== 'modify' || replacement === 'never') return ''
  return replacement === 'always' ? '  replaced' : '  perhaps replaced'
}

function markOf({ action, replacement }: Change): { readonly mark: string; readonly tone: Tone } {
  switch (action) {
    case 'add':
      return { mark: '+', tone: 'good' }
    case 'remove':
      return { mark: '-', tone: 'bad' }
    case 'import':
      return { mark: '<', tone: 'good' }
    case 'dynamic':
      return { mark: '?', tone: 'careful' }
    case 'modify':
      return replacement === 'never' ? { mark: '~', tone: 'plain' } : { mark: '±', tone: 'careful' }
    default:
      return action satisfies never
  }
}
