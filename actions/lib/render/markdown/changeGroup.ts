import type { Change, PropertyChange } from '../../model/change.ts'
import type { ChangeGroup } from '../changeGroup.ts'
import { tallyOfChanges } from '../changeGroup.ts'
import { counted } from '../duration.ts'
import { fateOf, markOf } from '../fate.ts'
import { propertiesOf, propertyName } from '../property.ts'
import { notesOf, valuesOf } from '../values.ts'
import { code, escaped, inline } from './escaped.ts'
import type { Part } from './fit.ts'
import { bullets, folded, grid } from './grid.ts'
import { valueCells } from './values.ts'

const WEIGHT = 10
/** Characters of a value where there are so many that they hardly fit. */
const SHORT = 60
const HEAD = ['Property', 'Before', 'After']

/** One nested stack's changes: whole, with short values, without values, names only, a count. */
export function changeGroupPart(group: ChangeGroup, stackName: string): Part {
  const { changes, told } = group
  const title = `<b>${code(group.nestedPath ?? stackName)}</b> · ${tallyOfChanges(changes)}`
  return {
    weight: WEIGHT,
    versions: [
      () => folded(title, bodyOf(group, wholeOf(told))),
      () => folded(title, bodyOf(group, wholeOf(told, SHORT))),
      () => folded(title, bodyOf(group, told.length > 0 ? [bullets(told.map(sentenceOf))] : [])),
      () => folded(title, [...Map.groupBy(changes, markOf)].map(([mark, some]) => named(mark, '', some)).join('\n\n')),
      () => `${title} (${counted(changes.length, 'resource')})`,
    ],
  }
}

function bodyOf({ added, open }: ChangeGroup, told: readonly string[]): string {
  return [
    ...(added.length > 0 ? [named('+', '', added)] : []),
    ...told,
    ...(open.length > 0 ? [named('?', 'May change with what they refer to: ', open)] : []),
  ].join('\n\n')
}

/** What is told in one line first, then a table for each of the others: beside its name no column would be left. */
function wholeOf(told: readonly Change[], longest?: number): readonly string[] {
  const bare = told.filter(change => shownProperties(change).length === 0)
  const detailed = told.filter(change => !bare.includes(change))
  return [
    ...(bare.length > 0 ? [bullets(bare.map(headOf))] : []),
    ...detailed.map(change => `${headOf(change)}\n\n${grid(HEAD, rowsOf(change, longest))}`),
  ]
}

function headOf(change: Change): string {
  const fate = fateOf(change)
  return `${marked(change)} ${code(change.type)}${fate && ` **${fate}**`}`
}

function rowsOf(change: Change, longest: number | undefined): readonly (readonly string[])[] {
  return shownProperties(change).map(property => [
    propertyCell(property),
    ...valueCells(valuesOf(change, property), longest),
  ])
}

function shownProperties(change: Change): readonly PropertyChange[] {
  return change.action === 'add' ? [] : propertiesOf(change)
}

function propertyCell(property: PropertyChange): string {
  const notes = notesOf(property)
  return code(propertyName(property)) + (notes.length > 0 ? `<br>**${inline(notes)}**` : '')
}

function sentenceOf(change: Change): string {
  const names = shownProperties(change)
    .map(property => escaped(propertyName(property), 100))
    .join(', ')
  const fate = fateOf(change)
  return `${marked(change)}${fate && ` ${fate}`}${names && `: <code>${names}</code>`}`
}

function marked(change: Change): string {
  return `${escaped(markOf(change))} ${code(change.logicalId)}`
}

function named(mark: string, words: string, changes: readonly Change[]): string {
  return `${escaped(mark)} ${words}<code>${changes.map(({ logicalId }) => escaped(logicalId)).join(', ')}</code>`
}
