import type { Hide } from '../model/hiding.ts'

/** The same data for people: every text in it without the secrets. */
export function hidden<T>(value: T, hide: Hide): T
export function hidden(value: unknown, hide: Hide): unknown {
  if (typeof value === 'string') return hide(value)
  if (Array.isArray(value)) return value.map(item => hidden(item, hide))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const entries = Object.entries(value)
  return Object.fromEntries(entries.map(([key, inner]) => [key, WORDS.has(key) ? inner : hidden(inner, hide)]))
}

/** By which our own code decides, and digests: a secret that is the same word changes no decision. */
const WORDS: ReadonlySet<string> = new Set([
  'kind',
  'verdict',
  'level',
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
