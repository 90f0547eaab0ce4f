import type { Finding, Place } from '../model/problem.ts'
import { checkParameters } from './checkParameters.ts'
import type { Unknown } from './resolved.ts'
import type { Template } from './template.ts'

type Given = {
  readonly nestedPath: string
  readonly parameters: Readonly<Record<string, string | Unknown>>
  readonly placeOfParameter: (name: string) => Place
}

/** What is wrong with the values that a template gets, where they are given; a missing one where it is asked for. */
export function parameterFindings(
  template: Template,
  { parameters, nestedPath, placeOfParameter }: Given,
): readonly Finding[] {
  return checkParameters(template, parameters).map(({ parameter, kind, explanation, nearest }) => {
    const isGiven = Object.hasOwn(parameters, parameter) || nestedPath !== ''
    return {
      level: 'error',
      rule: `template/parameter-${kind === 'unknown' || kind === 'missing' ? kind : 'value'}`,
      message: explanation,
      ...(nearest ? { todo: `Did you mean '${nearest}'?` } : {}),
      place: isGiven ? placeOfParameter(parameter) : template.document.placeOf(['Parameters', parameter, 'Default']),
    }
  })
}
