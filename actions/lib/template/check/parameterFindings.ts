import type { Finding, Location } from '../../model/problem.ts'
import type { Template } from '../parse/template.ts'
import type { Unknown } from '../resolve/resolvedStack.ts'
import { checkParameters } from './checkParameters.ts'

type Given = {
  readonly nestedPath: string
  readonly parameters: Readonly<Record<string, string | Unknown>>
  readonly parameterLocationOf: (name: string) => Location
}

/** What is wrong with the values that a template gets, where they are given; a missing one where it is asked for. */
export function parameterFindings(
  template: Template,
  { parameters, nestedPath, parameterLocationOf }: Given,
): readonly Finding[] {
  return checkParameters(template, parameters).map(({ parameter, kind, explanation, nearest }) => {
    const isGiven = Object.hasOwn(parameters, parameter) || nestedPath !== ''
    return {
      level: 'error',
      rule: `template/parameter-${kind === 'unknown' || kind === 'missing' ? kind : 'value'}`,
      message: explanation,
      ...(nearest ? { todo: `Did you mean '${nearest}'?` } : {}),
      location: isGiven
        ? parameterLocationOf(parameter)
        : template.document.locationOf(['Parameters', parameter, 'Default']),
    }
  })
}
