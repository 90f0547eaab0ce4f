import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import type { ChangeGroup } from '../phrases/changeGroup.ts'
import { changeCounts } from '../phrases/changeGroup.ts'
import { countOf } from '../phrases/duration.ts'
import { replacementLabelOf, symbolOf } from '../phrases/effect.ts'
import { propertiesOf, propertyName } from '../phrases/property.ts'
import { notesOf, valuesOf } from '../phrases/values.ts'
import { codeElement, codeSpan, inline } from './escape.ts'
import type { DocumentPart } from './fit.ts'
import { bullets, collapsedSection, markdownTable } from './table.ts'
import { valueCells } from './values.ts'

const WEIGHT = 10
/** Characters of a value where there are so many that they hardly fit. */
const SHORT = 60
const HEAD = ['Property', 'Before', 'After']

/** One nested stack's changes: whole, with short values, without values, names only, a count. */
export function changeGroupPart(group: ChangeGroup, stackName: string): DocumentPart {
  const { changes, detailed } = group
  const title = `<b>${codeElement(group.nestedPath ?? stackName)}</b> · ${changeCounts(changes)}`
  return {
    weight: WEIGHT,
    versions: [
      () => collapsedSection(title, bodyOf(group, wholeOf(detailed))),
      () => collapsedSection(title, bodyOf(group, wholeOf(detailed, SHORT))),
      () => collapsedSection(title, bodyOf(group, detailed.length > 0 ? [bullets(detailed.map(sentenceOf))] : [])),
      () =>
        collapsedSection(
          title,
          [...Map.groupBy(changes, symbolOf)].map(([mark, some]) => named(mark, '', some)).join('\n\n'),
        ),
      () => `${title} (${countOf(changes.length, 'resource')})`,
    ],
  }
}

function bodyOf({ added, uncertain }: ChangeGroup, told: readonly string[]): string {
  return [
    ...(added.length > 0 ? [named('+', '', added)] : []),
    ...told,
    ...(uncertain.length > 0 ? [named('?', 'May change with what they refer to: ', uncertain)] : []),
  ].join('\n\n')
}

/** What is told in one line first, then a table for each of the others: beside its name no column would be left. */
function wholeOf(told: readonly Change[], longest?: number): readonly string[] {
  const bare = told.filter(change => shownProperties(change).length === 0)
  const detailed = told.filter(change => !bare.includes(change))
  return [
    ...(bare.length > 0 ? [bullets(bare.map(headOf))] : []),
    ...detailed.map(change => `${headOf(change)}\n\n${markdownTable(HEAD, rowsOf(change, longest))}`),
  ]
}

function headOf(change: Change): string {
  const fate = replacementLabelOf(change)
  return `${marked(change)} ${codeSpan(change.type)}${fate && ` **${fate}**`}`
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
  return codeSpan(propertyName(property)) + (notes.length > 0 ? `<br>**${inline(notes)}**` : '')
}

function sentenceOf(change: Change): string {
  const names = shownProperties(change)
    .map(property => codeSpan(propertyName(property), 100))
    .join(', ')
  const fate = replacementLabelOf(change)
  return `${marked(change)}${fate && ` ${fate}`}${names && `: ${names}`}`
}

function marked(change: Change): string {
  return `${codeSpan(symbolOf(change))} ${codeSpan(change.logicalId)}`
}

function named(mark: string, words: string, changes: readonly Change[]): string {
  return `${codeSpan(mark)} ${words}${changes.map(({ logicalId }) => codeSpan(logicalId)).join(', ')}`
}
