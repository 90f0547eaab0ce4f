import { describeParameter } from '../../model/parameterOrigin.ts'
import type { Finding, Location } from '../../model/problem.ts'
import type { Template } from '../parse/template.ts'
import { Unknown } from '../resolve/resolvedStack.ts'
import type { IsSecretParameter } from './checkParameters.ts'
import type { FailedAssertion } from './checkRules.ts'

type RuleOptions = {
  /** The environment whose parameters these are; undefined for a nested stack and without an environment. */
  readonly environment: string | undefined
  readonly parameters: Readonly<Record<string, string | Unknown>>
  readonly parameterLocationOf: (name: string) => Location
  readonly isSecretParameter: IsSecretParameter
}

/**
 * A failed assertion in one sentence, with every parameter that it and its rule's condition read, the value and the file
 * that sets it. It is located where the environment or a layer sets the first of them, at the assertion if there is no
 * environment.
 */
export function ruleFinding(
  { description, path, parameters: names }: FailedAssertion,
  template: Template,
  { environment, parameters, parameterLocationOf, isSecretParameter }: RuleOptions,
): Finding {
  const finding = { level: 'error', rule: 'template/rule' } as const
  const [first] = names
  if (environment === undefined || first === undefined)
    return { ...finding, message: description, location: template.document.locationOf(path) }
  const isSet = (name: string) => Object.hasOwn(parameters, name)
  const texts = names.map(name =>
    describeParameter({
      name,
      value: isSecretParameter(name, template)
        ? undefined
        : textOf(parameters[name], template.parameters[name]?.default),
      file: isSet(name) ? parameterLocationOf(name).file : template.document.file,
      isDefault: !isSet(name),
    }),
  )
  return {
    ...finding,
    message: `Environment '${environment}' has ${inWords(texts)}: ${description}`,
    location: parameterLocationOf(names.find(isSet) ?? first),
  }
}

function textOf(given: string | Unknown | undefined, byDefault: string | undefined): string | undefined {
  const value = given ?? byDefault
  return value instanceof Unknown ? undefined : value
}

/** `a, b and c`. */
function inWords(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}
