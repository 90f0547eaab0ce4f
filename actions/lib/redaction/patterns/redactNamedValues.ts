import { REDACTED } from '../../model/redacted.ts'
import { isOpenValue, isSecretName, QUALIFIERS } from '../secrets/secretNames.ts'

/** What stands around a value in JSON, in JSON in JSON, and in HTML. */
const QUOTE = `(?:\\\\{0,7}["']|&quot;|&apos;|&#3[49];)`
/** The last letters of every secret's name. The rest of the name is read only where one of them precedes a value. */
const LAST_LETTERS = [
  ...[
    'secrets?',
    'string(?:template)?',
    'words?',
    'phrases?',
    'codes?',
    'passwd',
    'pwd',
    'pass',
    'tokens?',
    'keys?',
    'ur[il]',
  ],
  ...[
    'creds?',
    'credentials?',
    'header',
    'auth',
    'seed',
    'mnemonic',
    'material',
    'kubeconfig',
    'json',
    'webhooks?',
    'signature',
  ],
  ...['pin', 'pat', 'otp', 'psk', 'jwt', 'bearer', 'salt', 'dsn', 'sas', 'username'],
].join('|')
/** `password=`, `"ApiKey": "`, `db_password => `: the end of the name and what stands before the value. */
const NAME_END = new RegExp(
  `(?:${LAST_LETTERS})(?:[_.-]?${QUALIFIERS}){0,2}${QUOTE}?\\s{0,4}(?:=>|[:=])\\s{0,4}(${QUOTE})?`,
  'gi',
)
/** The whole name, which ends before the quote and the sign that stand before the value. */
const NAME = new RegExp(`([\\w.-]{1,128})${QUOTE}?\\s{0,4}(?:=>|[:=])\\s{0,4}(?:${QUOTE})?$`, 'i')
/** The second part of a name in two or three parts: `secret access key: x`. */
const SECOND_PART = /^(?:keys?|string|code|phrase|value)$/i
/** These names are of secrets in every text; the others may also stand in a sentence: `Credentials: none were found`. */
const CERTAIN =
  /(?:pass(?:word|phrase|code)s?|passwd|pwd|secret|(?:api|access|account|auth|preshared|private|secret|shared)keys?|authtoken|connectionstring)(?:value|text|\d{1,3})?$/i
/** Names of AWS for a page of results or one of our own requests. */
const OPEN_TOKEN = /(?:client|continuation|id|idempotency|next|page|pagination|request|version)[_.-]?token$/i
/** The name of a secret follows in its ARN, and the command that deletes the secret needs it. */
const ARN = /:secretsmanager:[\w-]{0,32}:\d{0,12}:$/
/** In a header, the scheme stands before the secret. */
const SCHEME = /(\bbearer\s|\bauthorization:\sbasic\s)["']?[\w.~+/=-]{8,4096}/gi

/** The text without the values that follow the name of a secret. */
export function redactNamedValues(text: string): string {
  const withoutSchemes = /bearer|authorization/i.test(text) ? text.replaceAll(SCHEME, `$1${REDACTED}`) : text
  const parts: string[] = []
  let position = 0
  for (const match of withoutSchemes.matchAll(NAME_END)) {
    const start = match.index + match[0].length
    if (match.index < position) continue
    const name = nameBefore(withoutSchemes, start)
    if (!isSecretName(name) || OPEN_TOKEN.test(name)) continue
    const value = valueAt(withoutSchemes, start, match[1])
    if (!isSecretValue(value, name, /[="';]/.test(match[0]))) continue
    parts.push(withoutSchemes.slice(position, start), REDACTED)
    position = start + value.length
  }
  return position === 0 ? withoutSchemes : [...parts, withoutSchemes.slice(position)].join('')
}

/** The name before a value, with the words before it that belong to it; empty where it is a part of an ARN. */
function nameBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 240), start)
  const match = NAME.exec(before)
  const last = match?.[1] ?? ''
  const words = before.slice(0, match?.index ?? 0)
  if (ARN.test(words)) return ''
  return SECOND_PART.test(last) ? (/(?:\w{1,16} ){1,2}$/.exec(words)?.[0] ?? '') + last : last
}

/** Up to the same quote, or up to a space or a sign that separates values. */
function valueAt(text: string, start: number, quote: string | undefined): string {
  const end = quote === undefined ? -1 : text.slice(start, start + LONGEST).indexOf(quote)
  if (end > 0) return text.slice(start, start + end)
  VALUE.lastIndex = start
  return VALUE.exec(text)?.[0] ?? ''
}

const LONGEST = 4096
const VALUE = /[^\s"',;&\\<]{0,4096}/y

function isSecretValue(value: string, name: string, isAssigned: boolean): boolean {
  if (value.length < 4 || isOpenValue(value) || value === REDACTED) return false
  const isLong = value.length >= (isAssigned ? SHORTEST_ASSIGNED : SHORTEST_IN_SENTENCE)
  return CERTAIN.test(name.replaceAll(/[\s_.-]/g, '')) || /\d/.test(value) || isLong
}

/** `token=` and `"token": "` precede a value; after `Credentials: ` a sentence may go on. */
const SHORTEST_ASSIGNED = 8
const SHORTEST_IN_SENTENCE = 16
