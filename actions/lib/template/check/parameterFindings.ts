import type { Finding, Location } from '../../model/problem.ts'
import type { Template } from '../parse/template.ts'
import type { Unknown } from '../resolve/resolvedStack.ts'
import { checkParameters, type IsSecretParameter } from './checkParameters.ts'

type ParameterOptions = {
  readonly nestedPath: string
  readonly parameters: Readonly<Record<string, string | Unknown>>
  readonly parameterLocationOf: (name: string) => Location
  readonly isSecretParameter: IsSecretParameter
}

const RULES = {
  unknown: 'template/parameter-unknown',
  missing: 'template/parameter-missing',
  value: 'template/parameter-value',
} as const

/** Problems of a template's parameter values, at the location of the value; of a missing value, at the parameter. */
export function parameterFindings(
  template: Template,
  { parameters, nestedPath, parameterLocationOf, isSecretParameter }: ParameterOptions,
): readonly Finding[] {
  return checkParameters(template, parameters, isSecretParameter).map(({ parameter, kind, explanation, nearest }) => {
    const hasLocation = Object.hasOwn(parameters, parameter) || nestedPath !== ''
    return {
      level: 'error',
      rule: kind === 'unknown' || kind === 'missing' ? RULES[kind] : RULES.value,
      message: explanation,
      ...(nearest ? { todo: `Did you mean '${nearest}'?` } : {}),
      location: hasLocation
        ? parameterLocationOf(parameter)
        : template.document.locationOf(['Parameters', parameter, 'Default']),
    }
  })
}
