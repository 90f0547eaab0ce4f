import type { Change, PropertyChange } from '../../../model/cloudFormation/change.ts'
import { propertyName } from '../../../model/cloudFormation/propertyChange.ts'
import type { ChangeGroup } from '../../phrases/changeGroup.ts'
import { changeCounts, shownProperties } from '../../phrases/changeGroup.ts'
import { countOf } from '../../phrases/duration.ts'
import { replacementLabelOf, symbolOf } from '../../phrases/effect.ts'
import { notesOf, valuesOf } from '../../phrases/values.ts'
import { codeElement, codeSpan, inline } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { bullets, collapsedSection, markdownTable } from '../syntax/table.ts'
import { valueCells } from './values.ts'

const WEIGHT = 10
/** Characters of a value where there are so many that they hardly fit. */
const SHORT = 60
const HEAD = ['Property', 'Before', 'After']
const HEAD_OF_ADDED = ['Property', 'Value']
/** A new resource may have a hundred properties. */
const MOST_ADDED = 40

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
          [...Map.groupBy(changes, symbolOf)].map(([symbol, group]) => listOf(symbol, '', group)).join('\n\n'),
        ),
      () => `${title} (${countOf(changes.length, 'resource')})`,
    ],
  }
}

function bodyOf({ added, uncertain }: ChangeGroup, details: readonly string[]): string {
  return [
    ...(added.length > 0 ? [listOf('+', '', added)] : []),
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
  const rows = properties.slice(0, MOST_ADDED).map(property => {
    const [, value] = valueCells(valuesOf(property), longest)
    const from = property.cause === undefined ? '' : `<br>from ${codeSpan(property.cause)}`
    return [codeSpan(propertyName(property)), value + from]
  })
  const more = properties.length > MOST_ADDED ? [[`and ${properties.length - MOST_ADDED} more`, '']] : []
  return markdownTable(HEAD_OF_ADDED, [...rows, ...more])
}

function propertyCell(property: PropertyChange): string {
  const notes = notesOf(property)
  return codeSpan(propertyName(property)) + (notes.length > 0 ? `<br>**${inline(notes)}**` : '')
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
