import type { Scalar } from '../scalar.ts'

/** With fewer bits than these a range is a large part of the internet: `0.0.0.0/1` and `128.0.0.0/1` are all of it. */
const FEWEST_BITS = { v4: 16, v6: 32 }
/**
 * Ranges that no one on the internet has, and the fewest bits inside of them.
 * https://www.rfc-editor.org/rfc/rfc1918, https://www.rfc-editor.org/rfc/rfc6598, https://www.rfc-editor.org/rfc/rfc4193
 */
const PRIVATE: readonly (readonly [RegExp, number])[] = [
  [/^10\./, 8],
  [/^172\.(?:1[6-9]|2\d|3[01])\./, 12],
  [/^192\.168\./, 16],
  [/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, 10],
  [/^f[cd][\da-f]{2}:/i, 7],
]

/** True for a large part of the internet. */
export function isWide(range: Scalar): range is string {
  const bits = bitsOf(range)
  if (bits === undefined) return false
  const text = String(range).trim()
  if (PRIVATE.some(([pattern, fewest]) => pattern.test(text) && bits >= fewest)) return false
  return bits < (text.includes(':') ? FEWEST_BITS.v6 : FEWEST_BITS.v4)
}

/** True for every address. */
export function isEveryAddress(range: Scalar): boolean {
  return bitsOf(range) === 0
}

function bitsOf(range: Scalar): number | undefined {
  const bits = typeof range === 'string' ? /^[\d.a-f:]+\/(\d{1,3})$/i.exec(range.trim())?.[1] : undefined
  return bits === undefined ? undefined : Number(bits)
}
