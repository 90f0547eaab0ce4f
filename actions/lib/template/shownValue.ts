import type { ResolvedStack, Value } from './resolved.ts'
import { hasUnknown, plain } from './unknown.ts'

/** Gives the text of a value for a person's eyes; undefined where it is unknown or secret. */
export type Show = (path: readonly (string | number)[], value: Value | undefined) => string | undefined

// Properties that hold a secret whatever its value came from.
const SECRET_PROPERTY = /password|passphrase|secretstring|clientsecret|authtoken|privatekey|credential/i

/** Knows every value of a NoEcho parameter in these stacks, and shows no text with one of them in it. */
export function showerOf(stacks: readonly (ResolvedStack | undefined)[]): Show {
  const secrets = stacks.flatMap(stack => (stack ? secretsOf(stack) : []))
  // A short secret would hide every text that happens to contain it.
  const isSecret = (text: string): boolean =>
    secrets.some(secret => text === secret || (secret.length >= 4 && text.includes(secret)))
  return (path, value) => {
    if (value === undefined || hasUnknown(value)) return undefined
    if (path.some(step => SECRET_PROPERTY.test(String(step)))) return undefined
    const text = typeof value === 'string' ? value : JSON.stringify(plain(value))
    return isSecret(text) ? undefined : text
  }
}

function secretsOf({ template, parameters, nested }: ResolvedStack): readonly string[] {
  const own = Object.entries(template.parameters)
    .filter(([, { noEcho }]) => noEcho)
    .map(([name]) => parameters[name])
    .filter(value => typeof value === 'string' && value !== '')
    .map(String)
  return [...own, ...Object.values(nested).flatMap(secretsOf)]
}
