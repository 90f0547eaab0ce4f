import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { WireError } from '../../wire/wireError.ts'

/** The checksums of an object in S3's headers, base64. */
type ChecksumInput = {
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ContentMD5?: string | undefined
}

/** Refuses a body that does not match its checksums, and returns the checksums to store. Two kinds are not verified. */
export function verifyChecksums(body: Buffer, input: ChecksumInput): Readonly<Record<string, string>> {
  const { ContentMD5: md5, ChecksumCRC32C: crc32c, ChecksumCRC64NVME: crc64 } = input
  if (md5 !== undefined && md5 !== hashBase64('md5', body)) {
    throw new WireError('BadDigest', 'The Content-MD5 you specified did not match what we received.', 400)
  }
  const stored: Record<string, string> = {}
  for (const [name, sum, actual] of [
    ['CRC32', input.ChecksumCRC32, crc32Base64],
    ['SHA1', input.ChecksumSHA1, sha1Base64],
    ['SHA256', input.ChecksumSHA256, sha256Base64],
  ] as const) {
    if (sum === undefined) continue
    if (sum !== actual(body)) {
      throw new WireError('BadDigest', `The ${name} you specified did not match the calculated checksum.`, 400)
    }
    stored[`Checksum${name}`] = sum
  }
  if (crc32c !== undefined) stored.ChecksumCRC32C = crc32c
  if (crc64 !== undefined) stored.ChecksumCRC64NVME = crc64
  return stored
}

const hashBase64 = (name: string, body: Buffer): string => createHash(name).update(body).digest('base64')
const sha1Base64 = (body: Buffer): string => hashBase64('sha1', body)
const sha256Base64 = (body: Buffer): string => hashBase64('sha256', body)

function crc32Base64(body: Buffer): string {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return sum.toString('base64')
}
