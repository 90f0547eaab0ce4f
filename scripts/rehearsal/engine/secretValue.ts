import { isMap, type JsonMap } from '#lib/model/json.ts'
import { type Random, textOf } from './random.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/** What Secrets Manager generates for `GenerateSecretString`; undefined without it. */
export function secretValueOf(random: Random, { GenerateSecretString: order }: JsonMap): string | undefined {
  if (!isMap(order)) return undefined
  const is = (name: string) => String(order[name]) === 'true'
  const excluded = String(order.ExcludeCharacters ?? '')
  const letters = [
    is('ExcludeLowercase') ? '' : LETTERS,
    is('ExcludeUppercase') ? '' : LETTERS.toUpperCase(),
    is('ExcludeNumbers') ? '' : '0123456789',
    is('ExcludePunctuation') ? '' : PUNCTUATION,
    is('IncludeSpace') ? ' ' : '',
  ].join('')
  const allowed = [...letters].filter(letter => !excluded.includes(letter)).join('')
  const password = textOf(random, allowed, Number(order.PasswordLength ?? 32))

  const { SecretStringTemplate: template, GenerateStringKey: key } = order
  if (typeof template !== 'string' || typeof key !== 'string') return password
  const fields: unknown = JSON.parse(template)
  return JSON.stringify({ ...(isMap(fields) ? fields : {}), [key]: password })
}
