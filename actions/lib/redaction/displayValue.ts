import type { ResolvedStack, Value } from '../template/resolve/resolvedStack.ts'
import { hasUnknown, plain } from '../template/resolve/unknownValue.ts'
import { redactValues } from './redactValues.ts'
import { secretsIn } from './secretValues.ts'

/** Gives the text of a value for a person's eyes; undefined where it is unknown or secret. */
export type DisplayValue = (path: readonly (string | number)[], value: Value | undefined) => string | undefined

// Properties that hold a secret whatever its value came from.
const SECRET_PROPERTY = /password|passphrase|secretstring|clientsecret|authtoken|privatekey|credential/i

/** Shows no text with a secret of these stacks in it. */
export function displayValueOf(stacks: readonly (ResolvedStack | undefined)[]): DisplayValue {
  const redact = redactValues(secretsIn(stacks))
  return (path, value) => {
    if (value === undefined || hasUnknown(value)) return undefined
    if (path.some(step => SECRET_PROPERTY.test(String(step)))) return undefined
    const text = typeof value === 'string' ? value : JSON.stringify(plain(value))
    return redact(text) === text ? text : undefined
  }
}
