import { hiding } from '../model/hiding.ts'
import type { ResolvedStack, Value } from './resolved.ts'
import { secretsIn } from './secrets.ts'
import { hasUnknown, plain } from './unknown.ts'

/** Gives the text of a value for a person's eyes; undefined where it is unknown or secret. */
export type Show = (path: readonly (string | number)[], value: Value | undefined) => string | undefined

// Properties that hold a secret whatever its value came from.
const SECRET_PROPERTY = /password|passphrase|secretstring|clientsecret|authtoken|privatekey|credential/i

/** Shows no text with a secret of these stacks in it. */
export function showerOf(stacks: readonly (ResolvedStack | undefined)[]): Show {
  const hide = hiding(secretsIn(stacks))
  return (path, value) => {
    if (value === undefined || hasUnknown(value)) return undefined
    if (path.some(step => SECRET_PROPERTY.test(String(step)))) return undefined
    const text = typeof value === 'string' ? value : JSON.stringify(plain(value))
    return hide(text) === text ? text : undefined
  }
}
