import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { DriftedProperty, DriftedResource, DriftOutcome } from '../../model/cloudFormation/driftedResource.ts'
import { driftedValuesOf } from '../phrases/driftedValues.ts'
import { countOf } from '../phrases/duration.ts'
import type { Values } from '../phrases/values.ts'
import { EMOJI } from './emoji.ts'
import { codeSpan, escapeMarkdown } from './escape.ts'
import type { DocumentPart } from './fit.ts'
import { fixedPart } from './fit.ts'
import { bullets, collapsedSection, markdownTable } from './table.ts'
import { valueCells } from './values.ts'

const DELETED_WEIGHT = 60
const MODIFIED_WEIGHT = 40

/** Which resources are not what their templates say, what is deleted first. */
export function driftParts(outcome: DriftOutcome, environment: string): readonly DocumentPart[] {
  const name = codeSpan(environment)
  const looked = `${countOf(outcome.checked, 'resource')} compared.`
  const unchecked = notCheckedParts(outcome.notChecked)
  switch (outcome.kind) {
    case 'in-sync':
      return [fixedPart(`### ${EMOJI.good} ${name} is in sync\n\n${looked}`), ...unchecked]
    case 'drifted':
      return [
        fixedPart(`### ${EMOJI.careful} ${name} has drifted: ${driftCount(outcome.resources)}\n\n${looked}`),
        ...deletedParts(outcome.resources.filter(({ kind }) => kind === 'deleted')),
        ...modifiedParts(outcome.resources.filter(({ kind }) => kind === 'modified')),
        ...unchecked,
      ]
    default:
      return outcome satisfies never
  }
}

/** `2 resources differ`. */
export function driftCount({ length }: readonly DriftedResource[]): string {
  return `${countOf(length, 'resource')} ${length === 1 ? 'differs' : 'differ'}`
}

function deletedParts(deleted: readonly DriftedResource[]): readonly DocumentPart[] {
  if (deleted.length === 0) return []
  const title = '**Deleted, though the template has them**'
  return [
    {
      weight: DELETED_WEIGHT,
      versions: [
        () => `${title}\n\n${bullets(deleted.map(one => `${codeSpan(resourcePathOf(one))} (${codeSpan(one.type)})`))}`,
        () => `${title}: ${namesOf(deleted.map(resourcePathOf))}`,
      ],
    },
  ]
}

function modifiedParts(modified: readonly DriftedResource[]): readonly DocumentPart[] {
  if (modified.length === 0) return []
  const title = '**Modified**'
  return [
    {
      weight: MODIFIED_WEIGHT,
      versions: [
        () => `${title}\n\n${markdownTable(['Resource', 'Property', 'Template', 'Live'], modified.flatMap(rowsOf))}`,
        () => `${title}: ${namesOf(modified.map(resourcePathOf))}`,
      ],
    },
  ]
}

function notCheckedParts(names: readonly string[]): readonly DocumentPart[] {
  if (names.length === 0) return []
  const title = `${countOf(names.length, 'resource')} not compared by CloudFormation`
  return [{ weight: 10, versions: [() => collapsedSection(title, namesOf(names)), () => `${title}.`] }]
}

function rowsOf(resource: DriftedResource): readonly (readonly string[])[] {
  const head = `${codeSpan(resourcePathOf(resource))}<br>${codeSpan(resource.type)}`
  if (resource.properties.length === 0) return [[head, '', '', '']]
  return resource.properties.map((property, index) => [
    index === 0 ? head : '',
    codeSpan(property.path.replace(/^\//, '')),
    ...valueCells(valuesOf(property)),
  ])
}

function valuesOf(property: DriftedProperty): Values {
  const values = driftedValuesOf(property)
  switch (values.kind) {
    case 'secret':
      return { kind: 'secret', cause: undefined }
    case 'added':
      return { kind: 'added', after: values.actual }
    case 'removed':
      return { kind: 'removed', before: values.expected }
    case 'changed':
      return { kind: 'changed', before: values.expected, after: values.actual }
    default:
      return values satisfies never
  }
}

function namesOf(names: readonly string[]): string {
  return `<code>${names.map(name => escapeMarkdown(name)).join(', ')}</code>`
}
