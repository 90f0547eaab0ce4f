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
const HEAD = ['Resource', 'Property', 'Before', 'After']

/** One nested stack's changes: whole, without values, names only, a count. */
export function changeGroupPart(group: ChangeGroup, stackName: string): Part {
  const { changes, told } = group
  const title = `<b>${code(group.nestedPath ?? stackName)}</b> · ${tallyOfChanges(changes)}`
  return {
    weight: WEIGHT,
    versions: [
      () => folded(title, bodyOf(group, wholeOf(told))),
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

function wholeOf(told: readonly Change[]): readonly string[] {
  const bare = told.filter(change => shownProperties(change).length === 0)
  const rows = told.flatMap(rowsOf)
  return [
    ...(rows.length > 0 ? [grid(HEAD, rows)] : []),
    ...(bare.length > 0
      ? [bullets(bare.map(change => `${marked(change)} ${code(change.type)} ${fateOf(change)}`.trimEnd()))]
      : []),
  ]
}

/** One row for each property; the resource is named in the first of them. */
function rowsOf(change: Change): readonly (readonly string[])[] {
  return shownProperties(change).map((property, index) => [
    index === 0 ? resourceCell(change) : '',
    propertyCell(property),
    ...valueCells(valuesOf(change, property)),
  ])
}

function shownProperties(change: Change): readonly PropertyChange[] {
  return change.action === 'add' ? [] : propertiesOf(change)
}

function resourceCell(change: Change): string {
  const fate = fateOf(change)
  return `${marked(change)}<br>${code(change.type)}${fate && `<br>**${fate}**`}`
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
