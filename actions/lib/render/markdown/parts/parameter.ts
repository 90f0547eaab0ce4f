import type { ParameterChange } from '../../../model/preview/preview.ts'
import { countOf } from '../../phrases/duration.ts'
import { valuesOfParameter } from '../../phrases/parameter.ts'
import { codeSpan } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { markdownTable } from '../syntax/table.ts'
import { valueCells } from './values.ts'

/** Shortened after the changes that they cause. */
const WEIGHT = 30
/** Characters of a value where there are so many that they hardly fit. */
const SHORT = 60

/** The parameters that the environment's file sets anew: they cause everything else. */
export function parameterParts(parameters: readonly ParameterChange[] = []): readonly DocumentPart[] {
  if (parameters.length === 0) return []
  return [
    {
      weight: WEIGHT,
      versions: [
        () => tableOf(parameters),
        () => tableOf(parameters, SHORT),
        () => `${countOf(parameters.length, 'parameter')} changed.`,
      ],
    },
  ]
}

function tableOf(parameters: readonly ParameterChange[], longest?: number): string {
  const rows = parameters.map(parameter => [
    codeSpan(parameter.name),
    ...valueCells(valuesOfParameter(parameter), longest),
  ])
  return markdownTable(['Parameter', 'Before', 'After'], rows)
}
