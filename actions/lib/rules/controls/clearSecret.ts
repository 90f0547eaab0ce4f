import { NO_SECRET, SECRET, WITH_PASSWORD } from '../application/values/secrets.ts'
import { secretKindOf } from '../secretTexts.ts'

/** True if an environment variable has a secret in clear text. */
export function isClearSecret(name: string, value: string): boolean {
  if (secretKindOf(value) !== undefined || WITH_PASSWORD.test(value)) return true
  // The ARN or the name of a secret, a file with one, a switch and a number are no secrets.
  const isReference = /^(?:arn:|\/|\{\{resolve:)/.test(value) || /^(?:true|false|\d{1,6})$/i.test(value)
  return SECRET.test(name) && !name.startsWith('ENABLE_') && !isReference && !NO_SECRET.test(value.trim())
}
