import { REDACTED } from './secretNames.ts'

/**
 * What a secret looks like wherever it stands: AWS, GitHub, Slack and OpenAI keys, JSON web tokens, private keys, and
 * the value after a word that announces one. Each begins with fixed letters or is bounded, so none takes long.
 */
const KNOWN: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[opsur]_\w{20,255}/g,
  /\bgithub_pat_\w{20,255}/g,
  /\bxox[abeoprs]-[\w-]{10,255}/g,
  /\bsk-[\w-]{16,255}/g,
  /\beyJ[\w-]{8,4096}\.[\w-]{8,4096}\.[\w-]{0,4096}/g,
  /-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[^-]{0,8192}(?:-----END [A-Z ]{0,32}PRIVATE KEY-----)?/g,
]
// In an ARN the word is followed by a name, which whoever removes the secret needs.
const ANNOUNCED =
  /((?<!:secretsmanager:[\w-]{0,32}:\d{0,12}:)\b\w{0,64}(?:password|passwd|passphrase|secret|api_?key|auth_?token)["']?\s{0,4}[=:]\s{0,4}["']?)[^\s"',;&]{4,}/gi
/** A permission is written `id-token: write`, so only what an address or a header has after this word is a secret. */
const CARRIED = /(\btoken=|\bbearer\s|\bauthorization:\sbasic\s)["']?[\w.~+/=-]{8,4096}/gi
const IN_ADDRESS = /(:\/\/[^\s/:@]{0,128}:)[^\s/@]{1,256}(?=@)/g

/** Text without anything that looks like a secret: errors and events repeat what they were given. */
export function redactPatterns(text: string): string {
  const known = KNOWN.reduce((rest, pattern) => rest.replaceAll(pattern, REDACTED), text)
  return known
    .replaceAll(ANNOUNCED, `$1${REDACTED}`)
    .replaceAll(CARRIED, `$1${REDACTED}`)
    .replaceAll(IN_ADDRESS, `$1${REDACTED}`)
}
