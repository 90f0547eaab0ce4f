/** A range of IPv4 addresses in CIDR notation, as numbers. */
export type Ipv4Range = {
  /** As it is written: `10.0.1.5/16`. */
  readonly text: string
  /** As AWS writes it: `10.0.0.0/16`. */
  readonly normalized: string
  readonly first: number
  readonly last: number
}

/** Undefined for anything else than an IPv4 range. */
export function ipv4RangeOf(text: string): Ipv4Range | undefined {
  const [, a, b, c, d, length] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? []
  if (a === undefined || b === undefined || c === undefined || d === undefined || length === undefined) return undefined
  if ([a, b, c, d].some(octet => octet > 255) || length > 32) return undefined
  const size = 2 ** (32 - length)
  const address = ((a * 256 + b) * 256 + c) * 256 + d
  const first = address - (address % size)
  const octets = [24, 16, 8, 0].map(shift => Math.floor(first / 2 ** shift) % 256)
  return { text, normalized: `${octets.join('.')}/${length}`, first, last: first + size - 1 }
}

export function includesRange(outer: Ipv4Range, inner: Ipv4Range): boolean {
  return outer.first <= inner.first && inner.last <= outer.last
}

export function rangesOverlap(left: Ipv4Range, right: Ipv4Range): boolean {
  return left.first <= right.last && right.first <= left.last
}
