import { isMap, type Json } from '../../model/json.ts'
import type { Template } from '../../template/parse/template.ts'
import type { ResolvedStack, Value } from '../../template/resolve/resolvedStack.ts'
import { plain } from '../../template/resolve/unknownValue.ts'
import { redactValues } from '../redactValues.ts'
import { findDerivedSecrets } from './derivedSecrets.ts'
import { isOpenValue, isSecretName } from './secretNames.ts'
import { textsIn } from './textsIn.ts'

export type Secrets = {
  /** Values of parameters that are NoEcho or named like a secret. */
  readonly values: readonly string[]
  /** Texts that a template makes of such a value and that do not contain it as it is: a part, or a very short one in a text. */
  readonly derived: readonly string[]
  /** Names of outputs that expose a secret, its previous value included. */
  readonly outputs: readonly string[]
}

export const NO_SECRETS: Secrets = { values: [], derived: [], outputs: [] }

/** A parameter that is only named like a secret may hold a plain word, which must not vanish from every text. */
const SHORTEST_OF_NAMED = 8

/** The secrets of these stacks and of the stacks nested in them. */
export function secretsIn(stacks: readonly (ResolvedStack | undefined)[]): Secrets {
  const present = stacks.filter(stack => stack !== undefined)
  const values = [...new Set(present.flatMap(valuesOf))]
  const redact = redactValues(values)
  const exposes = (text: string): boolean => redact(text) !== text
  const found = present.map(stack => ({ stack, ...findDerivedSecrets(stack, secretParametersOf) }))
  return {
    values,
    derived: [...new Set(found.flatMap(({ derived }) => derived))].filter(text => !exposes(text)),
    outputs: [
      ...new Set(
        found.flatMap(({ stack, outputs }) => [
          ...outputs,
          ...Object.keys(stack.outputs).filter(name => exposes(JSON.stringify(plain(stack.outputs[name] ?? null)))),
        ]),
      ),
    ],
  }
}

/**
 * True if no message may quote the value of this parameter. Unlike `Secrets`, which are searched in every text, it includes
 * short values.
 */
export function isSecretParameter(name: string, template: Template | undefined): boolean {
  const parameter = template && Object.hasOwn(template.parameters, name) ? template.parameters[name] : undefined
  return isSecretName(name) || parameter?.noEcho === true
}

/** The secrets among the parameters of a file that was not resolved. */
export function writtenSecretsIn(parameters: Json | undefined, template: Template | undefined): Secrets {
  const values = Object.entries(isMap(parameters) ? parameters : {}).flatMap(([name, written]) => {
    const texts = (Array.isArray(written) ? written : [written]).filter(item => typeof item === 'string')
    const isNoEcho = template?.parameters[name]?.noEcho === true
    return texts.filter(text => text !== '' && (isNoEcho || isNamedSecret(name, text)))
  })
  return { ...NO_SECRETS, values }
}

/** The same by the names alone, for an environment whose templates cannot be read. */
export function namedSecretsIn(parameters: Readonly<Record<string, string>>): Secrets {
  const values = Object.entries(parameters).flatMap(([name, value]) => (isNamedSecret(name, value) ? [value] : []))
  return { ...NO_SECRETS, values }
}

function valuesOf(stack: ResolvedStack): readonly string[] {
  const { template, parameters, nested } = stack
  const own = secretParametersOf(stack).flatMap(name => {
    const texts = textsIn(parameters[name])
    return template.parameters[name]?.noEcho ? texts : texts.filter(text => isNamedSecret(name, text))
  })
  return [...own, ...Object.values(nested).flatMap(valuesOf)]
}

function secretParametersOf({ template, parameters }: ResolvedStack): readonly string[] {
  const isNamed = (name: string, value: Value | undefined) => textsIn(value).some(text => isNamedSecret(name, text))
  return Object.entries(template.parameters).flatMap(([name, { noEcho }]) =>
    noEcho || isNamed(name, parameters[name]) ? [name] : [],
  )
}

function isNamedSecret(name: string, value: string): boolean {
  return isSecretName(name) && value.length >= SHORTEST_OF_NAMED && !isOpenValue(value)
}
