import { nameOf } from '../../model/change.ts'
import type { DriftedProperty, DriftedResource, DriftOutcome } from '../../model/drift.ts'
import { driftedValuesOf } from '../driftedValues.ts'
import { counted } from '../duration.ts'
import type { Values } from '../values.ts'
import { code, escaped } from './escaped.ts'
import type { Part } from './fit.ts'
import { fixed } from './fit.ts'
import { bullets, folded, grid } from './grid.ts'
import { SIGNS } from './sign.ts'
import { valueCells } from './values.ts'

const DELETED_WEIGHT = 60
const MODIFIED_WEIGHT = 40

/** Which resources are not what their templates say, what is deleted first. */
export function driftParts(outcome: DriftOutcome, environment: string): readonly Part[] {
  const name = code(environment)
  const looked = `${counted(outcome.checked, 'resource')} compared.`
  const unchecked = notCheckedParts(outcome.notChecked)
  switch (outcome.kind) {
    case 'in sync':
      return [fixed(`### ${SIGNS.good} ${name} is in sync\n\n${looked}`), ...unchecked]
    case 'drifted':
      return [
        fixed(`### ${SIGNS.careful} ${name} has drifted: ${differing(outcome.resources)}\n\n${looked}`),
        ...deletedParts(outcome.resources.filter(({ kind }) => kind === 'deleted')),
        ...modifiedParts(outcome.resources.filter(({ kind }) => kind === 'modified')),
        ...unchecked,
      ]
    default:
      return outcome satisfies never
  }
}

/** `2 resources differ`. */
export function differing({ length }: readonly DriftedResource[]): string {
  return `${counted(length, 'resource')} ${length === 1 ? 'differs' : 'differ'}`
}

function deletedParts(deleted: readonly DriftedResource[]): readonly Part[] {
  if (deleted.length === 0) return []
  const title = '**Deleted, though the template has them**'
  return [
    {
      weight: DELETED_WEIGHT,
      versions: [
        () => `${title}\n\n${bullets(deleted.map(one => `${code(nameOf(one))} (${code(one.type)})`))}`,
        () => `${title}: ${namesOf(deleted.map(nameOf))}`,
      ],
    },
  ]
}

function modifiedParts(modified: readonly DriftedResource[]): readonly Part[] {
  if (modified.length === 0) return []
  const title = '**Modified**'
  return [
    {
      weight: MODIFIED_WEIGHT,
      versions: [
        () => `${title}\n\n${grid(['Resource', 'Property', 'Template', 'Live'], modified.flatMap(rowsOf))}`,
        () => `${title}: ${namesOf(modified.map(nameOf))}`,
      ],
    },
  ]
}

function notCheckedParts(names: readonly string[]): readonly Part[] {
  if (names.length === 0) return []
  const title = `${counted(names.length, 'resource')} not compared by CloudFormation`
  return [{ weight: 10, versions: [() => folded(title, namesOf(names)), () => `${title}.`] }]
}

function rowsOf(resource: DriftedResource): readonly (readonly string[])[] {
  const head = `${code(nameOf(resource))}<br>${code(resource.type)}`
  if (resource.properties.length === 0) return [[head, '', '', '']]
  return resource.properties.map((property, index) => [
    index === 0 ? head : '',
    code(property.path.replace(/^\//, '')),
    ...valueCells(valuesOf(resource, property)),
  ])
}

function valuesOf(resource: DriftedResource, property: DriftedProperty): Values {
  const values = driftedValuesOf(resource, property)
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
  return `<code>${names.map(name => escaped(name)).join(', ')}</code>`
}
