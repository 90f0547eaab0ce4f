import type { Change, PropertyChange } from '../../../model/cloudFormation/change.ts'
import { propertyName } from '../../../model/cloudFormation/propertyChange.ts'
import type { ChangeGroup } from '../../phrases/changeGroup.ts'
import { changeCounts, shownProperties } from '../../phrases/changeGroup.ts'
import { countOf } from '../../phrases/duration.ts'
import { replacementLabelOf, symbolOf } from '../../phrases/effect.ts'
import { notesOf, valuesOf, valuesOfAdded } from '../../phrases/values.ts'
import { codeElement, codeSpan, inline } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { bullets, collapsedSection, markdownTable } from '../syntax/table.ts'
import { valueCells } from './values.ts'

const WEIGHT = 10
/** Characters of a value where there are so many that they hardly fit. */
const SHORT = 60
const HEAD = ['Property', 'Before', 'After']
const HEAD_OF_ADDED = ['Property', 'Value']
const SHORT_VALUES = `Values are cut after ${SHORT} characters.`
const NAMES_ONLY = 'The values are left out.'
const NO_PROPERTIES = 'The properties are left out.'

/** One nested stack's changes: whole, with short values, without values, names only, a count; all but whole say so. */
export function changeGroupPart(group: ChangeGroup, stackName: string): DocumentPart {
  const { changes, detailed } = group
  const hasProperties = detailed.some(change => shownProperties(change).length > 0)
  const leftOut = (sentence: string): readonly string[] => (hasProperties ? [sentence] : [])
  const title = `<b>${codeElement(group.nestedPath ?? stackName)}</b> · ${changeCounts(changes)}`
  return {
    weight: WEIGHT,
    versions: [
      () => collapsedSection(title, bodyOf(group, wholeOf(detailed))),
      () => collapsedSection(title, bodyOf(group, [...wholeOf(detailed, SHORT), ...leftOut(SHORT_VALUES)])),
      () => collapsedSection(title, bodyOf(group, namesOf(detailed, leftOut(NAMES_ONLY)))),
      () =>
        collapsedSection(
          title,
          [
            ...[...Map.groupBy(changes, symbolOf)].map(([symbol, group]) => listOf(symbol, '', group)),
            ...leftOut(NO_PROPERTIES),
          ].join('\n\n'),
        ),
      () => `${title} (${countOf(changes.length, 'resource')})`,
    ],
  }
}

function bodyOf({ uncertain }: ChangeGroup, details: readonly string[]): string {
  return [
    ...details,
    ...(uncertain.length > 0 ? [listOf('?', 'May change with the resources that they refer to: ', uncertain)] : []),
  ].join('\n\n')
}

/** Changes of one line first, then a table for each of the others: beside its name no column would be left. */
function wholeOf(changes: readonly Change[], longest?: number): readonly string[] {
  const withoutProperties = changes.filter(change => shownProperties(change).length === 0)
  const detailed = changes.filter(change => !withoutProperties.includes(change))
  return [
    ...(withoutProperties.length > 0 ? [bullets(withoutProperties.map(headOf))] : []),
    ...detailed.map(change => `${headOf(change)}\n\n${tableOf(change, longest)}`),
  ]
}

function headOf(change: Change): string {
  const label = replacementLabelOf(change)
  return `${titleOf(change)} ${codeSpan(change.type)}${label && ` **${label}**`}`
}

function rowsOf(change: Change, longest: number | undefined): readonly (readonly string[])[] {
  return shownProperties(change).map(property => [propertyCell(property), ...valueCells(valuesOf(property), longest)])
}

function tableOf(change: Change, longest: number | undefined): string {
  if (change.action !== 'add') return markdownTable(HEAD, rowsOf(change, longest))
  const properties = shownProperties(change)
  const rows = properties.map(property => {
    const [, value] = valueCells(valuesOfAdded(property), longest)
    const from = property.cause === undefined ? '' : `<br>from ${codeSpan(property.cause)}`
    return [codeSpan(propertyName(property)), value + from]
  })
  return markdownTable(HEAD_OF_ADDED, rows)
}

function propertyCell(property: PropertyChange): string {
  const notes = notesOf(property)
  return codeSpan(propertyName(property)) + (notes.length > 0 ? `<br>**${inline(notes)}**` : '')
}

function namesOf(changes: readonly Change[], leftOut: readonly string[]): readonly string[] {
  return changes.length > 0 ? [bullets(changes.map(sentenceOf)), ...leftOut] : []
}

function sentenceOf(change: Change): string {
  const names = shownProperties(change)
    .map(property => codeSpan(propertyName(property), 100))
    .join(', ')
  const label = replacementLabelOf(change)
  return `${titleOf(change)}${label && ` ${label}`}${names && `: ${names}`}`
}

function titleOf(change: Change): string {
  return `${codeSpan(symbolOf(change))} ${codeSpan(change.logicalId)}`
}

function listOf(symbol: string, note: string, changes: readonly Change[]): string {
  return `${codeSpan(symbol)} ${note}${changes.map(({ logicalId }) => codeSpan(logicalId)).join(', ')}`
}
