import { NO_SECRET, SECRET, WITH_PASSWORD } from '../application/values/secrets.ts'

/** Keys that are secret whatever their variable is called. */
const SECRET_TEXT =
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgh[pousr]_[A-Za-z0-9]{36}|\b[sr]k_(?:live|test)_[A-Za-z0-9]{10}/

/** True if an environment variable has a secret in clear text. */
export function isClearSecret(name: string, value: string): boolean {
  if (SECRET_TEXT.test(value) || WITH_PASSWORD.test(value)) return true
  // The ARN or the name of a secret, a file with one, a switch and a number are no secrets.
  const isReference = /^(?:arn:|\/|\{\{resolve:)/.test(value) || /^(?:true|false|\d{1,6})$/i.test(value)
  return SECRET.test(name) && !name.startsWith('ENABLE_') && !isReference && !NO_SECRET.test(value.trim())
}
