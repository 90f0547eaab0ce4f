/** The first `count` subnets of a CIDR block, each with `bits` host bits; undefined for an invalid or too small block. */
export function subnetsOf(block: string, count: number, bits: number): readonly string[] | undefined {
  const [address = '', length = ''] = block.split('/')
  const family = address.includes(':') ? IPV6 : IPV4
  const start = family.parse(address)
  const prefix = /^\d+$/.test(length) ? Number(length) : -1
  if (start === undefined || prefix < 0 || prefix > family.bits || bits < 0 || bits > family.bits - prefix) return
  const size = 1n << BigInt(bits)
  const blockSize = 1n << BigInt(family.bits - prefix)
  if (BigInt(count) * size > blockSize) return undefined
  const first = start - (start % blockSize)
  return Array.from({ length: count }, (_, index) => {
    const subnet = family.write(first + BigInt(index) * size)
    return `${subnet}/${family.bits - bits}`
  })
}

type AddressFamily = {
  readonly bits: number
  readonly parse: (address: string) => bigint | undefined
  readonly write: (address: bigint) => string
}

const IPV4: AddressFamily = {
  bits: 32,
  parse: address => {
    const parts = address.split('.')
    if (parts.length !== 4 || !parts.every(part => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined
    return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n)
  },
  write: address => [24n, 16n, 8n, 0n].map(shift => (address >> shift) & 255n).join('.'),
}

const IPV6: AddressFamily = {
  bits: 128,
  parse: address => {
    const [head = '', tail, ...more] = address.split('::')
    if (more.length > 0) return undefined
    const left = head === '' ? [] : head.split(':')
    const right = tail === undefined || tail === '' ? [] : tail.split(':')
    const missing = 8 - left.length - right.length
    if (tail === undefined ? missing !== 0 : missing < 1) return undefined
    const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
    if (!groups.every(group => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
    return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n)
  },
  write: address => {
    const groups = Array.from({ length: 8 }, (_, index) => (address >> BigInt(112 - 16 * index)) & 65535n)
    // A URL shortens an IPv6 address as RFC 5952 asks: the longest run of zero groups becomes '::'.
    return new URL(`http://[${groups.map(group => group.toString(16)).join(':')}]`).hostname.slice(1, -1)
  },
}
