import type { Redact } from './redactValues.ts'

/** The same data for people: every text in it without the secrets. */
export function redactDeep<T>(value: T, redact: Redact): T
export function redactDeep(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map(item => redactDeep(item, redact))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = Object.entries(value)
  return Object.fromEntries(entries.map(([key, inner]) => [key, WORDS.has(key) ? inner : redactDeep(inner, redact)]))
}

/** By which our own code decides, and digests: a secret that is the same word changes no decision. */
const WORDS: ReadonlySet<string> = new Set([
  'kind',
  'verdict',
  'level',
  'severity',
  'step',
  'status',
  'action',
  'replacement',
  'policyAction',
  'recreation',
  'evaluation',
  'type',
  'fingerprint',
  'inputsDigest',
])
