import type { Scalar } from '../scalar.ts'

/** With fewer bits than these a range is a large part of the internet: `0.0.0.0/1` and `128.0.0.0/1` are all of it. */
const FEWEST_BITS = { v4: 8, v6: 16 }

/** True for a large part of the internet. */
export function isWide(range: Scalar): range is string {
  const bits = bitsOf(range)
  return bits !== undefined && bits < (String(range).includes(':') ? FEWEST_BITS.v6 : FEWEST_BITS.v4)
}

/** True for every address. */
export function isEveryAddress(range: Scalar): boolean {
  return bitsOf(range) === 0
}

function bitsOf(range: Scalar): number | undefined {
  const bits = typeof range === 'string' ? /^[\d.a-f:]+\/(\d{1,3})$/i.exec(range.trim())?.[1] : undefined
  return bits === undefined ? undefined : Number(bits)
}
