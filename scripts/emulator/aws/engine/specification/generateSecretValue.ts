import { isMap, type JsonMap } from '#lib/model/json.ts'
import { type Random, randomTextFrom } from '../random.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/** The secret that Secrets Manager generates for `GenerateSecretString`; undefined without it. */
export function generateSecretValue(random: Random, { GenerateSecretString: generation }: JsonMap): string | undefined {
  if (!isMap(generation)) return undefined
  const is = (name: string) => String(generation[name]) === 'true'
  const excluded = String(generation.ExcludeCharacters ?? '')
  const letters = [
    is('ExcludeLowercase') ? '' : LETTERS,
    is('ExcludeUppercase') ? '' : LETTERS.toUpperCase(),
    is('ExcludeNumbers') ? '' : '0123456789',
    is('ExcludePunctuation') ? '' : PUNCTUATION,
    is('IncludeSpace') ? ' ' : '',
  ].join('')
  const allowed = [...letters].filter(letter => !excluded.includes(letter)).join('')
  const password = randomTextFrom(random, allowed, Number(generation.PasswordLength ?? 32))

  const { SecretStringTemplate: template, GenerateStringKey: key } = generation
  if (typeof template !== 'string' || typeof key !== 'string') return password
  const fields: unknown = JSON.parse(template)
  return JSON.stringify({ ...(isMap(fields) ? fields : {}), [key]: password })
}
