import { resourcePathOf } from '../../../model/cloudFormation/change.ts'
import type { DriftedProperty, DriftedResource, DriftOutcome } from '../../../model/cloudFormation/driftedResource.ts'
import { driftedValuesOf } from '../../phrases/driftedValues.ts'
import { countOf } from '../../phrases/duration.ts'
import type { Values } from '../../phrases/values.ts'
import { EMOJI } from '../syntax/emoji.ts'
import { codeSpan } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { fixedPart } from '../syntax/fit.ts'
import { bullets, collapsedSection, markdownTable } from '../syntax/table.ts'
import { valueCells } from './values.ts'

const DELETED_WEIGHT = 60
const MODIFIED_WEIGHT = 40

/** The resources that differ from their templates, the deleted ones first. */
export function driftParts(outcome: DriftOutcome, environment: string): readonly DocumentPart[] {
  const name = codeSpan(environment)
  const coverage = `${countOf(outcome.checked, 'resource')} compared.`
  const unchecked = notCheckedParts(outcome.notChecked)
  switch (outcome.kind) {
    case 'in-sync':
      return [fixedPart(`### ${EMOJI.success} ${name} is in sync\n\n${coverage}`), ...unchecked]
    case 'drifted':
      return [
        fixedPart(`### ${EMOJI.warning} ${name} has drifted: ${driftCount(outcome.resources)}\n\n${coverage}`),
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
  const title = '**Deleted outside CloudFormation**'
  return [
    {
      weight: DELETED_WEIGHT,
      versions: [
        () =>
          `${title}\n\n${bullets(deleted.map(resource => `${codeSpan(resourcePathOf(resource))} (${codeSpan(resource.type)})`))}`,
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
  const name = `${codeSpan(resourcePathOf(resource))}<br>${codeSpan(resource.type)}`
  if (resource.properties.length === 0) return [[name, '', '', '']]
  return resource.properties.map((property, index) => [
    index === 0 ? name : '',
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
  return names.map(name => codeSpan(name)).join(', ')
}
