import { isMap, type Json } from '../../model/json.ts'
import type { Template } from '../../template/parse/template.ts'
import { type ResolvedStack, Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
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
  /** Outputs that expose a secret, its previous value included: `Url`, in a nested stack `Database/Url`. */
  readonly outputs: readonly string[]
  /** Properties that are made of a secret: `Database/Instance/Properties/MasterUserPassword`. */
  readonly properties: readonly string[]
  /** True if it is unknown what the outputs are made of: one that looks random is not shown either. */
  readonly unreadOutputs: boolean
}

export const NO_SECRETS: Secrets = { values: [], derived: [], outputs: [], properties: [], unreadOutputs: false }

/** A parameter that is only named like a secret may hold a plain word, which must not vanish from every text. */
const SHORTEST_OF_NAMED = 8

/** The secrets of these stacks and of the stacks nested in them. */
export function secretsIn(stacks: readonly (ResolvedStack | undefined)[]): Secrets {
  const present = stacks.filter(stack => stack !== undefined)
  const values = [...new Set(present.flatMap(valuesOf))]
  const redact = redactValues(values)
  const exposes = (text: string): boolean => redact(text) !== text
  // A short value of a parameter that is only named like a secret is searched in no text, but what is made of it is not shown.
  const texts = present.flatMap(stack => findDerivedSecrets(stack, searchedParametersOf).texts)
  const found = present.map(stack => findDerivedSecrets(stack, secretParametersOf))
  return {
    values,
    derived: [...new Set(texts)].filter(text => !SWITCH_OR_REFERENCE.test(text) && !exposes(text)),
    outputs: [
      ...new Set([
        ...found.flatMap(({ outputs }) => outputs),
        ...present.flatMap(stack => exposingOutputs(stack, exposes)),
      ]),
    ],
    properties: [...new Set(found.flatMap(({ properties }) => properties))],
    unreadOutputs: false,
  }
}

/** A derived text that may not vanish from every text, and a reference, which holds no secret. */
const SWITCH_OR_REFERENCE = /^(?:true|false)$|\{\{resolve:/

/**
 * Which outputs of a stack expose a secret: by what they are made of, by their value or by their name. Takes the path of
 * the nested stack, '' for the root, and the name of the output.
 */
export function secretOutputsOf(root: ResolvedStack): (nestedPath: string, name: string) => boolean {
  const outputs = new Set(secretsIn([root]).outputs)
  return (nestedPath, name) => isSecretName(name) || outputs.has(outputPathOf(nestedPath, name))
}

/** `Database/Url` */
export function outputPathOf(nestedPath: string, name: string): string {
  return nestedPath === '' ? name : `${nestedPath}/${name}`
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

function exposingOutputs(stack: ResolvedStack, exposes: (text: string) => boolean): readonly string[] {
  const own = Object.keys(stack.outputs).filter(name => exposes(JSON.stringify(plain(stack.outputs[name] ?? null))))
  return [
    ...own.map(name => outputPathOf(stack.nestedPath, name)),
    ...Object.values(stack.nested).flatMap(nested => exposingOutputs(nested, exposes)),
  ]
}

function valuesOf(stack: ResolvedStack): readonly string[] {
  const { template, parameters, nested } = stack
  const own = searchedParametersOf(stack).flatMap(name => {
    const texts = textsIn(parameters[name])
    return template.parameters[name]?.noEcho ? texts : texts.filter(text => isNamedSecret(name, text))
  })
  return [...own, ...Object.values(nested).flatMap(valuesOf)]
}

/** The parameters whose values are searched in every text. */
function searchedParametersOf(stack: ResolvedStack): readonly string[] {
  const { template, parameters } = stack
  return secretParametersOf(stack).filter(
    name => template.parameters[name]?.noEcho || textsIn(parameters[name]).some(text => isNamedSecret(name, text)),
  )
}

function secretParametersOf({ template, parameters }: ResolvedStack): readonly string[] {
  return Object.entries(template.parameters).flatMap(([name, { noEcho }]) =>
    noEcho || isNamed(name, parameters[name]) ? [name] : [],
  )
}

function isNamed(name: string, value: Value | undefined): boolean {
  // The value of a parameter of Systems Manager that is named like a secret.
  if (value instanceof Unknown && value.expression.kind === 'stored-parameter')
    return isSecretName(name) || isSecretName(value.expression.name.split('/').at(-1) ?? '')
  const texts = textsIn(value)
  return isSecretName(name) && !(texts.length > 0 && texts.every(isOpenValue))
}

function isNamedSecret(name: string, value: string): boolean {
  return isSecretName(name) && value.length >= SHORTEST_OF_NAMED && !isOpenValue(value)
}
