import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { DriftedResource, DriftOutcome } from '../../model/cloudFormation/driftedResource.ts'
import { REDACTED } from '../../model/redacted.ts'
import { type DriftedValues, driftedValuesOf } from '../phrases/driftedValues.ts'
import { countOf } from '../phrases/duration.ts'
import { shortenPair } from '../phrases/shortenPair.ts'
import type { Line } from './layout/line.ts'
import { EMPTY, hanging, indented, line, span } from './layout/line.ts'
import { table } from './layout/table.ts'

/** The resources that differ from their templates, and the next step. */
export function driftLines(outcome: DriftOutcome, environment: string): readonly Line[] {
  const compared = `${countOf(outcome.checked, 'resource')} compared`
  switch (outcome.kind) {
    case 'in-sync':
      return [
        line(span('✓ ', 'success'), span(environment, 'bold'), ' is in sync', span(` · ${compared}`, 'dim')),
        ...notCheckedLines(outcome),
      ]
    case 'drifted': {
      const many = countOf(
        outcome.resources.length,
        'resource differs from its template',
        'resources differ from their templates',
      )
      return [
        line(span('✗ ', 'error'), span(environment, 'bold'), ` has drifted: ${many}`, span(` · ${compared}`, 'dim')),
        ...indented(outcome.resources.flatMap(resourceLines)),
        ...notCheckedLines(outcome),
        EMPTY,
        line(
          'Revert each difference by hand, or adopt it in the templates with a pull request. Deploying unchanged templates reverts nothing.',
        ),
      ]
    }
    default:
      return outcome satisfies never
  }
}

function resourceLines(resource: DriftedResource): readonly Line[] {
  const { type, kind, properties } = resource
  const isDeleted = kind === 'deleted'
  return [
    line(
      span(isDeleted ? '- ' : '~ ', isDeleted ? 'error' : 'warning'),
      span(resourcePathOf(resource), 'bold'),
      span(`  ${type}`, 'dim'),
      span(isDeleted ? '  deleted' : '', 'error'),
    ),
    ...indented(table(properties.map(property => [property.path.slice(1), valuesText(driftedValuesOf(property))])), 4),
  ]
}

function valuesText(values: DriftedValues): string {
  switch (values.kind) {
    case 'secret':
      return REDACTED
    case 'added':
      return `was added: ${shortenPair('', values.actual)[1]}`
    case 'removed':
      return `was removed: ${shortenPair(values.expected, '')[0]}`
    case 'changed': {
      const [expected, actual] = shortenPair(values.expected, values.actual)
      return `is ${actual}, should be ${expected}`
    }
    default:
      return values satisfies never
  }
}

function notCheckedLines({ notChecked }: DriftOutcome): readonly Line[] {
  if (notChecked.length === 0) return []
  return [EMPTY, hanging([span('Not compared by CloudFormation: ', 'dim')], notChecked.join(', '))]
}
