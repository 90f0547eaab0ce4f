import { describeParameter } from '../../model/parameterOrigin.ts'
import type { Finding, Location } from '../../model/problem.ts'
import type { Template } from '../parse/template.ts'
import { Unknown } from '../resolve/resolvedStack.ts'
import type { IsSecretParameter } from './checkParameters.ts'
import type { FailedAssertion } from './checkRules.ts'

/** The environment whose parameters a root template has. */
export type EnvironmentParameters = {
  readonly name: string
  /** True for a parameter that the environment's own file sets, and not a layer or the tools. */
  readonly setsItself: (parameter: string) => boolean
  /** As the environment's file says it: `protected` for the parameter that follows from it. */
  readonly wordFor: (parameter: string) => string
}

type RuleOptions = {
  /** Empty for the root. */
  readonly nestedPath?: string
  /** Undefined for a nested stack and without an environment. */
  readonly environment: EnvironmentParameters | undefined
  readonly parameters: Readonly<Record<string, string | Unknown>>
  readonly parameterLocationOf: (name: string) => Location
  readonly isSecretParameter: IsSecretParameter
}

/**
 * A failed assertion in one sentence, with every parameter that it and its rule's condition read, the value and the file
 * that sets it. It is located where the reader would edit it: at the first of them that the environment's own file sets, or
 * else a layer; at the assertion if there is no environment.
 */
export function ruleFinding(
  { description, path, parameters: names }: FailedAssertion,
  template: Template,
  { environment, nestedPath = '', parameters, parameterLocationOf, isSecretParameter }: RuleOptions,
): Finding {
  const finding = { level: 'error', rule: 'template/rule' } as const
  const [first] = names
  const rule = template.document.locationOf(path)
  const given = nestedPath === '' ? undefined : names.find(name => Object.hasOwn(parameters, name))
  if (given !== undefined) {
    const message = `Nested stack '${nestedPath}' breaks a rule by '${given}': ${sentenceOf(description)}`
    const todo = `Change the value, or the rule in ${rule.file}:${rule.line}.`
    return { ...finding, message, todo, location: parameterLocationOf(given) }
  }
  if (environment === undefined || first === undefined) return { ...finding, message: description, location: rule }
  const isSet = (name: string) => Object.hasOwn(parameters, name)
  const texts = names.map(name =>
    describeParameter({
      name: environment.wordFor(name),
      value: isSecretParameter(name, template)
        ? undefined
        : textOf(parameters[name], template.parameters[name]?.default),
      file: isSet(name) ? parameterLocationOf(name).file : template.document.file,
      isDefault: !isSet(name),
    }),
  )
  return {
    ...finding,
    message: `Environment '${environment.name}' has ${inWords(texts)}: ${sentenceOf(description)}`,
    todo: `Change ${names.length > 1 ? 'one of them' : 'it'}, or the rule in ${rule.file}:${rule.line}.`,
    location: parameterLocationOf(names.find(environment.setsItself) ?? names.find(isSet) ?? first),
  }
}

function textOf(given: string | Unknown | undefined, byDefault: string | undefined): string | undefined {
  const value = given ?? byDefault
  return value instanceof Unknown ? undefined : value
}

function sentenceOf(description: string): string {
  return /[.!?]$/.test(description) ? description : `${description}.`
}

/** `a, b and c`. */
function inWords(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}
