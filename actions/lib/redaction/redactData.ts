import type { Redaction } from './redaction.ts'

/**
 * Data without a type of ours: every text, every number that is a secret and every key, also in Maps and Sets. No name of
 * a key exempts its value.
 */
export function redactData<T>(value: T, redaction: Redaction): T
export function redactData(value: unknown, redaction: Redaction): unknown {
  const { text } = redaction
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number' || typeof value === 'bigint') return redactNumber(value, redaction)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (Array.isArray(value)) return value.map(item => redactData(item, redaction))
  if (value instanceof Set) return new Set([...value].map(item => redactData(item, redaction)))
  if (value instanceof Map)
    return new Map([...value].map(([key, inner]) => [redactData(key, redaction), redactData(inner, redaction)]))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), redactData(inner, redaction)]))
}

function redactNumber(value: number | bigint, { text }: Redaction): unknown {
  const written = String(value)
  const redacted = text(written)
  return redacted === written ? value : redacted
}
