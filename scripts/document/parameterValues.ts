import type { Template, TemplateParameter } from '#lib/template/parse/template.ts'
import type { ParameterValues } from './ruleSolver.ts'
import { SAMPLE_VALUES } from './sampleValues.ts'

/**
 * The values of every parameter: the default, and every other allowed value, the smallest number, or the sample values. A
 * parameter of any text without sample values has its default alone: see `parametersWithoutSamples`.
 */
export function parameterValuesOf({ parameters }: Template): ParameterValues {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      [
        ...new Set([
          ...(parameter.default === undefined ? [] : [parameter.default]),
          ...furtherValues(name, parameter),
        ]),
      ],
    ]),
  )
}

/** The parameters that need an entry in `SAMPLE_VALUES`: of a parameter without default with two values, so that it can change. */
export function parametersWithoutSamples({ parameters }: Template): readonly string[] {
  return Object.entries(parameters)
    .filter(([name, parameter]) => furtherValues(name, parameter).length < (parameter.default === undefined ? 2 : 1))
    .map(([name]) => name)
}

function furtherValues(
  name: string,
  { allowedValues, minValue, maxValue, default: usual }: TemplateParameter,
): readonly string[] {
  const samples = SAMPLE_VALUES[name]
  if (samples) return samples
  if (allowedValues) return allowedValues
  if (minValue === undefined || maxValue === undefined) return []
  return [String(minValue) === usual ? Math.min(minValue + 1, maxValue) : minValue].map(String)
}
