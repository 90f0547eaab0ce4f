import type { ResolvedStack, Value } from '../template/resolve/resolvedStack.ts'
import { plain } from '../template/resolve/unknownValue.ts'
import { redactValues } from './redactValues.ts'
import { isSecretName } from './secretNames.ts'

/** A parameter that is only named like a secret may hold a plain word, which must not vanish from every text. */
const SHORTEST_OF_NAMED = 8

/** Every value that these stacks, and those nested in them, get by a parameter that is NoEcho or named like a secret. */
export function secretsIn(stacks: readonly (ResolvedStack | undefined)[]): readonly string[] {
  return [...new Set(stacks.flatMap(stack => (stack ? secretsOf(stack) : [])))]
}

/** The outputs of a stack that tell a secret, also while they still tell the one before. */
export function secretOutputsIn(stack: ResolvedStack): readonly string[] {
  const redact = redactValues(secretsIn([stack]))
  const tells = (text: string) => redact(text) !== text
  return Object.entries(stack.outputs).flatMap(([name, value]) => (tells(JSON.stringify(plain(value))) ? [name] : []))
}

function secretsOf({ template, parameters, nested }: ResolvedStack): readonly string[] {
  const own = Object.entries(template.parameters).flatMap(([name, { noEcho }]) => {
    const values = textsIn(parameters[name])
    return noEcho ? values : values.filter(value => isNamedSecret(name, value))
  })
  return [...own, ...Object.values(nested).flatMap(secretsOf)]
}

/** The same by the names alone, where no template can be read. */
export function namedSecretsIn(parameters: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(parameters).flatMap(([name, value]) => (isNamedSecret(name, value) ? [value] : []))
}

function isNamedSecret(name: string, value: string): boolean {
  return isSecretName(name) && value.length >= SHORTEST_OF_NAMED
}

/** A list is also one text with commas. */
function textsIn(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (!Array.isArray(value)) return []
  const items = value.flatMap(textsIn)
  return items.length > 1 ? [...items, items.join(',')] : items
}
