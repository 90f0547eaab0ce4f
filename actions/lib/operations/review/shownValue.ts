import type { Redact } from '../../redaction/redactValues.ts'

const LONGEST = 40
/** Needs no quotes to be read as one value. */
const PLAIN_VALUE = /^[\w.:/@+-]+$/

/** `365 → 400`; `(none)` where there is no value. */
export function shownChange(before: string | undefined, after: string | undefined, redact: Redact): string {
  return `${shownValue(before, redact)} → ${shownValue(after, redact)}`
}

/** One value in a line; secrets are removed before it is cut, because a part of a secret is not recognised any more. */
export function shownValue(value: string | undefined, redact: Redact): string {
  if (value === undefined) return '(none)'
  const text = redact(value).replace(/\s+/g, ' ')
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return PLAIN_VALUE.test(short) ? short : `'${short}'`
}
