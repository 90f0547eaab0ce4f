/** The ends of a secret's name, without its separators. `GenerateSecretString` holds the rules for a password, not a password. */
const SECRET_ENDS = [
  'secret',
  '(?:client|api|app|shared|oauth|oidc|user)secrets',
  '(?<!generate)secretstring(?:template)?',
  'pass(?:word|phrase|code)s?',
  'passwd|pwd|htpasswd',
  '(?<!dkimdns)token',
  '(?:access|api|auth|bearer|refresh|session)tokens',
  `(?:${[
    ...[
      'access',
      'account',
      'activation',
      'api',
      'app',
      'auth',
      'deploy',
      'encryption',
      'hmac',
      'ingest',
      'integration',
    ],
    ...['jwt', 'license', 'master', 'nwk', 'preshared', 'private', 'routing', 'secret', 'service', 'session', 'shared'],
    ...['signing', 'sshprivate', 'stream', 'symmetric', 'webhook', 'write'],
  ].join('|')})keys?`,
  '(?:nwk|app|fnwksint|snwksint|nwksenc)skey|nwksintkey',
  'connectionstring|jdbcconnectionurl',
  'credentials?',
  'authorization(?:header|code)|basicauth|authcode',
  '(?:access|activation|backup|pairing|recovery|security|verification)codes?',
  '(?:mfa|otp|totp|wallet)seed|seedphrase|recoveryphrase|mnemonic',
  'passwordhash|keymaterial(?<!publickeymaterial)|authenticationmaterial|kubeconfig|serviceaccountjson',
  // The signature in an address is the permission to use it.
  '(?:pre)?signedur[il]|sas(?:ur[il]|token)',
  // Anyone who has the address of a webhook can post to it.
  '(?:incoming)?webhook(?:ur[il]|address|endpoint)?s?',
  'masteruser(?:name|options)?',
]
/** Short ends that are parts of other words: they count only as a word of their own, as in `AdminPin` and `ADMIN_PIN`. */
const SECRET_WORDS = [
  'pin',
  'pat',
  'otp',
  'totp',
  'psk',
  'jwt',
  'bearer',
  'salt',
  'dsn',
  'pass',
  'cred',
  'creds',
  'sas',
]
/** Words that may follow: `ApiKeyValue`, `Password2`, `TokenBase64`. */
export const QUALIFIERS =
  '(?:values?|text|plain|plaintext|raw|base64|b64|hex|encoded|json|pem|primary|secondary|old|new|previous|current|next|hash|\\d{1,3})'

const SECRET_END = new RegExp(`(?:${SECRET_ENDS.join('|')})${QUALIFIERS}{0,2}$`, 'i')
const SIGNATURE = /(?<!digital|parent.{0,32}|update)signature$/i

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const WORD = new RegExp(
  `(?:^|[^A-Za-z])(?:${[...SECRET_WORDS, ...SECRET_WORDS.map(word => word.toUpperCase())].join('|')})(?:[_.-]?\\d{1,3})?$|` +
    `(?:^|[^A-Za-z]|[a-z\\d])(?:${SECRET_WORDS.map(capitalized).join('|')})(?:Value|Code|\\d{1,3})?$`,
)

/** True if a property, parameter, output or attribute of this name holds a secret. The ARN or name of a secret is none. */
export function isSecretName(name: string): boolean {
  const plain = name.replaceAll(/[\s_.-]/g, '')
  return SECRET_END.test(plain) || SIGNATURE.test(plain) || WORD.test(name)
}

/** A unit of time, as in `TokenValidityUnits`, a switch, and an ARN are no secrets: `EncryptionKey: arn:aws:kms:…`. */
export function isOpenValue(value: string): boolean {
  return /^(?:true|false|seconds|minutes|hours|days|arn:[a-z-]{3,16}:[a-z\d-]+:[a-z\d-]*:\d{0,12}:[\w+=,.@:/*-]+)$/i.test(
    value,
  )
}

/** The keys of secrets in a text that is JSON, or that has JSON in JSON. */
const JSON_KEY = /["']([\w. -]{1,128})\\{0,7}["']\s*:/g

/** True if a text that is JSON has a key that is named like a secret and whose value is no switch and no ARN. */
export function hasSecretKey(text: string): boolean {
  return [...text.matchAll(JSON_KEY)].some(match => {
    if (!isSecretName(match[1] ?? '')) return false
    const [, value] = /^\s*\\{0,7}["']?([^"',}\]\\]*)/.exec(text.slice(match.index + match[0].length)) ?? []
    return value === undefined || !isOpenValue(value.trim())
  })
}
