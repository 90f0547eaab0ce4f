import { WITH_PASSWORD } from './application/values/secrets.ts'

/** The beginnings and forms of keys that are secret whatever they are called, with their names for a message. */
const FORMS: readonly (readonly [form: RegExp, name: string])[] = [
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, 'an access key of AWS'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22}/, 'a token of GitHub'],
  [/\bglpat-[\w-]{20}/, 'a token of GitLab'],
  [/\b[sr]k_(?:live|test)_[A-Za-z0-9]{10}/, 'a key of Stripe'],
  [/\bsk-(?:proj-|ant-|or-|svcacct-)[\w-]{16}|\bsk-[A-Za-z0-9]{32}/, 'a key of a model provider'],
  [/\bAIza[\w-]{35}/, 'a key of Google'],
  [/\bxox[abeoprs]-[\w-]{10}/, 'a token of Slack'],
  [/\bnpm_[A-Za-z0-9]{36}/, 'a token of npm'],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, 'a signed token'],
  [WITH_PASSWORD, 'an address with a password'],
]

/** What a text has that is secret wherever it stands: `an access key of AWS`; undefined for any other text. */
export function secretKindOf(text: string): string | undefined {
  // References to parameters in an address are none of its secrets.
  if (/\$\{|\{\{resolve:/.test(text)) return FORMS.slice(0, -1).find(([form]) => form.test(text))?.[1]
  return FORMS.find(([form]) => form.test(text))?.[1]
}

/** A text that waits for the real value. */
export const PLACEHOLDER =
  /^(?:|\{\}|(?:change|replace|set|fill)[ _-]?(?:me|in|later|this)?|placeholder|todo|tbd|dummy|empty|none|null|x+)$/i
