/** The table of a reflected CRC with this polynomial, in two halves, because a number has no 64 bits. */
function tableOf(high: number, low: number): readonly [Uint32Array, Uint32Array] {
  const highs = new Uint32Array(256)
  const lows = new Uint32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let [h, l] = [0, byte]
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = l & 1
      l = (l >>> 1) | (h << 31)
      h >>>= 1
      if (isOdd) [h, l] = [h ^ high, l ^ low]
    }
    highs[byte] = h
    lows[byte] = l
  }
  return [highs, lows]
}

const CRC32C = tableOf(0, 0x82f63b78)
const CRC64NVME = tableOf(0x9a6c9329, 0xac4bc9b5)

/** CRC-32C (Castagnoli), four bytes, big-endian. */
export function crc32c(body: Uint8Array): Buffer {
  const [, table] = CRC32C
  let sum = 0xffffffff
  for (const byte of body) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 255] ?? 0)
  return bigEndian(~sum)
}

/** CRC-64/NVME, eight bytes, big-endian. */
export function crc64nvme(body: Uint8Array): Buffer {
  const [highs, lows] = CRC64NVME
  let high = 0xffffffff
  let low = 0xffffffff
  for (const byte of body) {
    const index = (low ^ byte) & 255
    low = ((low >>> 8) | (high << 24)) ^ (lows[index] ?? 0)
    high = (high >>> 8) ^ (highs[index] ?? 0)
  }
  return bigEndian(~high, ~low)
}

export function bigEndian(...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(words.length * 4)
  words.forEach((word, index) => {
    bytes.writeUInt32BE(word >>> 0, index * 4)
  })
  return bytes
}
