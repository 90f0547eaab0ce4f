/** The words at the end of a secret's name. `GenerateSecretString` holds the rules for a password, not a password. */
const SECRET_WORDS = [
  'secret',
  '(?<!generate)secretstring',
  'secretstringtemplate',
  'password',
  'passphrase',
  'passcode',
  'passwd',
  'pwd',
  'token',
  '(?:api|access|secret|private|encryption|signing|shared|license)key',
  'connectionstring',
  'credentials?',
  // Anyone who has the address of a webhook can post to it.
  'webhook(?:ur[il])?',
].join('|')

const SECRET_NAME = new RegExp(`(?:(?:${SECRET_WORDS})(?:value|text)?|masteruser\\w*)$`, 'i')

/** True if a property, parameter, output or attribute of this name holds a secret. The ARN or name of a secret is none. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.replace(/[\s_.-]/g, ''))
}

/** A switch and an ARN are no secrets, whatever their name: `GenerateSecret: true`, `EncryptionKey: arn:aws:kms:…`. */
export function isOpenValue(value: string): boolean {
  return /^(?:true|false|arn:[a-z-]{3,16}:[a-z\d-]+:[a-z\d-]*:\d{0,12}:[\w+=,.@:/*-]+)$/i.test(value)
}

/** The keys of secrets in a text that is JSON. */
const JSON_KEY = /["']([\w. -]{1,128})["']\s*:/g

/** True if a text that is JSON has a key that is named like a secret and whose value is no switch and no ARN. */
export function hasSecretKey(text: string): boolean {
  return [...text.matchAll(JSON_KEY)].some(match => {
    if (!isSecretName(match[1] ?? '')) return false
    const [, value] = /^\s*["']?([^"',}\]]*)/.exec(text.slice(match.index + match[0].length)) ?? []
    return value === undefined || !isOpenValue(value.trim())
  })
}
