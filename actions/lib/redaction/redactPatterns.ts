import { REDACTED } from '../model/redacted.ts'

/**
 * Keys of AWS, GitHub, Slack and OpenAI, JSON web tokens and private keys. Each pattern begins with fixed letters or is
 * bounded, so none takes long.
 */
const KEY_FORMATS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[opsur]_\w{20,255}/g,
  /\bgithub_pat_\w{20,255}/g,
  /\bxox[abeoprs]-[\w-]{10,255}/g,
  /\bsk-[\w-]{16,255}/g,
  /\beyJ[\w-]{8,4096}\.[\w-]{8,4096}\.[\w-]{0,4096}/g,
  /-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[^-]{0,8192}(?:-----END [A-Z ]{0,32}PRIVATE KEY-----)?/g,
]
// A name follows in the ARN of a secret, and the command that deletes the secret needs it.
const NAMED_VALUE =
  /((?<!:secretsmanager:[\w-]{0,32}:\d{0,12}:)\b\w{0,64}(?:password|passwd|passphrase|secret|api_?key|auth_?token)["']?\s{0,4}[=:]\s{0,4}["']?)[^\s"',;&]{4,}/gi
/** `id-token: write` is a permission: only in an address or a header is the value after this name a secret. */
const TOKEN_VALUE = /(\btoken=|\bbearer\s|\bauthorization:\sbasic\s)["']?[\w.~+/=-]{8,4096}/gi
const PASSWORD_IN_URL = /(:\/\/[^\s/:@]{0,128}:)[^\s/@]{1,256}(?=@)/g

/** Every pattern needs one of these: most texts have none, and one pass over them is enough. */
const POSSIBLE =
  /AKIA|ASIA|gh[opsur]_|github_pat_|xox|sk-|eyJ|-----BEGIN|passw|passphrase|secret|api_?key|token|bearer|authorization|:\/\//i

/** The text without anything that looks like a secret: errors and events quote the values that they were given. */
export function redactPatterns(text: string): string {
  if (!POSSIBLE.test(text)) return text
  return KEY_FORMATS.reduce((rest, pattern) => rest.replaceAll(pattern, REDACTED), text)
    .replaceAll(NAMED_VALUE, `$1${REDACTED}`)
    .replaceAll(TOKEN_VALUE, `$1${REDACTED}`)
    .replaceAll(PASSWORD_IN_URL, `$1${REDACTED}`)
}
