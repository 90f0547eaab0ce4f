import type { ParameterChange } from '../../model/preview.ts'
import { counted } from '../duration.ts'
import { valuesOfParameter } from '../parameter.ts'
import { code } from './escaped.ts'
import type { Part } from './fit.ts'
import { grid } from './grid.ts'
import { valueCells } from './values.ts'

/** Given up after the rows of what follows from it. */
const WEIGHT = 30
/** Characters of a value where there are so many that they hardly fit. */
const SHORT = 60

/** What somebody changed in the environment's file: the beginning of everything else. */
export function parameterParts(parameters: readonly ParameterChange[] = []): readonly Part[] {
  if (parameters.length === 0) return []
  return [
    {
      weight: WEIGHT,
      versions: [
        () => tableOf(parameters),
        () => tableOf(parameters, SHORT),
        () => `${counted(parameters.length, 'parameter')} change.`,
      ],
    },
  ]
}

function tableOf(parameters: readonly ParameterChange[], longest?: number): string {
  const rows = parameters.map(one => [code(one.name), ...valueCells(valuesOfParameter(one), longest)])
  return grid(['Parameter', 'Before', 'After'], rows)
}
